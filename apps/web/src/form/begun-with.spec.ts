import { begunWith, beginsWithTexts } from './begun-with';
import type { FormSettings } from './form-context';
import type { FieldSchema } from './schema';

const text: FieldSchema = { type: 'string', maxLength: 10_000 };
const schema: FieldSchema = {
  type: 'object',
  properties: {
    clauses: { type: 'object', properties: { authority: text, liability: text } },
    end: { type: 'string', format: 'date' },
    note: text,
  },
};
const fields = {
  authority: { beginsWithText: ['amendment.clauses.authority', 'draft.clauses.authority'] },
  liability: { beginsWithText: ['draft.clauses.liability'] },
  end: { beginsWith: ['draft.end'] },
};
const settings = {
  workflow: { forms: { fields: {}, events: { revise: { fields }, other: {} } } },
  event: 'revise',
  data: { draft: { end: '2028-12-31', clauses: { authority: 'aa', liability: 'bb' } } },
} as unknown as FormSettings;

test('a form begins with the words of the clauses as they stand, and with what the case holds', () => {
  expect(begunWith(settings, schema, { aa: 'The ministry delegates.', bb: 'Each side answers.' })).toEqual({
    clauses: { authority: 'The ministry delegates.', liability: 'Each side answers.' },
    end: '2028-12-31',
  });
});

test('what is not there is left empty', () => {
  expect(begunWith(settings, schema, { aa: 'The ministry delegates.' })).toEqual({
    clauses: { authority: 'The ministry delegates.' },
    end: '2028-12-31',
  });
  expect(begunWith({ ...settings, data: {} }, schema, { undefined: 'nothing' })).toEqual({});
});

test('texts are asked for only where a form begins with them', () => {
  expect(beginsWithTexts(settings, schema)).toBe(true);
  expect(beginsWithTexts({ ...settings, event: 'other' }, schema)).toBe(false);
});
