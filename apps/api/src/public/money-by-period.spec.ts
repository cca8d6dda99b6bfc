import { moneyByPeriod } from './money-by-period.js';

test('a year is the sum of its quarters, with what is appropriated for it; coverage is of what is due by today, rounded down', () => {
  const sum = (kind: string, period: string, amount: string, dueToDate: string | null = null) => ({
    body: null,
    kind,
    period,
    amount,
    dueToDate,
  });
  const rows = moneyByPeriod([
    sum('due', '2026-Q2', '200', '0'),
    sum('due', '2026-Q1', '100', '100'),
    sum('received', '2026-Q1', '99'),
    sum('released', '2026-Q1', '99'),
    sum('appropriated', '2026', '250'),
    sum('appropriated', '2027', '10'),
  ]);
  const nothing = { due: null, appropriated: null, received: null, spent: null, coverage: null };
  expect(rows).toEqual([
    { ...nothing, period: '2026', due: '300', appropriated: '250', received: '99', coverage: 9900 },
    { ...nothing, period: '2026-Q1', due: '100', received: '99', coverage: 9900 },
    { ...nothing, period: '2026-Q2', due: '200' },
    { ...nothing, period: '2027', appropriated: '10' },
  ]);
});
