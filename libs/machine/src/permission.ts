import type { Reason } from './reason.js';
import { reason } from './reason.js';
import type { Actor, EventDefinition, HeldOffice, PartyMember } from './workflow.js';

/** The offices of these in which a person may send an event: an office that the event names, in a body of that party. */
export function entitledOffices(
  definition: EventDefinition,
  parties: readonly PartyMember[],
  offices: readonly HeldOffice[],
): HeldOffice[] {
  return offices.filter((held) =>
    definition.by.some(
      (permission) =>
        permission.office === held.office &&
        parties.some((member) => member.party === permission.party && member.body === held.body),
    ),
  );
}

/** Says who may, to somebody who may not. */
export function notEntitled(definition: EventDefinition): Reason {
  const entitled = definition.by.map(({ party, office }) => `${party}.${office}`).join(', ');
  return reason('officeNotEntitled', { entitled });
}

/** A person in an office. The journal hashes the actor: one without a mandate must not carry an empty one. */
export function actorIn(person: string, { body, office, basis, mandate }: HeldOffice): Actor {
  return { person, body, office, basis, ...(mandate && { mandate: { id: mandate.id, body: mandate.body } }) };
}
