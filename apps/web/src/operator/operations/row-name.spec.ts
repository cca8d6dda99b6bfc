import { rowName } from './row-name';

const id = '0193e000-0000-7000-8000-000000000101';

test.each([
  ['in the language of the page', { key: { id }, before: null, after: { name_ky: 'ky', name_ru: 'ru' } }, 'ru'],
  ['in another where it has none', { key: { id }, before: null, after: { name_ky: 'ky', name_ru: null } }, 'ky'],
  ['as it was, where it is deleted', { key: { id }, before: { name: 'Aida' }, after: null }, 'Aida'],
  ['a payment by its reference', { key: { id }, before: {}, after: { reference: 'PP-1' } }, 'PP-1'],
  ['by its key, where that says something', { key: { year: 2027, version: 2 }, before: null, after: {} }, '2027, 2'],
  ['by nothing, where there is an id only', { key: { id }, before: null, after: { kind: 'x' } }, null],
])('%s', (_, row, name) => expect(rowName(row, 'ru')).toBe(name));
