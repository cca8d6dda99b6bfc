import serialize from 'canonicalize';
import { canonicalJson } from './canonical.js';

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
  { at: new Date('2026-12-02T00:00:00.000Z'), deep: { z: texts, y: { x: [{ w: 1 }] } } },
];

test.each(values.map((value) => [value]))('%j is written as the reference implementation of RFC 8785 writes it', (value) => {
  expect(canonicalJson(value)).toBe(reference(value));
});

test('what has no JSON form is refused', () => {
  for (const value of [undefined, () => 1, NaN, Infinity, { a: [NaN] }]) expect(() => canonicalJson(value)).toThrow(TypeError);
});
