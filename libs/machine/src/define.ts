import { and } from 'xstate';
import { unmetRequirements } from './requirement.js';
import type { EventDefinition, Opaque } from './workflow.js';

/** The guard that every transition of an event must carry: it asks the requirements of that event. */
export const requiredGuard = 'required';

/** The one action that is an effect: its params are the notice. */
export const notifyAction = 'notify';

/** Options of every machine: a cycle of `always` ends as a fault of one case, not as a process that hangs. */
export const houseOptions = { maxIterations: 100 };

/**
 * What every workflow's machine is set up with: the guard that asks the requirements of the event at hand,
 * and the effect that tells parties of something (its params are the notice; it is done outside, from the outbox).
 */
export function houseImplementations(events: Readonly<Record<string, EventDefinition>>) {
  return {
    guards: {
      [requiredGuard]: ({ context, event }: { context: unknown; event: Opaque }): boolean => {
        const definition = events[event.type];
        return definition !== undefined && unmetRequirements(definition, { context, event }).length === 0;
      },
    },
    actions: { [notifyAction]: (): void => undefined },
  };
}

/** A branch of an event: its requirements, and one more condition by name. XState types guards by their machine. */
export function requiredAnd(name: string): Opaque {
  return and([requiredGuard, name]);
}
