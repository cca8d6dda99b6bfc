import { Fingerprint } from './fingerprint.js';

const id = (digit: string): string => `${digit.repeat(8)}-1111-7111-8111-${digit.repeat(12)}`;
const record = (one: string, other: string, hash: string): string => JSON.stringify({ one, other, again: one, hash });
const digestOf = (...texts: string[]): string => {
  const fingerprint = new Fingerprint();
  for (const text of texts) fingerprint.add(text);
  return fingerprint.digest();
};

test('ids and hashes count by the order in which they first appear', () => {
  const first = digestOf(record(id('a'), id('b'), 'a'.repeat(64)));
  expect(digestOf(record(id('c'), id('d'), 'b'.repeat(64)))).toBe(first);
  expect(digestOf(record(id('c'), id('c'), 'b'.repeat(64)))).not.toBe(first);
});

test('everything else counts as it is, and the order of the records with it', () => {
  expect(digestOf('1', '2')).not.toBe(digestOf('2', '1'));
  expect(digestOf('{"at":"2026-01-05"}')).not.toBe(digestOf('{"at":"2026-01-06"}'));
});
