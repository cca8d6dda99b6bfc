import {
  accept,
  CouncilVote,
  isOpenReview,
  met,
  openedReview,
  openingFaults,
  type Reaction,
  resolutionFaultCodes,
  resolutionFaults,
  SuccessionDecision,
  SuccessionReviewOpening,
  successorFaults,
  successorOf,
  today,
  withConsent,
} from '#machine';
import { newAmendment, restarted } from './amendment.js';
import type { DelegationContext } from './context.js';
import { majority } from './offer.js';
import {
  act,
  condition,
  fact,
  must,
  notice,
  payloadMust,
  payloadRequirement,
  reason,
  recording,
  task,
  term,
} from './vocabulary.js';

class SuccessorConsent extends CouncilVote {}

/** A review is open: everything else waits, but money, items and reports. */
export function isUnderReview({ succession }: DelegationContext): boolean {
  return isOpenReview(succession);
}

/** Required of every act that a review makes wait. */
export const noReviewOpen = must(
  'successionReviewOpen',
  ({ context: { succession } }) => !isOpenReview(succession) || { openedOn: succession.openedOn },
);

const reviewIsOpen = must('noSuccessionReview', ({ context }) => isUnderReview(context));

const successionConcernsCase = payloadRequirement<SuccessionReviewOpening>(
  ['successionUnknown', 'successionIsRename', 'successionOfOther', 'successionAlreadyOpen'],
  ({ context, event }) => openingFaults(event.facts.succession, context.recipient, context.succession),
);

export const openSuccessionReview = act('openSuccessionReview', {
  payload: SuccessionReviewOpening,
  by: 'registry.registrar',
  reads: (_, { succession }) => ({ succession: fact('succession', succession) }),
  requires: [successionConcernsCase],
  record: (_, event) => ({ succession: openedReview(event.facts.succession!, event.payload.succession, today(event)) }),
  notifies: [notice('successionOpened', 'proposer.signatory', 'successor.registrar', 'recipient.registrar', 'finance.financier')],
});

export const recordSuccessorConsent = act('recordSuccessorConsent', {
  payload: SuccessorConsent,
  by: 'successor.registrar',
  requires: [
    reviewIsOpen,
    payloadRequirement<SuccessorConsent>(resolutionFaultCodes, ({ event }) =>
      resolutionFaults(event.payload, majority(event), event),
    ),
  ],
  record: ({ succession }, { actor }) => ({ succession: withConsent(succession!, actor.body!) }),
  notifies: [notice('successorConsented', 'proposer.signatory')],
});

/**
 * A proposer that does not decide does not hold the case for ever (DELEGATION.md, invariant 6): once the term is over a
 * successor may end an agreement, which binds nobody who did not sign it, or take over what a law imposes.
 */
const mayDecideNow = payloadRequirement<SuccessionDecision>(
  ['successionReviewNotOver', 'successorEndsOnly', 'successorContinuesOnly', 'successorSpeaksForItself'],
  ({ context, event }) => {
    const { actor, payload } = event;
    const { succession, proposer, instrument } = context;
    if (!isOpenReview(succession) || actor.body === proposer) return met;
    if (!succession.isOverdue) return [reason('successionReviewNotOver', { openedOn: succession.openedOn })];
    if (instrument === 'agreement') return payload.decision === 'end' ? met : [reason('successorEndsOnly')];
    if (payload.decision !== 'continue') return [reason('successorContinuesOnly')];
    return successorOf(succession, payload) === actor.body ? met : [reason('successorSpeaksForItself')];
  },
);

const successorIsNamed = payloadRequirement<SuccessionDecision>(
  ['successorUnnamed', 'successorUnknown', 'successorConsentMissing'],
  ({ context: { succession, instrument }, event }) =>
    isOpenReview(succession) ? successorFaults(succession, event.payload, instrument === 'agreement') : met,
);

/** Only a power in force has terms to be renegotiated. */
const renegotiationIsPossible = payloadMust<SuccessionDecision>(
  'notInForce',
  ({ context, event }) =>
    event.payload.decision !== 'renegotiate' || (context.inForceSince !== null && context.settlement === null),
);

export const decideSuccession = act('decideSuccession', {
  payload: SuccessionDecision,
  by: ['proposer.signatory', 'successor.signatory'],
  requires: [reviewIsOpen, mayDecideNow, successorIsNamed, renegotiationIsPossible],
  // The successor acts as the recipient from the decision on.
  record: (context, event) => {
    const { decision } = event.payload;
    if (decision === 'end') return { succession: null };
    const { amendment, instrument, succession } = context;
    const recipient = successorOf(succession!, event.payload)!;
    const predecessors = [...new Set([...context.predecessors, context.recipient])].filter((each) => each !== recipient);
    const changed = { recipient, predecessors, mutualEnd: null };
    // A proposal goes to the other side that there is now; a law that changes the power does not ask it.
    const continued = amendment !== null && instrument === 'agreement' ? restarted(amendment, today(event)) : amendment;
    if (decision === 'continue') return { ...changed, succession: null, amendment: continued };
    return {
      ...changed,
      succession: { ...succession!, isRenegotiated: true },
      amendment:
        continued === null
          ? newAmendment('proposer', today(event), { clauses: {} }, true)
          : { ...continued, isRenegotiation: true },
    };
  },
  notifies: [notice('successionDecided', 'recipient.signatory', 'finance.financier')],
});

const successionEnds = condition<SuccessionDecision>('successionEnds', ({ event }) => event.payload.decision === 'end');

/** @param end where it leads that the power has no successor: that depends on what there is to settle. */
export const reviewable = <const To extends string = never>(end: { readonly to?: To; readonly also?: readonly Reaction[] }) => [
  openSuccessionReview,
  recordSuccessorConsent,
  accept(decideSuccession, { when: successionEnds, ...end }, {}),
];

/** Of a review that rests while its terms are renegotiated there is nothing to wait for. */
const successionReviewDue = term('successionReviewDue', 'succession.review', ({ context: { succession } }) =>
  isOpenReview(succession) ? succession.openedOn : null,
);

/** A review stands beside every state, and so does its term. */
export const successionOverdue = {
  deadline: successionReviewDue,
  also: [
    recording(
      'recordSuccessionOverdue',
      ({ succession }) => ({ succession: { ...succession!, isOverdue: true } }),
      notice('successionOverdue', 'proposer.signatory', 'successor.signatory'),
    ),
  ],
};

export const reviewTasks = [
  task(recordSuccessorConsent, {
    name: 'consentAsSuccessor',
    until: ({ context }) => context.instrument !== 'agreement' || context.succession?.consents.length !== 0,
  }),
  task(decideSuccession, { by: 'proposer.signatory', due: successionReviewDue }),
  task(decideSuccession, {
    name: 'decideAsSuccessor',
    by: 'successor.signatory',
    // A successor has nothing to decide while the proposer still may.
    until: ({ context }) => context.succession?.isOverdue !== true,
  }),
];
