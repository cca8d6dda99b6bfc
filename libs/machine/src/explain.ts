import { isAccepted } from './advance.js';
import { thaw } from './freeze.js';
import { actorIn, entitledOffices, notEntitled } from './permission.js';
import { type Reason, reason } from './reason.js';
import { unmetRequirements } from './requirement.js';
import type { Snapshot } from './step.js';
import type { Actor, EventDefinition, Facts, HeldOffice, Workflow, WorkflowEvent } from './workflow.js';

/** Whether an event is accepted in this state, allowed now to this person, and if not, why not. */
export interface EventExplanation {
  readonly type: string;
  readonly accepted: boolean;
  readonly entitled: boolean;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

/** The type under which a workflow requests the facts that its explanations read. */
export const explainEvent = 'explain';

export interface Asking {
  readonly at: string;
  readonly person: string;
  readonly offices: readonly HeldOffice[];
  readonly facts: Facts;
}

/** The events that some active state accepts, from any sender. */
export function acceptedTypes(workflow: Workflow, snapshot: Snapshot): string[] {
  if (snapshot.status !== 'active') return [];
  const current = thaw(workflow.machine, snapshot as never);
  return Object.keys(workflow.events).filter((type) => isAccepted(workflow, current, type));
}

/**
 * For every event that people send: accepted here? allowed now? if not, each unmet requirement with its figures.
 * Requirements that need a payload are left out: they are answered by checking a real event. Where a person holds
 * several offices that may send an event, the one with the fewest obstacles speaks.
 */
export function explain(workflow: Workflow, snapshot: Snapshot, asking: Asking): EventExplanation[] {
  const current = thaw(workflow.machine, snapshot as never);
  const parties = workflow.parties(snapshot.context);
  const sent = Object.entries(workflow.events).filter(([, { by }]) => by.length > 0);
  return sent.map(([type, definition]) => {
    const accepted = snapshot.status === 'active' && isAccepted(workflow, current, type);
    if (!accepted) return { type, accepted, entitled: false, allowed: false, reasons: [reason('notAccepted', { event: type })] };
    const offices = entitledOffices(definition, parties, asking.offices);
    const entitled = offices.length > 0;
    const unmet = actorsOf(asking, definition, offices)
      .map((actor) => unmetBy(definition, { type, at: asking.at, actor, payload: undefined, facts: asking.facts }, snapshot))
      .reduce((fewest, reasons) => (reasons.length < fewest.length ? reasons : fewest));
    const reasons = [...(entitled ? [] : [notEntitled(definition)]), ...unmet];
    return { type, accepted, entitled, allowed: entitled && unmet.length === 0, reasons };
  });
}

function unmetBy(definition: EventDefinition, event: WorkflowEvent, snapshot: Snapshot): Reason[] {
  return unmetRequirements(definition, { context: snapshot.context, event });
}

/** The person in each fitting office; without one, as if in the first office that the event names, but of no body. */
function actorsOf({ person }: Asking, definition: EventDefinition, offices: readonly HeldOffice[]): Actor[] {
  if (offices.length > 0) return offices.map((held) => actorIn(person, held));
  return [{ person, body: null, office: definition.by[0]?.office ?? null, basis: 'none' }];
}
