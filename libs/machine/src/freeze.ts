import { type AnyMachineSnapshot, type AnyStateMachine, createActor, type StateValue } from 'xstate';

/** The state of a machine at rest: what XState cannot derive again. */
export interface Frozen {
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly context: unknown;
}

export function freeze(snapshot: AnyMachineSnapshot): Frozen {
  if (snapshot.status !== 'active' && snapshot.status !== 'done') throw new Error(`machine is ${snapshot.status}`);
  return { status: snapshot.status, value: snapshot.value, context: snapshot.context };
}

/** A never-started actor only lends its restored snapshot: `resolveState` would break what depends on history. */
export function thaw(machine: AnyStateMachine, frozen: Frozen): AnyMachineSnapshot {
  const persisted = { ...frozen, output: undefined, error: undefined, children: {}, historyValue: {} };
  return createActor(machine, { snapshot: persisted as never }).getSnapshot() as AnyMachineSnapshot;
}

/** All active paths, every ancestor included, sorted: `live`, `live.force`, `live.force.inForce`, … */
export function activePaths(snapshot: AnyMachineSnapshot): string[] {
  return snapshot._nodes
    .map((node) => node.path.join('.'))
    .filter((path) => path !== '')
    .sort();
}

/** The names of the `after` delays of the active states, each with the event that XState expects when it rings. */
export function activeDelays(snapshot: AnyMachineSnapshot): Map<string, string> {
  const delays = new Map<string, string>();
  for (const node of snapshot._nodes) {
    for (const delayed of node.after) delays.set(String(delayed.delay), delayed.eventType);
  }
  return delays;
}
