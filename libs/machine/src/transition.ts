import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createEmptyActor,
  type EventObject,
  type ExecutableActionObject,
} from 'xstate';

/** The next state of a machine, and the actions that its way there asks for, none of them done. */
export type Transition = readonly [next: AnyMachineSnapshot, actions: readonly ExecutableActionObject[]];

/** Where a machine begins. */
export function begin(machine: AnyStateMachine, input: unknown): Transition {
  const actions: ExecutableActionObject[] = [];
  return [machine.getInitialSnapshot(scopeFor(actions), input), actions];
}

/** Where an event leads. One that is not accepted leads nowhere: it must be refused before. */
export function transition(machine: AnyStateMachine, current: AnyMachineSnapshot, event: EventObject): Transition {
  const actions: ExecutableActionObject[] = [];
  return [machine.transition(current, event, scopeFor(actions)), actions];
}

/**
 * XState's own pure functions make an actor of the machine for every call, and with it a case from the beginning.
 * No actor ever runs here, and the lint allows no machine to start one: one that is empty stands for all.
 */
const nobody = createEmptyActor();
const nothing = (): void => undefined;

/** What a machine needs around it to decide: only the actions are kept. */
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
