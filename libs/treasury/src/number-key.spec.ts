import { numberKey } from '#machine';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { treasuryTestSchema } from './treasury.support.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
});
afterAll(() => database.drop());

it.each([
  ['4402 0111 0100 1234', '4402011101001234'],
  ['АВ-77', 'ab-77'],
  ['PP\u20101', 'PP-1'],
  ['PP\u20131', 'PP\u22121'],
  ['P\u00adP\u200b-1', 'РР-1'],
  ['\u0415\u0308-1', 'Ё-1'],
  ['Ё-1', 'Ë-1'],
  ['Ү-1', 'Y-1'],
  ['№\u00a01', 'no1'],
  ['１２', '12'],
])('%s is the number %s', (one, other) => expect(numberKey(one)).toBe(numberKey(other)));

it.each([
  ['PP-1', 'PP1'],
  ['O-1', '0-1'],
  ['З-1', '3-1'],
  ['Б-1', 'B-1'],
  ['Й-1', 'И-1'],
])('%s is not the number %s', (one, other) => expect(numberKey(one)).not.toBe(numberKey(other)));

it('is the same in the database, for every character', async () => {
  const characters = Array.from({ length: 0x11_0000 - 1 }, (_, index) => index + 1)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    // Only what both know: each has the Unicode of its day.
    .filter((character) => !/\p{Unassigned}/u.test(character));
  const rows = await database.dataSource.query<{ character: string; key: string }[]>(
    `select character, number_key(character) as key from unnest($1::text[]) character where unicode_assigned(character)`,
    [characters],
  );
  expect(rows.length).toBeGreaterThan(280_000);
  expect(rows.filter(({ character, key }) => numberKey(character) !== key)).toEqual([]);
});
