import { StartFault } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { loadData } from './load-data.js';

let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase()));
afterEach(() => database.drop());

const count = async (table: string): Promise<number> => {
  const [row] = await database.dataSource.query<[{ count: string }]>(`select count(*) from ${table}`);
  return Number(row.count);
};

test('a demonstration has bodies and accounts; a second start changes nothing', async () => {
  await loadData(database.dataSource, { demo: true });
  const before = await Promise.all(['territory', 'rule', 'body', 'person', 'office'].map(count));
  await loadData(database.dataSource, { demo: true });
  expect(await Promise.all(['territory', 'rule', 'body', 'person', 'office'].map(count))).toEqual(before);
  expect(Math.min(...before)).toBeGreaterThan(0);
});

test('any other installation begins with rules and territories, and with nobody', async () => {
  await loadData(database.dataSource, { demo: false });
  expect(await count('rule')).toBeGreaterThan(0);
  expect([await count('body'), await count('person')]).toEqual([0, 0]);
});

test('with DEMO off, a database with demonstration accounts is refused', async () => {
  await loadData(database.dataSource, { demo: true });
  await expect(loadData(database.dataSource, { demo: false })).rejects.toThrow(StartFault);
});
