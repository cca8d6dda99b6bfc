import { bareName, foldedName, mendedScript, withoutBlanks } from './spelling.js';
import { readBodyKind, readLevel } from './written-words.js';

describe('letters of another script', () => {
  it.each([
    ['Аламудунcкий', 'Аламудунский'],
    ['C.Юсуповский айылный аймак', 'С.Юсуповский айылный аймак'],
    ['Ак-Cуу', 'Ак-Суу'],
    ['Дiйкан', 'Дiйкан'],
    ['Zентр Ак', 'Zентр Ак'],
  ])('in a Cyrillic name are found, and mended where each has a twin: %s', (name, mended) => {
    expect(mendedScript(name, 'cyrillic')).toBe(mended);
  });

  it('are no fault where they belong: Roman numbers, names of one script', () => {
    for (const name of ['XXII партсъезд', 'Совхоз IV', 'Жаңы-Алай', 'Өзгөн 2', ''])
      expect([name, mendedScript(name, 'cyrillic')]).toEqual([name, null]);
    expect(mendedScript('Sokuluk', 'latin')).toBeNull();
    expect(mendedScript('Sоkuluk', 'latin')).toBe('Sokuluk');
    expect(mendedScript('Сокулук', 'latin')).toBe('Сокулук');
  });
});

test('blanks of every kind are taken out of a code', () => {
  expect(withoutBlanks('41707 215\u00a0000\u200b000')).toBe('41707215000000');
});

test('names are compared without what does not distinguish them', () => {
  expect(foldedName(' Өзгөн-Ёлка, №2 ')).toBe('озгон елка 2');
  expect(['г. Нарын', 'Нарын шаары', 'город Нарын', 'НАРЫН'].map(bareName)).toEqual(Array(4).fill('нарын'));
  expect(bareName('Район')).toBe('район');
});

test('levels and kinds are read in three languages, and nothing is guessed', () => {
  expect(['aimak', 'Айылный аймак', 'айыл аймагы', 'район', 'village', 'село', 'город', ''].map(readLevel)).toEqual([
    'aimak',
    'aimak',
    'aimak',
    'rayon',
    'village',
    'village',
    null,
    null,
  ]);
  expect(['municipality', 'Айыл өкмөтү', 'МЭРИЯ', 'министрлик', 'x'].map(readBodyKind)).toEqual([
    'municipality',
    'municipality',
    'municipality',
    'ministry',
    null,
  ]);
});
