import { linesOf } from './bar-layout';

const name = 'Кыргыз Республикасынын Эмгек, социалдык камсыздоо жана миграция министрлиги';

test('a long name is broken between words where the picture is narrow, and stays whole where there is room', () => {
  const narrow = linesOf(name, 272);
  expect(narrow.length).toBeGreaterThan(1);
  expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(31);
  expect(narrow.join(' ')).toBe(name);
  expect(linesOf(name, 700)).toEqual([name]);
});

test('a word that is longer than the picture is wide has a line of its own', () => {
  expect(linesOf('Аба Республикасынын', 60)).toEqual(['Аба', 'Республикасынын']);
});
