import { isRequested } from './requested-fields';
import type { FormSettings } from './form-context';
import type { FieldSchema } from './schema';

const text: FieldSchema = { type: 'string', maxLength: 40 };
const list: FieldSchema = { type: 'array', items: { type: 'object', properties: { amount: text } } };
const schema: FieldSchema = {
  type: 'object',
  properties: { decision: text, counter: { type: 'object', properties: { years: list } } },
};
const fields = { counter: { when: { field: 'decision', is: ['counter'] } } };
const settings = { workflow: { forms: { fields, events: {} } }, event: 'decide' } as unknown as FormSettings;

test('a field is asked where all that it stands in is', () => {
  const asked = (decision: string, ...path: string[]): boolean => isRequested(settings, schema, { decision }, path);
  expect(asked('counter', 'counter', 'years')).toBe(true);
  expect(asked('accept', 'counter', 'years')).toBe(false);
  expect(asked('accept', 'decision')).toBe(true);
  expect(asked('counter', 'counter', 'others')).toBe(false);
});
