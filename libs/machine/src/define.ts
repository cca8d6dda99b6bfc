import { and } from 'xstate';
import { isMet } from './requirement.js';
import type { EventDefinition, Opaque } from './workflow.js';

/** The guard that every transition of an event must carry: it asks the requirements of that event. */
export const requiredGuard = 'required';

/** The one action that is an effect: its params are the notice. */
export const notifyAction = 'notify';

/** The other one: its params are `{ workflow, input }` of a case that begins as a child of this one. */
export const startWorkflowAction = 'startWorkflow';

/** The event of a parent whose child has come to its end; its payload is a `ChildFinished`. */
export const childFinishedEvent = 'childFinished';

/** Declared by a workflow that starts children. The engine alone sends it: by nobody's office. */
export class ChildFinishedPayload {}
export const childFinished: EventDefinition = { payload: ChildFinishedPayload, by: [], requires: [] };

/** Options of every machine: a cycle of `always` ends as a fault of one case, not as a process that hangs. */
export const houseOptions = { maxIterations: 100 };

/**
 * What every workflow's machine is set up with: the guard that asks the requirements of the event at hand,
 * and the effects that are done outside, from the outbox: notifying parties, starting a child.
 */
export function houseImplementations(events: Readonly<Record<string, EventDefinition>>) {
  return {
    guards: {
      [requiredGuard]: ({ context, event }: { context: unknown; event: Opaque }): boolean => {
        const definition = events[event.type];
        return definition !== undefined && isMet(definition, { context, event });
      },
    },
    actions: { [notifyAction]: (): void => undefined, [startWorkflowAction]: (): void => undefined },
  };
}

/** A branch of an event: its requirements, and one more condition by name. XState types guards by their machine. */
export function requiredAnd(name: string): Opaque {
  return and([requiredGuard, name]);
}
