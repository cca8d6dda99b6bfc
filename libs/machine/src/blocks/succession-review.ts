import { IsIn, IsOptional } from 'class-validator';
import type { ReasonOf } from '../declare/act.js';
import type { SuccessionFact } from '../fact-sources.js';
import { IsId, IsText } from '../payload.js';

/** A body of a case is merged, split or loses territory: who takes its place is open. */
export interface SuccessionReview {
  readonly id: string;
  readonly kind: string;
  readonly successors: readonly string[];
  readonly openedOn: string;
  /** Its term is over: a successor may decide in the place of who has not. */
  readonly isOverdue: boolean;
  /** The successors that consent. */
  readonly consents: readonly string[];
  /** Decided to renegotiate: the review rests while the new terms are on their way. */
  readonly isRenegotiated: boolean;
}

export class SuccessionReviewOpening {
  /** Id of the recorded succession in the registry. */
  @IsId() succession!: string;
}

export class SuccessionDecision {
  @IsIn(['continue', 'renegotiate', 'end']) decision!: 'continue' | 'renegotiate' | 'end';
  /** Which of the successors, where there are several. */
  @IsOptional() @IsId() successor?: string;
  @IsText(2000) reasonText!: string;
}

/** A review is open, and does not rest. */
export function isOpenReview(review: SuccessionReview | null): review is SuccessionReview {
  return review !== null && !review.isRenegotiated;
}

/** Why a recorded succession opens no review: it leaves everybody as they are, or does not concern `body`. */
export function openingFaults(
  fact: SuccessionFact | null,
  body: string,
  review: SuccessionReview | null,
): readonly ReasonOf<'successionUnknown' | 'successionIsRename' | 'successionOfOther' | 'successionAlreadyOpen'>[] {
  if (fact === null) return [{ code: 'successionUnknown', params: {} }];
  if (fact.kind === 'rename') return [{ code: 'successionIsRename', params: {} }];
  if (!fact.predecessors.includes(body)) return [{ code: 'successionOfOther', params: {} }];
  return isOpenReview(review) ? [{ code: 'successionAlreadyOpen', params: {} }] : [];
}

export function openedReview({ kind, successors }: SuccessionFact, id: string, openedOn: string): SuccessionReview {
  return { id, kind, successors, openedOn, isOverdue: false, consents: [], isRenegotiated: false };
}

export function withConsent(review: SuccessionReview, successor: string): SuccessionReview {
  return { ...review, consents: [...new Set([...review.consents, successor])] };
}

/** Who takes the place by a decision: the one that is named, or the only one; undefined: nobody is. */
export function successorOf(review: SuccessionReview, { successor }: SuccessionDecision): string | undefined {
  return successor ?? (review.successors.length === 1 ? review.successors[0] : undefined);
}

/** Why a decision has no successor. `needsConsent`: that of the successor, where the case goes on with it. */
export function successorFaults(
  review: SuccessionReview,
  decision: SuccessionDecision,
  needsConsent: boolean,
): readonly ReasonOf<'successorUnnamed' | 'successorUnknown' | 'successorConsentMissing'>[] {
  if (decision.decision === 'end') return [];
  const successor = successorOf(review, decision);
  if (successor === undefined) return [{ code: 'successorUnnamed', params: {} }];
  if (!review.successors.includes(successor)) return [{ code: 'successorUnknown', params: {} }];
  const lacksConsent = needsConsent && decision.decision === 'continue' && !review.consents.includes(successor);
  return lacksConsent ? [{ code: 'successorConsentMissing', params: {} }] : [];
}
