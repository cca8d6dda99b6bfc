import type { SimulatedRecord } from '#machine';
import { deadlines } from './deadlines.js';
import { fired, record } from './record.support.js';

type Counts = Record<string, { met: number; missed: number }>;
function counted(...records: SimulatedRecord[]): Counts {
  const counts: Counts = {};
  deadlines.count(records, (name, how) => {
    counts[name] ??= { met: 0, missed: 0 };
    counts[name][how] += 1;
  });
  return counts;
}
const live = (...paths: string[]): string[] => ['live.force.inForce', 'live.reporting', ...paths];

test('a transfer that was due is met when nothing is missing then', () => {
  const due = (funding: string): SimulatedRecord =>
    fired('trancheDue', '2026-10-01', '2026-10-01', live('live.funding.onSchedule'), live(`live.funding.${funding}`));
  expect(counted(due('onSchedule'), due('late'))).toEqual({ trancheDue: { met: 1, missed: 1 } });
});

test('a report is met or missed by its quarter, a returned one is not counted again', () => {
  const submit = (period: string): SimulatedRecord =>
    record('submitReport', '2026-10-20', live(), live(), { payload: { period } });
  const due = fired('reportDue', '2026-09-30', '2026-10-15', live(), live());
  expect(counted(submit('2026-Q3'), submit('2026-Q3'))).toEqual({ reportDue: { met: 1, missed: 0 } });
  expect(counted(due, submit('2026-Q3'), submit('2026-Q4'))).toEqual({ reportDue: { met: 1, missed: 1 } });
});

test('a review and a decision on a succession are met when they came first', () => {
  const review = record('acceptReport', '2026-10-25', live(), live(), { payload: { period: '2026-Q3' } });
  const decision = record('decideSuccession', '2026-12-01', live(), live());
  expect(counted(review, decision)).toEqual({
    reportReviewDue: { met: 1, missed: 0 },
    successionReviewDue: { met: 1, missed: 0 },
  });
  const late = ['reportReviewDue', 'successionReviewDue'].map((name) => fired(name, '2026-10-20', '2026-11-20', live(), live()));
  expect(counted(...late, review, decision)).toEqual({
    reportReviewDue: { met: 0, missed: 1 },
    successionReviewDue: { met: 0, missed: 1 },
  });
});

test('others are not counted here', () => {
  expect(counted(fired('fiscalYearStart', '2027-01-01', '2027-01-01', live(), live()))).toEqual({});
});
