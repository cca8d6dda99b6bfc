import { met, type WorkflowEvent } from '#machine';
import type { DelegationContext } from './context.js';
import { reason, requirement } from './vocabulary.js';

type Sides = Pick<DelegationContext, 'stateHands' | 'recipientHands'>;

function isOfState({ proposer, finance, treasury }: DelegationContext, body: string | null): boolean {
  return body !== null && [proposer, finance, treasury].includes(body);
}

/** The municipality, and each that may take the power over from it. */
function isOfMunicipality({ recipient, succession }: DelegationContext, body: string | null): boolean {
  return body !== null && (body === recipient || succession?.successors.includes(body) === true);
}

/** Whoever controls the power or decides between the sides. */
function isNeutral({ control, conciliation, dispute }: DelegationContext, body: string | null): boolean {
  return body !== null && [control, conciliation?.third, dispute?.third].includes(body);
}

/**
 * Nobody acts for the state and for the municipality in one case (DELEGATION.md, invariant 4: the recipient's consent is
 * never recorded by the proposer or finance; DOMAIN.md §4.5), nor for one of them and as control, court or conciliator.
 */
export const oneSideOnly = requirement(['actedForState', 'actedForRecipient'], ({ context, event }) => {
  const { person, body, mandate } = event.actor;
  if (person === null) return met;
  const isOfStateSide =
    isOfState(context, mandate?.body ?? null) || [...context.drafters, ...context.stateHands].includes(person);
  const isOfOther = isNeutral(context, body);
  if ((isOfMunicipality(context, body) || isOfOther) && isOfStateSide) return [reason('actedForState')];
  const hasActed = context.recipientHands.includes(person);
  return (isOfState(context, body) || isOfOther) && hasActed ? [reason('actedForRecipient')] : met;
});

/** Remembers for whom the actor of this event has acted. */
export function withHands(context: DelegationContext, { actor }: Pick<WorkflowEvent, 'actor'>): Partial<Sides> {
  const { person, body } = actor;
  if (person === null) return {};
  const { drafters, stateHands, recipientHands } = context;
  if (isOfState(context, body) && ![...drafters, ...stateHands].includes(person)) return { stateHands: [...stateHands, person] };
  if (isOfMunicipality(context, body) && !recipientHands.includes(person)) return { recipientHands: [...recipientHands, person] };
  return {};
}
