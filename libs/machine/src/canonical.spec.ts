import serialize from 'canonicalize';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { canonicalJson, jsonbText } from './canonical.js';

// The package is CommonJS, its types are those of an ES module: the default import is the function itself.
const reference = serialize as unknown as (value: unknown) => string | undefined;

const texts = ['', 'plain', 'Ысык-Көл', '"quoted" \\', 'a\nb\t\u0001\u007f\u0085', '\u2028', '😀', '\ud800', 'é', '€', '\u0000'];
const values: unknown[] = [
  ...texts,
  ...[0, -0, 1.5, 1e21, 1e-7, 0.1 + 0.2, true, false, null],
  [],
  {},
  [undefined, 1, [null, undefined]],
  { b: 1, a: undefined, '': 2, 10: 3, 9: 4, Ё: 5, '\ufb33': 6, '\ud83d\ude00': 7, 'a"b': 8 },
  { bb: 1, a: 2, ab: 3, Ж: 4, é: 5, aé: 6, '😀': 7, '\ufb33x': 8, abcd: { 2: 1, 10: 2, '': 3 } },
  { texts: texts.slice(0, 9) },
  { at: new Date('2026-12-02T00:00:00.000Z'), deep: { z: texts, y: { x: [{ w: 1 }] } } },
];

test.each(values.map((value) => [value]))('%j is written as the reference implementation of RFC 8785 writes it', (value) => {
  expect(canonicalJson(value)).toBe(reference(value));
});

test('however many names there are, and were before', () => {
  const many = (from: number): object =>
    Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`n${from - index}`, index]));
  for (const value of [many(9_999), many(20_000), many(9_999)]) expect(canonicalJson(value)).toBe(reference(value));
});

test('what has no JSON form is refused', () => {
  for (const value of [undefined, () => 1, NaN, Infinity, { a: [NaN] }]) expect(() => canonicalJson(value)).toThrow(TypeError);
});

describe('as PostgreSQL prints it', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase({ migrations: [] })));
  afterAll(() => database.drop());

  // No jsonb holds a lone surrogate or U+0000, and numbers so large or small are written otherwise.
  const isStorable = (value: unknown): boolean => {
    const text = JSON.stringify(value);
    return !/\\ud800|\\u0000|e[+-]/.test(text);
  };

  test.each(values.filter(isStorable).map((value) => [value]))('%j', async (value) => {
    const [row] = await database.dataSource.query('select $1::jsonb::text as text', [JSON.stringify(value)]);
    expect(jsonbText(value)).toBe(row.text);
  });

  test('what has no JSON form is refused', () => {
    for (const value of [undefined, NaN, { a: [Infinity] }]) expect(() => jsonbText(value)).toThrow(TypeError);
  });
});
