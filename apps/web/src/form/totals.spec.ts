import { type FormTotal, totalsOf } from './totals';

const label = { ky: 'х', ru: 'х', en: 'x' };
const totals: readonly FormTotal[] = [
  {
    label,
    rows: 'lines',
    year: 'year',
    amount: 'price',
    times: ['norm'],
    counted: { property: 'volume', named: 'volumeOf', in: 'volumes' },
  },
  { label, rows: 'schedule', year: 'dueOn', amount: 'amount', share: { property: 'share', of: 'lines' } },
];
const data = { volumes: { households: 1234 } };
const lines = [
  { year: '2027', norm: '2', volume: '12', price: '25 000,50' },
  { year: '2027', volumeOf: 'households', price: '3,33' },
  { year: '2028', volume: '1', price: '10' },
];
const schedule = [
  { dueOn: '2027-01-15', share: '333' },
  { dueOn: '2027-07-01', amount: '100 000' },
  { dueOn: '2028-01-15', share: '1000' },
];

test('amounts times counts, and thousandths of a year rounded up to a tyiyn', () => {
  // 2 × 12 × 25,000.50 + 1,234 × 3.33; of that 333 thousandths, 20117236.626 tyiyn, and 100,000.
  expect(totalsOf(totals, { lines, schedule }, data)).toEqual([
    { year: '2027', amounts: [60_412_122n, 30_117_237n] },
    { year: '2028', amounts: [1_000n, 1_000n] },
  ]);
});

test('a row that is not filled in yet counts for nothing', () => {
  const half = [
    { year: '2027', price: '5' },
    { year: '20', volume: '1', price: '5' },
    { year: '2027', volume: 'x', price: '5' },
    {},
  ];
  expect(totalsOf(totals, { lines: half, schedule: [{ dueOn: '2027-01-01', share: '' }] }, data)).toEqual([]);
  expect(totalsOf(totals, { lines: [...half, { year: '2027', volume: '3', price: '5' }] }, data)).toEqual([
    { year: '2027', amounts: [1500n, 0n] },
  ]);
});

test('sums are exact beyond what a number holds', () => {
  const rows = Array.from({ length: 3 }, () => ({ year: '2027', volume: '1000000', price: '9 999 999 999 999,99' }));
  expect(totalsOf(totals, { lines: rows }, data)[0]!.amounts[0]).toBe(3n * 1_000_000n * 999_999_999_999_999n);
});

describe('what is left out is as the case has it', () => {
  const counter: readonly FormTotal[] = [
    { label, rows: 'counter.years', year: 'year', amount: 'amount', otherwise: ['changed.years', 'years'] },
    { label, rows: 'counter.schedule', year: 'dueOn', amount: 'amount', otherwise: ['schedule'] },
  ];
  const known = {
    changed: null,
    years: { 2027: '50000', 2028: '60000' },
    schedule: [
      { dueOn: '2027-01-15', amount: '20000' },
      { dueOn: '2027-07-01', amount: '30000' },
      { dueOn: '2028-01-15', amount: '60000' },
    ],
  };

  it('all of it, before anything is typed', () => {
    expect(totalsOf(counter, {}, known)).toEqual([
      { year: '2027', amounts: [50_000n, 50_000n] },
      { year: '2028', amounts: [60_000n, 60_000n] },
    ]);
  });

  it('the years that no row names; a row that is not filled in yet names none', () => {
    const years = [{ year: '2028', amount: '700' }, { year: '2029', amount: '1' }, { year: '2027' }];
    expect(totalsOf(counter, { counter: { years } }, known)).toEqual([
      { year: '2027', amounts: [50_000n, 50_000n] },
      { year: '2028', amounts: [70_000n, 60_000n] },
      { year: '2029', amounts: [100n, 0n] },
    ]);
  });

  it('a list as a whole, as long as it has no rows', () => {
    expect(totalsOf(counter, { counter: { schedule: [{ dueOn: '2027-01-15', amount: '900' }] } }, known)).toEqual([
      { year: '2027', amounts: [50_000n, 90_000n] },
      { year: '2028', amounts: [60_000n, 0n] },
    ]);
    expect(totalsOf(counter, { counter: { schedule: [{}] } }, known).map(({ amounts }) => amounts[1])).toEqual([0n, 0n]);
  });

  it('the first place that holds something, and nothing where none does', () => {
    expect(totalsOf(counter, {}, { ...known, changed: { years: { 2030: '1' } }, schedule: [] })).toEqual([
      { year: '2030', amounts: [1n, 0n] },
    ]);
    expect(totalsOf(counter, {}, {})).toEqual([]);
  });
});
