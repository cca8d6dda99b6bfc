import type { SuccessionFact } from '../fact-sources.js';
import {
  isOpenReview,
  openedReview,
  openingFaults,
  type SuccessionDecision,
  successorFaults,
  successorOf,
  withConsent,
} from './succession-review.js';

const split: SuccessionFact = { kind: 'split', predecessors: ['A'], successors: ['B', 'C'], effectiveOn: '2027-01-01' };
const review = openedReview(split, 'S', '2027-01-15');
const merged = openedReview({ ...split, kind: 'merger', successors: ['B'] }, 'S', '2027-01-15');
const decision = (of: SuccessionDecision['decision'], successor?: string): SuccessionDecision => ({
  ...{ decision: of, reasonText: 'Why' },
  ...(successor !== undefined && { successor }),
});
const codes = (reasons: readonly { readonly code: string }[]): string[] => reasons.map(({ code }) => code);

test('a review opens on a succession of the body itself, not on a new name, and one at a time', () => {
  expect(openingFaults(split, 'A', null)).toEqual([]);
  expect(codes(openingFaults(null, 'A', null))).toEqual(['successionUnknown']);
  expect(codes(openingFaults({ ...split, kind: 'rename' }, 'A', null))).toEqual(['successionIsRename']);
  expect(codes(openingFaults(split, 'B', null))).toEqual(['successionOfOther']);
  expect(codes(openingFaults(split, 'A', review))).toEqual(['successionAlreadyOpen']);
  // One that rests makes no other wait.
  expect(openingFaults(split, 'A', { ...review, isRenegotiated: true })).toEqual([]);
  expect([isOpenReview(null), isOpenReview(review), isOpenReview({ ...review, isRenegotiated: true })]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a successor consents once', () => {
  expect(withConsent(withConsent(review, 'B'), 'B').consents).toEqual(['B']);
});

test('where there are several it is said who', () => {
  expect([successorOf(review, decision('continue')), successorOf(merged, decision('continue'))]).toEqual([undefined, 'B']);
  expect(codes(successorFaults(review, decision('renegotiate'), false))).toEqual(['successorUnnamed']);
  expect(codes(successorFaults(review, decision('renegotiate', 'A'), false))).toEqual(['successorUnknown']);
  expect(successorFaults(review, decision('renegotiate', 'C'), true)).toEqual([]);
});

test('to go on needs the consent of the one who takes the place; to end needs nobody', () => {
  expect(codes(successorFaults(review, decision('continue', 'C'), true))).toEqual(['successorConsentMissing']);
  expect(successorFaults(withConsent(review, 'C'), decision('continue', 'C'), true)).toEqual([]);
  expect(successorFaults(review, decision('continue', 'C'), false)).toEqual([]);
  expect(successorFaults(review, decision('end'), true)).toEqual([]);
});
