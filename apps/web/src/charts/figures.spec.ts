import { barLayout } from './bar-layout';
import { coverageOf, coverageParts } from './coverage';
import { type Figures, lookOf, looks, measureOf, oneOf, rangeOf } from './figures';
import { stepped, trendLayout } from './trend-layout';

const series = ['due', 'appropriated', 'released', 'received', 'spent'].map((name) => ({ name, text: name }));
const figures = (...rows: (string | null)[][]): Figures => ({
  ...{ caption: '', category: '', unit: 'money', series: series.slice(0, rows[0]?.length ?? 1) },
  rows: rows.map((values, index) => ({ name: `r${index}`, text: `row ${index}`, values })),
});

test('the kinds of the ledger look the same everywhere, and no two of them alike', () => {
  expect(new Set(series.map(lookOf)).size).toBe(series.length);
  expect(lookOf(series[3]!, 0)).toBe(lookOf(series[3]!, 4));
  expect(lookOf({ name: 'opened', text: '' }, looks.length)).toBe(lookOf({ name: 'opened', text: '' }, 0));
});

test('figures are measured so that the numbers of an axis are short', () => {
  expect([['150000'], ['1500000000'], ['30000000']].map((row) => measureOf(figures(row)))).toEqual([
    'som',
    'millions',
    'thousands',
  ]);
  expect(measureOf({ ...figures(['9000000000']), unit: 'count' })).toBe('count');
  expect([oneOf('som'), oneOf('thousands'), oneOf('millions'), oneOf('share')]).toEqual([100, 100_000, 100_000_000, 1]);
  expect(rangeOf(figures(['-5', null], ['7', '3']))).toEqual([-5, 7]);
});

test('bars are as long as their figures, from zero on, in groups that do not touch', () => {
  const { groups, height } = barLayout(figures(['200', '100'], [null, '-50']), 578);
  const [first, second] = groups.map(({ bars }) => bars);
  expect(first!.map(({ x, width }) => [x, width])).toEqual([
    [100, 400],
    [100, 200],
  ]);
  expect(second!.map(({ x, width, value }) => [x, width, value])).toEqual([
    [100, 0, null],
    [0, 100, '-50'],
  ]);
  expect(groups[1]!.y).toBeGreaterThan(first!.at(-1)!.y + 16);
  expect(height).toBeGreaterThan(second!.at(-1)!.y + 16);
});

test('a trend is broken where there is no figure, and names as many rows as have room', () => {
  const months = Array.from({ length: 12 }, (_, index) => [index === 5 ? null : String(index * 100)]);
  const wide = trendLayout(figures(...months), 1200);
  expect(wide.lines[0]!.parts.map(({ length }) => length)).toEqual([5, 6]);
  expect(wide.named).toHaveLength(12);
  expect(trendLayout(figures(...months), 320).named.length).toBeLessThanOrEqual(4);
  const heights = wide.lines[0]!.parts.flat().map(({ y }) => y);
  expect(heights).toEqual([...heights].sort((one, other) => other - one));
});

test('what holds until it changes goes across first', () => {
  expect(
    stepped([
      { x: 0, y: 9 },
      { x: 5, y: 3 },
    ]),
  ).toEqual([
    { x: 0, y: 9 },
    { x: 5, y: 9 },
    { x: 5, y: 3 },
  ]);
});

test('coverage is exact to the last tyiyn, and its share is never rounded up', () => {
  expect(coverageOf('900719925474099300', '900719925474099299')).toEqual({
    ...{ due: '900719925474099300', received: '900719925474099299', missing: '1', over: '0', share: 9999 },
  });
  expect(coverageOf('100', '115')).toMatchObject({ missing: '0', over: '15', share: 11_500 });
  expect(coverageOf('0', '0').share).toBeNull();
});

test('the parts of a coverage bar fill it', () => {
  expect(coverageParts(coverageOf('100', '25'), 400)).toEqual({ received: 100, missing: 300, over: 0 });
  expect(coverageParts(coverageOf('100', '125'), 400)).toEqual({ received: 320, missing: 0, over: 80 });
  expect(coverageParts(coverageOf('0', '0'), 400)).toEqual({ received: 0, missing: 0, over: 0 });
});
