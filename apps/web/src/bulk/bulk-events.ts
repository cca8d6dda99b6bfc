import type { Workflow } from '../workflow/use-workflow';
import { fieldForm } from '../form/form-context';
import type { FieldSchema } from '../form/schema';
import type { Me } from '../session/use-me';

export type BulkEvent = Workflow['events'][number];

/** The events that offices of this person may send, and that can say the same in every case. */
export function bulkEvents(workflow: Workflow, me: Me): readonly BulkEvent[] {
  return workflow.events.filter(
    ({ type, schema, by }) =>
      by.some(({ office }) => me.offices.some((held) => held.office === office)) &&
      isAlikeInEvery(workflow, type, schema as FieldSchema),
  );
}

/** What must name something of the case itself cannot be the same in others. */
function isAlikeInEvery(workflow: Workflow, event: string, schema: FieldSchema): boolean {
  return (schema.required ?? []).every((name) => {
    const form = fieldForm({ workflow, event }, name);
    return form.takenFrom === undefined && form.oneOf === undefined;
  });
}

/** The states, as people use them, in which an event is accepted; those where somebody is awaited to send it come first. */
export function statesOf({ graph, tasks }: Workflow, event: string): readonly string[] {
  const accepting = graph.edges.filter(({ on, name }) => on === 'event' && name === event).map(({ from }) => outermost(from));
  const awaited = tasks.filter((task) => task.event === event).map(({ state }) => outermost(state));
  return [...new Set([...awaited, ...accepting])];
}

function outermost(state: string): string {
  return state.split('.')[0]!;
}
