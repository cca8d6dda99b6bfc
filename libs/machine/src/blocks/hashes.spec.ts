import { createHash } from 'node:crypto';
import { jsonHash, shortTextHash, textHash, textHashes } from './hashes.js';

const texts = ['', 'a', 'Бириктирүү жөнүндө макулдашуу', '😀'.repeat(300)];

test.each(texts)('is SHA-256 of the text in UTF-8: %#', (text) => {
  expect(textHash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  expect(shortTextHash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64url'));
});

test('equal values have one hash, in whatever order their fields stand', () => {
  expect(jsonHash({ b: [1, 2], a: null })).toBe(jsonHash({ a: null, b: [1, 2] }));
  expect(jsonHash({ b: [2, 1] })).not.toBe(jsonHash({ b: [1, 2] }));
});

test('a hash for each text that is there', () => {
  expect(textHashes(undefined)).toEqual({});
  expect(textHashes({ publication: 'a' })).toEqual({ publication: shortTextHash('a') });
});
