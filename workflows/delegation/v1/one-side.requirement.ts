import { type Hands, newHand, twoSidesFaults, type TwoSides, type WorkflowEvent } from '#machine';
import type { DelegationContext } from './context.js';
import { requirement } from './vocabulary.js';

/** The municipality's side is also each that may take the power over from it; control, court and conciliator are neutral. */
function sidesOf(context: DelegationContext): TwoSides {
  const { proposer, finance, treasury, recipient, succession, control, conciliation, dispute } = context;
  return {
    isOfState: (body) => [proposer, finance, treasury].includes(body),
    isOfMunicipality: (body) => body === recipient || succession?.successors.includes(body) === true,
    isNeutral: (body) => [control, conciliation?.third, dispute?.third].includes(body),
  };
}

function handsOf({ drafters, stateHands, recipientHands }: DelegationContext): Hands {
  return { state: [...drafters, ...stateHands], municipality: recipientHands };
}

/**
 * Nobody acts for the state and for the municipality in one case (DELEGATION.md, invariant 4: the recipient's consent is
 * never recorded by the proposer or finance; DOMAIN.md §4.5), nor for one of them and as control, court or conciliator.
 */
export const oneSideOnly = requirement(['actedForState', 'actedForRecipient'], ({ context, event }) =>
  twoSidesFaults(event.actor, sidesOf(context), handsOf(context)),
);

/** Remembers for whom the actor of this event has acted. */
export function withHands(context: DelegationContext, { actor }: Pick<WorkflowEvent, 'actor'>): Partial<DelegationContext> {
  const side = newHand(actor, sidesOf(context), handsOf(context));
  if (side === 'state') return { stateHands: [...context.stateHands, actor.person!] };
  return side === 'municipality' ? { recipientHands: [...context.recipientHands, actor.person!] } : {};
}
