import { calculated } from '../v1/costing.calculation.js';
import { agreedCalculation, calculation, effectiveFrom, yearsOf } from './terms.js';

const volumes = { specialists: 2, villages: 7 };

test('a power begins with a quarter that leaves time to prepare', () => {
  expect(effectiveFrom('2026-01-12')).toBe('2026-07-01');
  expect(effectiveFrom('2026-02-09')).toBe('2026-10-01');
  expect(effectiveFrom('2026-09-01')).toBe('2027-04-01');
});

test.each([
  { effectiveDate: '2026-07-01', termEnd: '2028-12-31' },
  { effectiveDate: '2026-10-01', termEnd: '2027-03-31' },
  { effectiveDate: '2026-07-01', termEnd: '2026-12-31' },
])('three years are costed, and each year of the term $effectiveDate – $termEnd is paid in full', (term) => {
  expect(yearsOf(term).length).toBeGreaterThanOrEqual(3);
  const { years, schedule } = calculated({ volumes }, calculation(term));
  for (const [year, cost] of Object.entries(years).filter(([each]) => each <= term.termEnd.slice(0, 4))) {
    const paid = schedule.filter(({ dueOn }) => dueOn.startsWith(year)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    expect(paid).toBeGreaterThanOrEqual(BigInt(cost));
  }
  expect(schedule.every(({ dueOn }) => dueOn >= term.effectiveDate && dueOn <= term.termEnd)).toBe(true);
});

test('what was agreed with a kenesh is calculated to the tyiyn', () => {
  const years = { '2026': '1234567', '2027': '7654321' };
  const schedule = [{ dueOn: '2026-07-01', amount: '1234567' }];
  expect(calculated({}, agreedCalculation(years, schedule, []))).toEqual({ years, schedule });
});
