import { readArguments, UsageFault } from './arguments.js';
import { ofPgbench } from './baseline.js';
import { median, quantile, rounded } from './figures.js';
import { resultOf, unmeasured } from './result.js';

describe('figures', () => {
  test('the median is the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow('nothing');
  });

  test('a quantile is one of the values, by nearest rank, in whatever order they came', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([1, 2, 3, 1_000], 0.99)).toBe(1_000);
    expect(() => quantile([], 0.5)).toThrow('nothing');
  });

  test('four digits are reported', () => {
    expect([rounded(12_345.6), rounded(0.000123456), rounded(0)]).toEqual([12_350, 0.0001235, 0]);
  });
});

describe('a result', () => {
  const goal = { of: 'ratio', is: 'atLeast', than: 1 } as const;
  const measured = { name: 'durable-steps', value: 5_000, unit: 'steps/s', goal };

  test('stands beside its baseline, and says its goal and whether it is met', () => {
    expect(resultOf({ ...measured, baseline: { name: 'pgbench', value: 4_000 } })).toEqual({
      name: 'durable-steps',
      value: 5_000,
      unit: 'steps/s',
      baseline: 'pgbench',
      baselineValue: 4_000,
      ratio: 1.25,
      goal: 'ratio ≥ 1',
      met: true,
    });
    expect(resultOf({ ...measured, baseline: { name: 'pgbench', value: 5_001 } })).toMatchObject({ ratio: 0.9998, met: false });
  });

  test('nothing is met or missed where the baseline is not there', () => {
    const alone = resultOf({ ...measured, baseline: ofPgbench(null) });
    expect(alone).toMatchObject({ value: 5_000, baselineValue: null, ratio: null, met: null });
    expect(alone.baseline).toContain('there is no pgbench on this machine');
    expect(resultOf({ ...measured, baseline: ofPgbench(5_000) }).baseline).not.toContain('no pgbench');
  });

  test('the goal is compared with what was measured, not against what is shown of it', () => {
    const below = { of: 'value', is: 'below', than: 20 } as const;
    expect(resultOf({ name: 'p99', value: 19.9999, unit: 'ms', goal: below })).toMatchObject({ value: 20, met: true });
    expect(resultOf({ name: 'p99', value: 20, unit: 'ms', goal: below })).toMatchObject({ goal: 'value < 20', met: false });
    const atMost = { of: 'value', is: 'atMost', than: 60 } as const;
    expect(resultOf({ name: 'storm', value: 60, unit: 's', goal: atMost })).toMatchObject({ goal: 'value ≤ 60', met: true });
  });

  test('what is only reported has no goal; what failed, or is only partly there, has not met one', () => {
    expect(resultOf({ name: 'memory-mb', value: 80, unit: 'MB' })).toMatchObject({ goal: null, met: null });
    expect(resultOf({ ...measured, value: null })).toMatchObject({ value: null, met: false });
    expect(resultOf({ ...measured, baseline: { name: 'pgbench', value: 1 }, isWhole: false })).toMatchObject({ met: false });
    expect(unmeasured('durable-steps', 'ratio ≥ 1')).toMatchObject({ value: null, goal: 'ratio ≥ 1', met: false });
    expect(unmeasured('storage', null)).toMatchObject({ value: null, goal: null, met: null });
  });
});

describe('the command line', () => {
  const known = ['durable-steps', 'http-steps', 'storage'];

  test('without words everything is measured, at full scale', () => {
    expect(readArguments([], known)).toEqual({ names: known, scale: 1 });
  });

  test('some of it, in the order of the catalog, however it is requested', () => {
    const expected = { names: ['durable-steps', 'storage'], scale: 0.01 };
    expect(readArguments(['--only', 'storage,durable-steps', '--scale', '0.01'], known)).toEqual(expected);
    expect(readArguments(['--only=storage', '--scale=0.01', '--only=durable-steps'], known)).toEqual(expected);
  });

  test('a name that is not there is refused with those that are', () => {
    const reading = (): unknown => readArguments(['--only', 'http-steps,htp-steps'], known);
    expect(reading).toThrow(UsageFault);
    expect(reading).toThrow('Nothing is called htp-steps. There are: durable-steps, http-steps, storage.');
  });

  test.each([[['--only']], [['--fast']], [['--fast', '1']], [['--scale', '0']], [['--scale', '2']], [['--scale', 'all']]])(
    '%j is refused',
    (given) => expect(() => readArguments(given, known)).toThrow(UsageFault),
  );
});
