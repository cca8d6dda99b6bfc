import { SeededRandom } from './seeded-random.js';

const drawn = (random: SeededRandom): number[] => Array.from({ length: 20 }, () => random.below(1000));

test('the same seed and name fall the same way, whatever others have drawn meanwhile', () => {
  const first = drawn(new SeededRandom(1, 'lsg', 7));
  drawn(new SeededRandom(1, 'lsg', 8));
  expect(drawn(new SeededRandom(1, 'lsg', 7))).toEqual(first);
});

test('another seed and another name fall another way', () => {
  const first = drawn(new SeededRandom(1, 'lsg', 7));
  expect(drawn(new SeededRandom(2, 'lsg', 7))).not.toEqual(first);
  expect(drawn(new SeededRandom(1, 'lsg', 8))).not.toEqual(first);
  expect(drawn(new SeededRandom(1, 'lsg7'))).not.toEqual(first);
});

test('what weighs nothing is never drawn, and what weighs more more often', () => {
  const random = new SeededRandom(3, 'weights');
  const counts = { never: 0, seldom: 0, often: 0 };
  for (let draw = 0; draw < 1000; draw += 1) counts[random.named({ never: 0, seldom: 10, often: 90 })] += 1;
  expect(counts.never).toBe(0);
  expect(counts.seldom).toBeGreaterThan(50);
  expect(counts.often).toBeGreaterThan(800);
});

test('of some values each is drawn once at most, all of them where there are no more', () => {
  const values = [1, 2, 3, 4, 5];
  const some = new SeededRandom(1, 'some').some(values, 3);
  expect(new Set(some).size).toBe(3);
  expect(new SeededRandom(1, 'some').some(values, 9).sort()).toEqual(values);
});
