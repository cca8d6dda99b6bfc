import { met, reason, requirement, type WorkflowEvent } from '#machine';
import type { DelegationContext } from './context.js';

type Sides = Pick<DelegationContext, 'stateHands' | 'recipientHands'>;

function isOfState({ proposer, finance, treasury }: DelegationContext, body: string | null): boolean {
  return body !== null && [proposer, finance, treasury].includes(body);
}

/**
 * Nobody acts for the state and for the municipality in one case (DELEGATION.md, invariant 4: the recipient's consent is
 * never recorded by the proposer or finance; DOMAIN.md §4.5).
 */
export const oneSideOnly = requirement<DelegationContext>(['actedForState', 'actedForRecipient'], ({ context, event }) => {
  const { person, body, mandate } = event.actor;
  if (context === null || person === null) return met;
  const isOfStateSide =
    isOfState(context, mandate?.body ?? null) || [...context.drafters, ...context.stateHands].includes(person);
  if (body === context.recipient && isOfStateSide) return [reason('actedForState')];
  return isOfState(context, body) && context.recipientHands.includes(person) ? [reason('actedForRecipient')] : met;
});

/** Remembers for whom the actor of this event has acted. */
export function withHands(context: DelegationContext, { actor }: WorkflowEvent): Partial<Sides> {
  const { person, body } = actor;
  if (person === null) return {};
  const { stateHands, recipientHands } = context;
  if (isOfState(context, body) && !stateHands.includes(person)) return { stateHands: [...stateHands, person] };
  if (body === context.recipient && !recipientHands.includes(person)) return { recipientHands: [...recipientHands, person] };
  return {};
}
