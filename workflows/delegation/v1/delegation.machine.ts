import { houseImplementations, houseOptions, type Opaque, type Question, type WorkflowEvent } from '#machine';
import { assign, setup } from 'xstate';
import type { DelegationContext } from './context.js';
import { events, recorders } from './delegation.events.js';
import { newDelegation, type Proposal } from './draft.events.js';
import { derivedGuards } from './force.events.js';
import { liveStates } from './live.states.js';
import { withHands } from './one-side.requirement.js';
import { preparationStates } from './preparation.states.js';
import { proposalStates } from './proposal.states.js';

const house = houseImplementations(events);

const recordings = Object.fromEntries(
  Object.entries(recorders).map(([name, record]) => [
    name,
    assign(({ context, event }: Opaque) => ({ ...record(context, event), ...withHands(context, event) })),
  ]),
);

type Asked = Question<DelegationContext>;

/** The branches of events, and the conditions of what follows by itself before force. */
const branches = {
  keneshAccepts: ({ event }: Asked) => event.payload.decision === 'accept',
  keneshDeclines: ({ event }: Asked) => event.payload.decision === 'decline',
  isAgreement: ({ context }: Asked) => context.instrument === 'agreement',
  isEnacted: ({ context }: Asked) => context.instrument !== 'agreement',
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
  },
}).createMachine({
  id: 'delegation',
  options: houseOptions,
  context: ({ input }) => newDelegation(input),
  initial: 'drafting',
  states: {
    ...proposalStates,
    ...preparationStates,
    ...liveStates,
    declined: { type: 'final' },
    unlawful: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
