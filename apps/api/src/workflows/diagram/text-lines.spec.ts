import { textLines, widthOf } from './text-lines.js';

test('a text stands in as few lines as it takes, of about the same length', () => {
  expect(textLines('Awaiting the decision of the local kenesh')).toEqual(['Awaiting the decision', 'of the local kenesh']);
  expect(textLines('Ожидаются средства и ресурсы')).toEqual(['Ожидаются средства', 'и ресурсы']);
  expect(textLines('Отчётность')).toEqual(['Отчётность']);
});

test('a word that is longer than a line has one of its own', () => {
  expect(textLines('с недобросовестнейшимися людьми')).toEqual(['с', 'недобросовестнейшимися', 'людьми']);
});

test('lines are as wide as the widest of them', () => {
  expect(widthOf([], 14)).toBe(0);
  expect(widthOf(['i', 'Ш'], 10)).toBe(widthOf(['Ш'], 10));
  expect(widthOf(['Шш'], 10)).toBeGreaterThan(widthOf(['ii'], 10));
});
