import { kindsOf } from './model-cases.js';

test('each kind is there as often as its part says, and among the first already', () => {
  const kinds = kindsOf(1_000);
  const count = (of: readonly string[]): Record<string, number> =>
    of.reduce<Record<string, number>>((counts, kind) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});
  expect(count(kinds)).toEqual({ registered: 350, withdrawn: 300, drafted: 150, submitted: 100, offered: 70, inForce: 30 });
  expect(Object.keys(count(kinds.slice(0, 40)))).toHaveLength(6);
});
