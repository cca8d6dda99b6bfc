import { byPeriod, byYear, quarterOf } from './money-figures';

const rows = [
  { kind: 'appropriated', period: '2027', amount: '400' },
  { kind: 'due', period: '2027-Q1', amount: '100' },
  { kind: 'due', period: '2027-Q2', amount: '300' },
  { kind: 'received', period: '2027-Q1', amount: '60' },
  { kind: 'received', period: '2027-Q1', amount: '40' },
];

test('what came from several sources in one period is one figure; what is unknown is none', () => {
  expect(byPeriod(rows)).toEqual({
    kinds: ['due', 'received'],
    rows: [
      { name: '2027-Q1', values: ['100', '100'] },
      { name: '2027-Q2', values: ['300', null] },
    ],
  });
});

test('a year stands with its cost, its budget and the sums of its quarters', () => {
  expect(byYear(rows, { costing: { years: { 2027: '400', 2028: '500' } } })).toEqual({
    kinds: ['cost', 'due', 'appropriated', 'received'],
    rows: [
      { name: '2027', values: ['400', '400', '400', '100'] },
      { name: '2028', values: ['500', null, null, null] },
    ],
  });
});

test('sums are exact beyond what numbers can hold', () => {
  const large = ['9007199254740993', '2'].map((amount) => ({ kind: 'received', period: '2027-Q1', amount }));
  expect(byPeriod(large).rows[0]!.values).toEqual(['9007199254740995']);
});

test('a quarter is told from other periods', () => {
  expect(['2027-Q1', '2027', '2027-Q5'].map(quarterOf)).toEqual([{ year: '2027', quarter: '1' }, undefined, undefined]);
});
