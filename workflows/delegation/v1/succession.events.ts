import { type EventDefinition, IsId, IsText, met, payloadRequirement, reason, requirement } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import { newAmendment, restarted } from './amendment.js';
import type { DelegationContext } from './context.js';
import { futureFaults } from './dates.requirements.js';
import { today } from './day.js';
import { KeneshVote, voteFaults } from './kenesh.vote.js';
import type { Recorder } from './record.js';

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

/** What the registry says of a recorded succession. */
interface SuccessionFact {
  readonly kind: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

const successionConcernsCase = payloadRequirement<DelegationContext, SuccessionReviewOpening>(
  ['successionUnknown', 'successionIsRename', 'successionOfOther', 'successionAlreadyOpen'],
  ({ context, event }) => {
    const fact = event.facts['succession'] as SuccessionFact | null;
    if (fact === null) return [reason('successionUnknown')];
    if (fact.kind === 'rename') return [reason('successionIsRename')];
    if (!fact.predecessors.includes(context.recipient)) return [reason('successionOfOther')];
    return isUnderReview(context) ? [reason('successionAlreadyOpen')] : met;
  },
);

/** A review is open: everything else waits, but money, items and reports. */
export function isUnderReview({ succession }: DelegationContext): boolean {
  return succession !== null && !succession.isRenegotiated;
}

/** Required of every event that a review makes wait. */
export const noReviewOpen = requirement<DelegationContext>(['successionReviewOpen'], ({ context }) =>
  context !== null && isUnderReview(context) ? [reason('successionReviewOpen', { openedOn: context.succession!.openedOn })] : met,
);

const reviewIsOpen = requirement<DelegationContext>(['noSuccessionReview'], ({ context }) =>
  isUnderReview(context) ? met : [reason('noSuccessionReview')],
);

/**
 * A proposer that does not decide does not hold the case for ever (DELEGATION.md, invariant 6): once the term is over a
 * successor may end an agreement, which binds nobody who did not sign it, or take over what a law imposes.
 */
const mayDecideNow = payloadRequirement<DelegationContext, SuccessionDecision>(
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

const consentIsResolved = payloadRequirement<DelegationContext, SuccessorConsent>(
  ['votesExceedDeputies', 'majorityNotReached', 'dateInFuture'],
  ({ event }) => [...voteFaults(event.payload, event), ...futureFaults('adoptedOn', event.payload.adoptedOn, event)],
);

const successorIsNamed = payloadRequirement<DelegationContext, SuccessionDecision>(
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
const renegotiationIsPossible = payloadRequirement<DelegationContext, SuccessionDecision>(['notInForce'], ({ context, event }) =>
  event.payload.decision === 'renegotiate' && (context.inForceSince === null || context.settlement !== null)
    ? [reason('notInForce')]
    : met,
);

function successorOf({ succession }: DelegationContext, { successor }: SuccessionDecision): string | undefined {
  if (successor !== undefined) return successor;
  return succession?.successors.length === 1 ? succession.successors[0] : undefined;
}

export const successionEvents: Record<string, EventDefinition> = {
  openSuccessionReview: {
    payload: SuccessionReviewOpening,
    by: [{ party: 'registry', office: 'registrar' }],
    requires: [successionConcernsCase],
  },
  recordSuccessorConsent: {
    payload: SuccessorConsent,
    by: [{ party: 'successor', office: 'registrar' }],
    requires: [reviewIsOpen, consentIsResolved],
  },
  decideSuccession: {
    payload: SuccessionDecision,
    by: [
      { party: 'proposer', office: 'signatory' },
      { party: 'successor', office: 'signatory' },
    ],
    requires: [reviewIsOpen, mayDecideNow, successorIsNamed, renegotiationIsPossible],
  },
};

const openSuccessionReview: Recorder<SuccessionReviewOpening> = (_, event) => {
  const { kind, successors } = event.facts['succession'] as SuccessionFact;
  return {
    succession: {
      id: event.payload.succession,
      kind,
      successors,
      openedOn: today(event),
      isOverdue: false,
      consents: [],
      isRenegotiated: false,
    },
  };
};

const recordSuccessorConsent: Recorder = ({ succession }, { actor }) => ({
  succession: { ...succession!, consents: [...new Set([...succession!.consents, actor.body!])] },
});

/** The successor acts as the recipient from the decision on. */
const decideSuccession: Recorder<SuccessionDecision> = (context, event) => {
  const { decision } = event.payload;
  if (decision === 'end') return { succession: null };
  const recipient = successorOf(context, event.payload)!;
  const { amendment, instrument } = context;
  const predecessors = [...new Set([...context.predecessors, context.recipient])].filter((each) => each !== recipient);
  // A proposal goes to the other side that there is now; a law that changes the power does not ask it.
  const asked = amendment !== null && instrument === 'agreement' ? restarted(amendment, today(event)) : amendment;
  if (decision === 'continue') return { recipient, predecessors, mutualEnd: null, succession: null, amendment: asked };
  return {
    recipient,
    predecessors,
    mutualEnd: null,
    succession: { ...context.succession!, isRenegotiated: true },
    amendment:
      asked === null ? newAmendment('proposer', today(event), { clauses: {} }, true) : { ...asked, isRenegotiation: true },
  };
};

export const successionRecorders: Record<string, Recorder> = {
  openSuccessionReview,
  recordSuccessorConsent,
  decideSuccession,
  recordSuccessionOverdue: ({ succession }) => ({ succession: { ...succession!, isOverdue: true } }),
};

export const successionBranches = {
  successionEnds: ({ event }: { event: { payload: SuccessionDecision } }): boolean => event.payload.decision === 'end',
};
