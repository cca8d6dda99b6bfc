import { delegation } from '../../../../workflows/delegation/v1/delegation.workflow.js';
import { deadlinesByPath, type Kept, tally } from './deadline-tally.js';
import type { Line } from './journal.js';
import { line, ring } from './line.support.js';

const byPath = deadlinesByPath(delegation);
const tallied = (...lines: Line[]): Record<string, Kept> => {
  const into: Record<string, Kept> = {};
  tally(lines, byPath, into);
  return into;
};
const live = (...paths: string[]): string[] => ['live.force.inForce', 'live.reporting', ...paths];

test('the machine says which deadlines run in which state', () => {
  expect(byPath.get('keneshReview')).toEqual(['keneshReviewDue']);
  expect(byPath.get('live.funding.late')).toEqual(['graceOver']);
});

test('an answer before its deadline has met it; one that rang was missed, also when the answer comes late', () => {
  const offered = line('offer', '2026-02-02', ['readyToOffer'], ['keneshReview']);
  const accepted = (from: string): Line => line('recordKeneshResolution', '2026-03-20', [from], ['signing']);
  expect(tallied(offered, accepted('keneshReview'))).toEqual({ keneshReviewDue: { met: 1, missed: 0 } });
  const silent = ring('keneshReviewDue', '2026-02-02', '2026-03-05', ['keneshReview'], ['noResponse']);
  expect(tallied(offered, silent, accepted('noResponse'))).toEqual({ keneshReviewDue: { met: 0, missed: 1 } });
});

test('one that is still running is neither', () => {
  expect(tallied(line('offer', '2026-02-02', ['readyToOffer'], ['keneshReview']))).toEqual({});
});

test('a deadline that rings and leaves the state as it is counts once', () => {
  const signing = ['signing'];
  const rung = ring('signingDue', '2026-03-02', '2026-03-23', signing, signing);
  const signed = line('signAsRecipient', '2026-04-01', signing, ['publishing']);
  expect(tallied(line('recordKeneshResolution', '2026-03-02', ['keneshReview'], signing), rung, signed).signingDue).toEqual({
    met: 0,
    missed: 1,
  });
});

test('a transfer that was due is met when nothing is missing then', () => {
  const rung = (funding: string): Line =>
    ring('trancheDue', '2026-10-01', '2026-10-01', live('live.funding.onSchedule'), live(`live.funding.${funding}`));
  expect(tallied(rung('onSchedule'), rung('late')).trancheDue).toEqual({ met: 1, missed: 1 });
});

test('a report is met or missed by its quarter, a returned one is not counted again', () => {
  const submit = (period: string): Line => line('submitReport', '2026-10-20', live(), live(), { payload: { period } });
  const rung = ring('reportDue', '2026-09-30', '2026-10-15', live(), live());
  expect(tallied(submit('2026-Q3'), submit('2026-Q3')).reportDue).toEqual({ met: 1, missed: 0 });
  expect(tallied(rung, submit('2026-Q3'), submit('2026-Q4')).reportDue).toEqual({ met: 1, missed: 1 });
});

test('dates that come for everybody are not counted', () => {
  expect(tallied(ring('fiscalYearStart', '2027-01-01', '2027-01-01', live(), live()))).toEqual({});
});
