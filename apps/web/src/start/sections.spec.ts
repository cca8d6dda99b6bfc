import type { FieldSchema } from '../form/schema';
import { schemaOf, sectionOf, sectionsOf, typedState } from './sections';

const text: FieldSchema = { type: 'string', maxLength: 100 };
const schema: FieldSchema = {
  type: 'object',
  properties: {
    clauses: { type: 'object', properties: { authority: text, disputes: text }, required: [] },
    territory: text,
    title: text,
    items: { type: 'array', items: text },
  },
  required: ['territory', 'title'],
};

test('a form without sections is one', () => {
  const title = { ky: 'а', ru: 'б', en: 'c' };
  expect(sectionsOf({}, schema, title)).toEqual([{ name: 'all', title, fields: ['clauses', 'territory', 'title', 'items'] }]);
});

test('the schema of some fields has only those, in their order, also within a part', () => {
  const picked = schemaOf(schema, ['territory', 'clauses.disputes', 'unknown']);
  expect(Object.keys(picked.properties!)).toEqual(['territory', 'clauses']);
  expect(Object.keys(picked.properties!['clauses']!.properties!)).toEqual(['disputes']);
  expect(picked.required).toEqual(['territory']);
});

test('a section is as far as what must be in it is filled in', () => {
  expect(typedState(schema, {})).toBe('notStarted');
  expect(typedState(schema, { title: 'x' })).toBe('inProgress');
  expect(typedState(schema, { title: 'x', territory: 'y' })).toBe('done');
  const optional = schemaOf(schema, ['clauses', 'items']);
  expect(typedState(optional, { clauses: { authority: '' }, items: [] })).toBe('optional');
  expect(typedState(optional, { clauses: { authority: 'x' } })).toBe('done');
});

test('a field is found in its section by its name', () => {
  const title = { ky: '', ru: '', en: '' };
  const sections = [
    { name: 'one', title, fields: ['territory'] },
    { name: 'two', title, fields: ['clauses.disputes'] },
  ];
  expect(sectionOf(sections, 'disputes')).toEqual({ section: sections[1], path: 'clauses.disputes' });
  expect(sectionOf(sections, 'title')).toBeUndefined();
});
