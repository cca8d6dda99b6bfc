import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createEmptyActor,
  type EventObject,
  type ExecutableActionObject,
} from 'xstate';

/** Where a machine is next, and the actions that its way there asks for, none of them done. */
interface Transition {
  readonly next: AnyMachineSnapshot;
  readonly actions: readonly ExecutableActionObject[];
}

/**
 * XState's own pure functions make an actor of the machine for every call, and with it a case from its beginning: a seventh of
 * a step (2026-11-28). No actor ever runs here, and the lint lets no machine start one: an empty one stands for all.
 */
const nobody = createEmptyActor();
const nothing = (): void => undefined;

/** What a machine needs around it to decide; of all that it asks for, only the actions are taken. */
export function scopeFor(actions: ExecutableActionObject[]): AnyActorScope {
  return {
    self: nobody,
    id: '',
    sessionId: '',
    system: nobody.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => void actions.push(action),
  };
}

/** Where a machine begins. */
export function begin(machine: AnyStateMachine, input: unknown): Transition {
  const actions: ExecutableActionObject[] = [];
  return { next: machine.getInitialSnapshot(scopeFor(actions), input), actions };
}

/** Where an event leads. `isTaken`: some transition takes it, though it may change nothing. */
export function transition(
  machine: AnyStateMachine,
  current: AnyMachineSnapshot,
  event: EventObject,
): Transition & { readonly isTaken: boolean } {
  const actions: ExecutableActionObject[] = [];
  let taking: number | undefined;
  // The first microstep is that of the event itself; the others follow by themselves, also where nothing takes the event.
  const watch = nobody.system.inspect((inspected) => {
    if (inspected.type === '@xstate.microstep' && inspected.event === event) taking ??= inspected._transitions.length;
  });
  try {
    const next = machine.transition(current, event, scopeFor(actions));
    return { next, actions, isTaken: taking !== undefined && taking > 0 };
  } finally {
    watch.unsubscribe();
  }
}
