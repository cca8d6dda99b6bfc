import { houseImplementations, houseOptions, type Opaque, type Question, type WorkflowEvent } from '#machine';
import { assign, setup } from 'xstate';
import { amendmentBranches } from './amendment.events.js';
import { inHand, intoHand } from './amendment.js';
import { conciliationBranches } from './conciliation.events.js';
import type { DelegationContext } from './context.js';
import { matchesConsent } from './costing.events.js';
import { withDefaults } from './defaults.js';
import { eventsInHand, recorders, requirementsOf } from './delegation.events.js';
import { disputeBranches } from './dispute.events.js';
import { newDelegation, type Proposal } from './draft.events.js';
import { existingBranches } from './existing.events.js';
import { derivedGuards } from './force.events.js';
import { liveStates } from './live.states.js';
import { negotiationBranches } from './negotiation.events.js';
import { negotiationStates } from './negotiation.states.js';
import { withHands } from './one-side.requirement.js';
import type { Recorder } from './record.js';
import { preparationStates } from './preparation.states.js';
import { proposalStates } from './proposal.states.js';
import { settlementStates } from './settlement.states.js';
import { isReleased } from './signing.events.js';
import { successionBranches } from './succession.events.js';
import { terminationBranches } from './termination.events.js';
import { successionOverdue } from './transitions.js';

const house = houseImplementations(requirementsOf);

const recordings = Object.fromEntries(
  Object.entries(recorders).map(([name, record]) => [
    name,
    assign(({ context, event }: Opaque) => ({
      ...withDefaults(context, event),
      ...recordInHand(name, record, context, event),
      ...withHands(context, event),
    })),
  ]),
);

/** An act on the terms in hand writes into them. */
function recordInHand(name: string, record: Recorder, context: DelegationContext, event: Opaque): Partial<DelegationContext> {
  return eventsInHand.includes(name) ? intoHand(context, record(inHand(context), event)) : record(context, event);
}

type Asked = Question<DelegationContext>;

/** The branches of events, and the conditions of what follows by itself before force. */
const branches = {
  keneshAccepts: ({ event }: Asked) => event.payload.decision === 'accept',
  keneshCounters: ({ event }: Asked) => event.payload.decision === 'counter',
  keneshDeclines: ({ event }: Asked) => event.payload.decision === 'decline',
  isAgreement: ({ context }: Asked) => context.instrument === 'agreement',
  isEnacted: ({ context }: Asked) => context.instrument !== 'agreement',
  costingMatchesConsent: ({ context }: Asked) => matchesConsent(context),
  costingForReview: ({ context }: Asked) => context.costingFor !== 'consulting',
  isReleased: ({ context }: Asked) => isReleased(context),
  ...negotiationBranches,
  ...conciliationBranches,
  ...existingBranches,
  ...terminationBranches,
  ...amendmentBranches,
  ...disputeBranches,
  ...successionBranches,
  isSigned: ({ context }: Asked) => context.signatures.proposer !== undefined && context.signatures.recipient !== undefined,
};

/** A power is delegated: from the draft, through consent and money, into force and through its life. */
export const machine = setup({
  types: { context: {} as DelegationContext, input: {} as WorkflowEvent<Proposal>, events: {} as Opaque },
  guards: { ...house.guards, ...derivedGuards, ...branches } as Record<string, Opaque>,
  actions: { ...house.actions, ...recordings } as Record<string, Opaque>,
  delays: {
    costingDue: 1,
    keneshReviewDue: 1,
    signingDue: 1,
    effectiveDate: 1,
    trancheDue: 1,
    graceOver: 1,
    cureDue: 1,
    fiscalYearStart: 1,
    unfundedYear: 1,
    reportDue: 1,
    reportReviewDue: 1,
    counterOfferDue: 1,
    conciliationRequestDue: 1,
    conciliationDue: 1,
    termEnd: 1,
    terminationEffective: 1,
    breachAnswerDue: 1,
    settlementDue: 1,
    recostingDue: 1,
    successionReviewDue: 1,
  },
}).createMachine({
  id: 'delegation',
  options: houseOptions,
  context: ({ input }) => newDelegation(input),
  initial: 'drafting',
  // A review stands beside every state, and so does its term.
  after: { successionReviewDue: successionOverdue },
  states: {
    ...proposalStates,
    ...negotiationStates,
    ...preparationStates,
    ...liveStates,
    ...settlementStates,
    declined: { type: 'final' },
    notAgreed: { type: 'final' },
    unlawful: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
