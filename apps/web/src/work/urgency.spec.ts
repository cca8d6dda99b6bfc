import { byUrgency, withCounts, dueThrough } from './urgency';

const today = '2026-11-28';
const dates = ['2026-11-01', '2026-11-27', '2026-11-28', '2026-12-05', '2026-12-06', null];
const items = dates.map((dueOn) => ({ dueOn }));

test('each stands in the group of its date, in order; none is left out and no group is empty', () => {
  const groups = byUrgency(items, today);
  expect(groups.map(({ urgency, items }) => [urgency, items.length])).toEqual([
    ['overdue', 2],
    ['today', 1],
    ['week', 1],
    ['later', 1],
    ['undated', 1],
  ]);
  expect(groups.flatMap((group) => group.items)).toEqual(items);
  expect(byUrgency(items.slice(2, 3), today).map(({ urgency }) => urgency)).toEqual(['today']);
});

test('what is due on a day is due before the bound for it: its time ends as the next day begins', () => {
  const ends = (dueOn: string): number => Date.parse(`${dueOn}T00:00:00+06:00`) + 86_400_000;
  const bound = Date.parse(`${dueThrough('2026-11-30')}T00:00:00+06:00`);
  expect([ends('2026-11-30') < bound, ends('2026-12-01') < bound]).toEqual([true, false]);
});

test('where more may come only the count of the last group is open', () => {
  const groups = byUrgency(items.slice(0, 4), today);
  expect(withCounts(groups, false).map(({ count }) => count)).toEqual(['2', '1', '1']);
  expect(withCounts(groups, true).map(({ count }) => count)).toEqual(['2', '1', '1+']);
  expect(withCounts([], true)).toEqual([]);
});
