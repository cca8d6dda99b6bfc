import { type PeriodReport, Reports } from './reports.js';

interface Spent extends PeriodReport {
  readonly spent: string;
}

const submit = (all: readonly Spent[], period: string, spent: string): Spent[] =>
  new Reports(all).submitted({ period, submittedOn: '2027-04-10', spent });
const accept = (all: readonly Spent[], period: string): Spent[] => new Reports(all).accepted(period);
const giveBack = (all: readonly Spent[], period: string): Spent[] => new Reports(all).returned(period);

test('a report waits until it is accepted; then its day is of no matter any more', () => {
  const waiting = submit([], '2027-Q1', '10');
  expect(waiting).toEqual([{ period: '2027-Q1', version: 1, state: 'submitted', submittedOn: '2027-04-10', spent: '10' }]);
  expect([new Reports(waiting).isWaiting('2027-Q1'), new Reports(waiting).isWaiting('2027-Q2')]).toEqual([true, false]);
  expect(new Reports(waiting).submissionFaults('2027-Q1', false)).toEqual([
    { code: 'reportUnderReview', params: { period: '2027-Q1' } },
  ]);
  expect(accept(waiting, '2027-Q1')).toEqual([{ period: '2027-Q1', version: 1, state: 'accepted', spent: '10' }]);
});

test('one that was returned does not stand; the next version takes its place', () => {
  const returned = giveBack(submit([], '2027-Q1', '10'), '2027-Q1');
  expect(new Reports(returned).standing('2027-Q1')).toBeUndefined();
  expect(new Reports(returned).submissionFaults('2027-Q1', false)).toEqual([]);
  expect(submit(returned, '2027-Q1', '12')).toMatchObject([{ version: 2, state: 'submitted', spent: '12' }]);
});

test('what was accepted stands until its correction is accepted, and is corrected only', () => {
  const accepted = accept(submit([], '2027-Q1', '10'), '2027-Q1');
  expect(new Reports(accepted).submissionFaults('2027-Q1', false)).toMatchObject([{ code: 'reportLocked' }]);
  expect(new Reports(accepted).submissionFaults('2027-Q1', true)).toEqual([]);
  expect(new Reports(accepted).submissionFaults('2027-Q2', true)).toMatchObject([{ code: 'nothingToCorrect' }]);
  const corrected = new Reports(accepted).submitted({
    ...{ period: '2027-Q1', submittedOn: '2027-05-01', spent: '9' },
    isCorrection: true,
  });
  expect(new Reports(corrected).standing('2027-Q1')).toMatchObject({ version: 1, spent: '10' });
  expect(new Reports(giveBack(corrected, '2027-Q1')).standing('2027-Q1')).toMatchObject({ version: 1 });
  expect(accept(corrected, '2027-Q1')).toEqual([
    { period: '2027-Q1', version: 2, state: 'accepted', spent: '9', isCorrection: true },
  ]);
});

test('what stands over all periods, and what waits', () => {
  const all = submit(giveBack(submit(accept(submit([], '2027-Q1', '1'), '2027-Q1'), '2027-Q2', '2'), '2027-Q2'), '2027-Q3', '4');
  expect(new Reports(all).allStanding.map(({ period, spent }) => [period, spent])).toEqual([
    ['2027-Q1', '1'],
    ['2027-Q3', '4'],
  ]);
  expect(new Reports(all).waiting.map(({ period }) => period)).toEqual(['2027-Q3']);
});
