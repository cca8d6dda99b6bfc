import { migrate, newId, platformMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { documentRemovalMigration, documentsMigration } from './documents.schema.js';

const day = 86_400_000;
const before = [platformMigration, documentsMigration];
let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrations: before });
});
afterEach(() => database.drop());

async function broughtAndMigrated(aheadMs: number | null): Promise<number> {
  const { dataSource } = database;
  const hash = Buffer.alloc(32, 1);
  if (aheadMs !== null) await dataSource.query('insert into demo_clock (offset_ms) values ($1)', [aheadMs]);
  await dataSource.query(`insert into document values ($1, 'text/plain', 1, now())`, [hash]);
  await dataSource.query(`insert into document_upload values ($1, $2, $2, 'a.txt', now())`, [hash, newId()]);
  await migrate({ ...database, migrations: [...before, documentRemovalMigration], appendOnly: [] });
  const [{ left }] = await dataSource.query<[{ left: number }]>(
    `select extract(epoch from expires_at - now())::float * 1000 as left from document_upload`,
  );
  return left - (aheadMs ?? 0);
}

test.each([
  ['the real clock', null],
  ['the clock of a demonstration, however far ahead it is', 400 * day],
])('what was brought before has its days from now, by %s', async (_, aheadMs) => {
  const left = await broughtAndMigrated(aheadMs);
  expect(left).toBeGreaterThan(29.9 * day);
  expect(left).toBeLessThanOrEqual(30 * day);
});
