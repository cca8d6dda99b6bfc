import { payloadOf } from './payload';
import type { FieldSchema } from './schema';

const rows = (minItems: number): FieldSchema => ({
  type: 'array',
  minItems,
  items: { type: 'object', properties: { year: {} } },
});
const schema: FieldSchema = {
  type: 'object',
  required: ['lines'],
  properties: { lines: rows(1), years: rows(1), items: rows(0), text: { type: 'string' } },
};

test('a list that may be left out and would need a row is left out when it has none', () => {
  const { payload, faults } = payloadOf(schema, { lines: [{ year: '2027' }], years: [], text: ' ' });
  expect(payload).toEqual({ lines: [{ year: '2027' }], items: [] });
  expect(faults).toEqual([]);
});

test('a list that is demanded is sent without rows: the server says what it lacks', () => {
  expect(payloadOf(schema, {}).payload).toEqual({ lines: [], items: [] });
});
