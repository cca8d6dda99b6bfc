import { isAccepted } from './advance.js';
import { thaw } from './freeze.js';
import { entitledOffices, notEntitled } from './permission.js';
import { type Reason, reason } from './reason.js';
import { unmetRequirements } from './requirement.js';
import type { Snapshot } from './step.js';
import type { Actor, EventDefinition, Facts, HeldOffice, Workflow } from './workflow.js';

/** Whether an event is accepted in this state, allowed now to this person, and if not, why not. */
export interface EventExplanation {
  readonly type: string;
  readonly accepted: boolean;
  readonly entitled: boolean;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

export interface Asking {
  readonly at: string;
  readonly person: string;
  readonly offices: readonly HeldOffice[];
  readonly facts: Facts;
}

/**
 * For every event of the workflow: accepted here? allowed now? if not, each unmet requirement with its figures.
 * Requirements that need a payload are left out: they are answered by checking a real event.
 */
export function explain(workflow: Workflow, snapshot: Snapshot, asking: Asking): EventExplanation[] {
  const current = thaw(workflow.machine, snapshot as never);
  const parties = workflow.parties(snapshot.context);
  return Object.entries(workflow.events).map(([type, definition]) => {
    const accepted = snapshot.status === 'active' && isAccepted(workflow, current, type);
    const offices = entitledOffices(definition, parties, asking.offices);
    const actor = actorFor(definition, asking, offices);
    const event = { type, at: asking.at, actor, payload: undefined, facts: asking.facts };
    const unmet = accepted ? unmetRequirements(definition, { context: snapshot.context, event }) : [];
    const entitled = offices.length > 0;
    const reasons = accepted
      ? [...(entitled ? [] : [notEntitled(definition)]), ...unmet]
      : [reason('notAccepted', { event: type })];
    return { type, accepted, entitled, allowed: accepted && entitled && unmet.length === 0, reasons };
  });
}

function actorFor(definition: EventDefinition, asking: Asking, offices: readonly HeldOffice[]): Actor {
  const held = offices[0];
  if (held !== undefined) return { person: asking.person, body: held.body, office: held.office, basis: held.basis };
  return { person: asking.person, body: null, office: definition.by[0]?.office ?? null, basis: 'none' };
}
