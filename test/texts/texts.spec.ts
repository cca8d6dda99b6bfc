import { languages, paperLanguages } from '#machine';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textFaults } from './text-faults.js';

const root = join(__dirname, '../..');
const folders = ['apps', 'libs', 'workflows', 'test']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)))
  .filter((path) => /(^|\/)texts\/(.*\/)?ru\.json$/.test(path))
  .map(dirname)
  .sort();

test.each(folders)('%s says the same in every language', (folder) => {
  const found = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  // Papers are written in the languages of the state.
  const expected = folder.includes('/papers/') ? paperLanguages : languages;
  expect(found.sort()).toEqual(expected.map((language) => `${language}.json`).sort());
  const files = expected.map((language) => [language, JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8'))]);
  expect(textFaults(Object.fromEntries(files))).toEqual([]);
});

test('what languages may differ in is the forms of a number', () => {
  const en = { mail: { from: 'From {name}', days_one: '{{count}} day', days_other: '{{count}} days' } };
  const ru = {
    mail: {
      from: '{name}: от',
      days_one: '{{count}} д.',
      days_few: '{{count}} д.',
      days_many: '{{count}} д.',
      days_other: '{{count}} д.',
    },
  };
  expect(textFaults({ en, ru })).toEqual([]);
});

test.each([
  ['a text that one lacks', { a: 'A', b: 'B' }, { a: 'А' }, 'ru has no b'],
  ['a text that one has alone', { a: 'A' }, { a: 'А', b: 'Б' }, 'ru alone has b'],
  ['an empty text', { a: { b: 'B' } }, { a: { b: ' ' } }, 'ru a.b is empty'],
  ['a space at the end', { a: 'A ' }, { a: 'А' }, 'en a begins or ends with a space'],
  ['another placeholder', { a: '{sum:money}' }, { a: '{sum}' }, 'ru a: the placeholders are not those in en'],
  ['a format that is not filled', { a: '{on:day}' }, { a: '{on:day}' }, 'en a has a brace that is not of a placeholder'],
  ['another order', { a: 'A', b: 'B' }, { b: 'Б', a: 'А' }, 'ru has b in another order than en'],
  [
    'a form that is missing',
    { a_one: 'A', a_other: 'A' },
    { a_one: 'А', a_other: 'А' },
    'ru a has the forms one, other; the language has few, many, one, other',
  ],
])('%s is found', (_, en, ru, fault) => {
  expect(textFaults({ en, ru })).toContain(fault);
});
