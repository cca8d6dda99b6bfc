import type { StartTable } from '../workflow.js';
import type { Text } from '../texts.js';
import { faults, text, tiny, to } from './tiny-workflow.support.js';

const states = { first: { on: { go: to('last') } }, last: { type: 'final' } };
const column = (name: string, title: Text): StartTable['columns'][number] => ({ name, title, required: true, example: text });
const sound: StartTable = {
  columns: [column('body', text), { ...column('money', { ky: '{year} ж', ru: '{year} г', en: '{year}' }), isYearly: true }],
  inputOf: (input) => ({ input, problems: [], places: {} }),
  columnOf: { unknown: 'body' },
  sameRow: () => '',
  sameCase: { code: 'sameThere', attributes: () => ({}) },
  reasons: { sameThere: text },
};
const withTable = (more: Partial<StartTable>, start = 'start'): string[] =>
  faults(tiny(states, { tables: { [start]: { ...sound, ...more } } }));

test('a sound table has no fault', () => expect(withTable({})).toEqual([]));

test('a table begins what can be begun', () => {
  expect(withTable({}, 'go')).toEqual(['table go: no case begins with it']);
  expect(withTable({}, 'constructor')).toEqual(['table constructor: no case begins with it']);
});

test('columns have names and titles of their own', () => {
  expect(withTable({ columns: [column('body', text), column('body', { ky: 'эки', ru: 'два', en: 'two' })] })).toEqual([
    'table start: column body is there twice',
  ]);
  const alike = { ky: 'БИР', ru: 'два', en: 'two' };
  expect(withTable({ columns: [column('body', text), column('other', alike)] })).toEqual([
    'table start: two columns are called “бир”',
  ]);
});

test('a reason is seen in a column of the table', () => {
  expect(withTable({ columnOf: { unknown: 'elsewhere' } })).toEqual([
    'table start: a reason is seen in column elsewhere, which it does not have',
  ]);
});

test('titles and reasons are written in every language', () => {
  expect(withTable({ columns: [column('body', { ...text, ky: ' ' })] })).toEqual(['table start: column body has no text in ky']);
  expect(withTable({ reasons: { sameThere: { ...text, ru: '' } } })).toEqual(['table start: reason sameThere has no text in ru']);
  expect(withTable({ reasons: {} })).toEqual(['table start: reason sameThere has no text']);
});

test('the year stands in the title of a column for each year, and of no other', () => {
  const fault = (name: string): string =>
    `table start: column ${name}: {year} stands in the title of a column for each year, and of no other`;
  expect(withTable({ columns: [column('body', { ...text, en: '{year}' })] })).toEqual([fault('body')]);
  expect(withTable({ columns: [{ ...column('body', text), isYearly: true }] })).toEqual([fault('body')]);
});
