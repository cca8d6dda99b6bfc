import { accept, IsId, IsText, met, type Reaction, today } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import { newAmendment, restarted } from './amendment.js';
import type { DelegationContext } from './context.js';
import { futureFaults } from './dates.requirements.js';
import { KeneshVote, voteFaults } from './kenesh.vote.js';
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

export class SuccessionReviewOpening {
  /** Id of the recorded succession in the registry. */
  @IsId() succession!: string;
}

export class SuccessorConsent extends KeneshVote {}

export class SuccessionDecision {
  @IsIn(['continue', 'renegotiate', 'end']) decision!: 'continue' | 'renegotiate' | 'end';
  /** Which of the successors, where there are several. */
  @IsOptional() @IsId() successor?: string;
  @IsText(2000) reasonText!: string;
}

/** A review is open: everything else waits, but money, items and reports. */
export function isUnderReview({ succession }: DelegationContext): boolean {
  return succession !== null && !succession.isRenegotiated;
}

/** Required of every act that a review makes wait. */
export const noReviewOpen = must(
  'successionReviewOpen',
  ({ context }) => !isUnderReview(context),
  ({ context }) => ({ openedOn: context.succession!.openedOn }),
);

const reviewIsOpen = must('noSuccessionReview', ({ context }) => isUnderReview(context));

const successionConcernsCase = payloadRequirement<SuccessionReviewOpening>(
  ['successionUnknown', 'successionIsRename', 'successionOfOther', 'successionAlreadyOpen'],
  ({ context, event }) => {
    const { succession } = event.facts;
    if (succession === null) return [reason('successionUnknown')];
    if (succession.kind === 'rename') return [reason('successionIsRename')];
    if (!succession.predecessors.includes(context.recipient)) return [reason('successionOfOther')];
    return isUnderReview(context) ? [reason('successionAlreadyOpen')] : met;
  },
);

export const openSuccessionReview = act('openSuccessionReview', {
  payload: SuccessionReviewOpening,
  by: 'registry.registrar',
  reads: (_, { succession }) => ({ succession: fact('succession', succession) }),
  requires: [successionConcernsCase],
  record: (_, event) => {
    const { kind, successors } = event.facts.succession!;
    return {
      succession: {
        ...{ id: event.payload.succession, kind, successors, openedOn: today(event) },
        ...{ isOverdue: false, consents: [], isRenegotiated: false },
      },
    };
  },
  notifies: [notice('successionOpened', 'proposer.signatory', 'successor.registrar', 'recipient.registrar', 'finance.financier')],
});

export const recordSuccessorConsent = act('recordSuccessorConsent', {
  payload: SuccessorConsent,
  by: 'successor.registrar',
  requires: [
    reviewIsOpen,
    payloadRequirement<SuccessorConsent>(['votesExceedDeputies', 'majorityNotReached', 'dateInFuture'], ({ event }) => [
      ...voteFaults(event.payload, event),
      ...futureFaults('adoptedOn', event.payload.adoptedOn, event),
    ]),
  ],
  record: ({ succession }, { actor }) => ({
    succession: { ...succession!, consents: [...new Set([...succession!.consents, actor.body!])] },
  }),
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
    if (!isUnderReview(context) || actor.body === context.proposer) return met;
    if (!context.succession!.isOverdue) return [reason('successionReviewNotOver', { openedOn: context.succession!.openedOn })];
    if (context.instrument === 'agreement') return payload.decision === 'end' ? met : [reason('successorEndsOnly')];
    if (payload.decision !== 'continue') return [reason('successorContinuesOnly')];
    return successorOf(context, payload) === actor.body ? met : [reason('successorSpeaksForItself')];
  },
);

const successorIsNamed = payloadRequirement<SuccessionDecision>(
  ['successorUnnamed', 'successorUnknown', 'successorConsentMissing'],
  ({ context, event }) => {
    const { decision } = event.payload;
    if (decision === 'end' || !isUnderReview(context)) return met;
    const successor = successorOf(context, event.payload);
    if (successor === undefined) return [reason('successorUnnamed')];
    const { successors, consents } = context.succession!;
    if (!successors.includes(successor)) return [reason('successorUnknown')];
    const needsConsent = decision === 'continue' && context.instrument === 'agreement';
    return needsConsent && !consents.includes(successor) ? [reason('successorConsentMissing')] : met;
  },
);

/** Only a power in force has terms to be renegotiated. */
const renegotiationIsPossible = payloadMust<SuccessionDecision>(
  'notInForce',
  ({ context, event }) =>
    event.payload.decision !== 'renegotiate' || (context.inForceSince !== null && context.settlement === null),
);

function successorOf({ succession }: DelegationContext, { successor }: SuccessionDecision): string | undefined {
  if (successor !== undefined) return successor;
  return succession?.successors.length === 1 ? succession.successors[0] : undefined;
}

export const decideSuccession = act('decideSuccession', {
  payload: SuccessionDecision,
  by: ['proposer.signatory', 'successor.signatory'],
  requires: [reviewIsOpen, mayDecideNow, successorIsNamed, renegotiationIsPossible],
  // The successor acts as the recipient from the decision on.
  record: (context, event) => {
    const { decision } = event.payload;
    if (decision === 'end') return { succession: null };
    const recipient = successorOf(context, event.payload)!;
    const { amendment, instrument, succession } = context;
    const predecessors = [...new Set([...context.predecessors, context.recipient])].filter((each) => each !== recipient);
    const changed = { recipient, predecessors, mutualEnd: null };
    // A proposal goes to the other side that there is now; a law that changes the power does not ask it.
    const asked = amendment !== null && instrument === 'agreement' ? restarted(amendment, today(event)) : amendment;
    if (decision === 'continue') return { ...changed, succession: null, amendment: asked };
    return {
      ...changed,
      succession: { ...succession!, isRenegotiated: true },
      amendment:
        asked === null ? newAmendment('proposer', today(event), { clauses: {} }, true) : { ...asked, isRenegotiation: true },
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
const successionReviewDue = term('successionReviewDue', 'succession.review', ({ context }) =>
  isUnderReview(context) ? context.succession!.openedOn : null,
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
    until: must(
      'successorConsentMissing',
      ({ context }) => context.instrument !== 'agreement' || context.succession?.consents.length !== 0,
    ),
  }),
  task(decideSuccession, { by: 'proposer.signatory', due: successionReviewDue }),
  task(decideSuccession, {
    name: 'decideAsSuccessor',
    by: 'successor.signatory',
    // A successor has nothing to decide while the proposer still may.
    until: must('successionOverdue', ({ context }) => context.succession?.isOverdue !== true),
  }),
];
