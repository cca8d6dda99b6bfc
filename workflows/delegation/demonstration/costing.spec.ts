import { addDays, clockActor, unmetRequirements, type Question } from '#machine';
import { submitCosting } from '../v1/costing.js';
import { newDelegation } from '../v1/new-delegation.js';
import { calculate, costOf, quarterAhead, termFrom } from './costing.js';
import { demonstrationDelegations } from './delegations.js';
import { demonstrationPapers } from './papers.js';

const days = Array.from({ length: 4 * 365 + 1 }, (_, index) => addDays('2027-01-01', index));
const [{ cost }] = demonstrationDelegations as [(typeof demonstrationDelegations)[number]];

test('whatever the day of effect, a calculation has its three years and pays each in time', () => {
  const refused = days.flatMap((day) => {
    const draft = termFrom(day);
    const question = {
      context: { ...newDelegation(undefined), draft },
      event: { actor: clockActor, facts: {}, payload: calculate(draft, cost, demonstrationPapers.ky) },
    };
    return unmetRequirements(submitCosting, question as unknown as Question);
  });
  expect(refused).toEqual([]);
});

test('a year costs pay and upkeep of its months, the first one equipment and the others the growth of prices', () => {
  const { lines, schedule } = calculate(termFrom('2026-11-24'), cost, demonstrationPapers.ru);
  expect([2026, 2027, 2028].map((year) => costOf(lines, year))).toEqual([28_600_000n, 85_680_000n, 89_760_000n]);
  expect(schedule.slice(0, 3)).toEqual([
    { dueOn: '2026-11-24', amount: '28600000' },
    { dueOn: '2027-01-15', amount: '21420000' },
    { dueOn: '2027-04-01', amount: '21420000' },
  ]);
});

test.each([
  ['2026-11-24', '2027-04-01'],
  ['2026-10-30', '2027-01-01'],
  ['2026-10-31', '2027-01-01'],
  ['2026-12-31', '2027-04-01'],
  ['2027-01-30', '2027-04-01'],
])('on %s the quarter that leaves time to prepare begins on %s', (day, start) => {
  expect(quarterAhead(day)).toBe(start);
});
