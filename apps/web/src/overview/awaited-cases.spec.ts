import { casesOf } from './awaited-cases';

const defined = (name: string, state: string) => ({
  name,
  state,
  party: 'proposer',
  office: 'drafter',
  event: 'send',
  due: null,
});
const tasks = [
  defined('completeDraft', 'drafting'),
  defined('calculateCosts', 'costing'),
  defined('calculateCosts', 'live.amendment'),
] as never;
const states = [
  { state: 'drafting', cases: 3, overdue: 1 },
  { state: 'costing', cases: 2, overdue: 0 },
];

test.each([
  [
    'all cases of its state, and those overdue',
    { open: 3, overdue: 1 },
    ['/cases?state=drafting', '/cases?state=drafting&due=overdue'],
  ],
  ['not those overdue where others are as well', { open: 3, overdue: 2 }, ['/cases?state=drafting', null]],
  ['none overdue', { open: 3, overdue: 0 }, ['/cases?state=drafting', null]],
  ['nothing where it is awaited in some of them only', { open: 2, overdue: 0 }, [null, null]],
])('a task of one state opens %s', (_, counts, [open, overdue]) => {
  expect(casesOf({ name: 'completeDraft', ...counts }, states, tasks)).toEqual({ open, overdue });
});

test('a task of several states, and one of no state that has cases, opens nothing', () => {
  const nothing = { open: null, overdue: null };
  expect(casesOf({ name: 'calculateCosts', open: 2, overdue: 0 }, states, tasks)).toEqual(nothing);
  expect(casesOf({ name: 'completeDraft', open: 3, overdue: 0 }, [], tasks)).toEqual(nothing);
});
