import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import { scopeFor } from './transition.js';

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

/**
 * Restored as XState does it for an actor: `resolveState` would break what depends on history. The context is put in
 * afterwards, as it is: XState would walk through all of it in search of actors, and there are none.
 */
export function thaw(machine: AnyStateMachine, { status, value, context }: Frozen): AnyMachineSnapshot {
  const persisted = { status, value, context: null, output: undefined, error: undefined, children: {}, historyValue: {} };
  const restored = machine.restoreSnapshot(persisted as never, scopeFor([])) as AnyMachineSnapshot;
  return { ...restored, context } as AnyMachineSnapshot;
}

/** All active paths, every ancestor included: `live`, `live.force`, `live.force.inForce`, … */
export function activePaths(snapshot: AnyMachineSnapshot): string[] {
  return snapshot._nodes.map((node) => node.path.join('.')).filter((path) => path !== '');
}

/** The names of the `after` delays of the active states, each with the event that XState expects when it fires. */
export function activeDelays(snapshot: AnyMachineSnapshot): Map<string, string> {
  const delays = new Map<string, string>();
  for (const node of snapshot._nodes) {
    for (const delayed of node.after) delays.set(String(delayed.delay), delayed.eventType);
  }
  return delays;
}
