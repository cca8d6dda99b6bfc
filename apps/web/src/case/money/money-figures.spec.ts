import { byPeriod, byYear, quarterOf } from './money-figures';

const rows = [
  { kind: 'appropriated', period: '2027', amount: '400' },
  { kind: 'due', period: '2027-Q1', amount: '100' },
  { kind: 'due', period: '2027-Q2', amount: '300' },
  { kind: 'received', period: '2027-Q1', amount: '60' },
  { kind: 'received', period: '2027-Q1', amount: '40' },
];

const text = { ky: 'а', ru: 'а', en: 'a' };
const money = {
  ledgerKinds: ['due', 'appropriated', 'received'].map((kind) => ({ kind, text })),
  yearlyCost: { places: ['calculated', 'costing.years'], text },
};

test('what came from several sources in one period is one figure; what is unknown is none', () => {
  expect(byPeriod(rows, money)).toEqual({
    kinds: ['due', 'received'],
    rows: [
      { name: '2027-Q1', values: ['100', '100'] },
      { name: '2027-Q2', values: ['300', null] },
    ],
  });
});

test('a year stands with its cost, its budget and the sums of its quarters', () => {
  expect(byYear(rows, money, { costing: { years: { 2027: '400', 2028: '500' } } })).toEqual({
    kinds: ['cost', 'due', 'appropriated', 'received'],
    rows: [
      { name: '2027', values: ['400', '400', '400', '100'] },
      { name: '2028', values: ['500', null, null, null] },
    ],
  });
});

test('money of another workflow: its own kinds, no cost; a kind without a name comes last', () => {
  const paid = [
    { kind: 'fine', period: '2027', amount: '7' },
    { kind: 'spent', period: '2027', amount: '5' },
  ];
  const own = { ledgerKinds: [{ kind: 'spent', text }] };
  expect(byYear(paid, own, { costing: { years: { 2027: '1' } } })).toEqual({
    kinds: ['spent', 'fine'],
    rows: [{ name: '2027', values: ['5', '7'] }],
  });
});

test('sums are exact beyond what numbers can hold', () => {
  const large = ['9007199254740993', '2'].map((amount) => ({ kind: 'received', period: '2027-Q1', amount }));
  expect(byPeriod(large, money).rows[0]!.values).toEqual(['9007199254740995']);
});

test('a quarter is recognised among periods', () => {
  expect(['2027-Q1', '2027', '2027-Q5'].map(quarterOf)).toEqual([{ year: '2027', quarter: '1' }, undefined, undefined]);
});
