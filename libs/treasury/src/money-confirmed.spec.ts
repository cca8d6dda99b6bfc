import { readFile } from 'node:fs/promises';
import { newId, projectFile } from '#platform';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { moneyConfirmedMigration } from './treasury.schema.js';
import { aimak, insertCase, loadBodies, treasury, treasuryTestSchema } from './treasury.support.js';

const at = treasuryTestSchema.migrations.indexOf(moneyConfirmedMigration);
const before = { ...treasuryTestSchema, migrations: treasuryTestSchema.migrations.slice(0, at) };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(before);
  await loadBodies(database.dataSource);
});
afterAll(() => database.drop());

/** A payment as it was entered before payments were confirmed. */
async function booked(reference: string): Promise<string> {
  const id = newId();
  await database.dataSource.query(
    `insert into payment (id, account, reference, paid_on, amount_tyiyn, payer_body_id, recipient_body_id, status, created_by_body_id, created_at)
     values ($1, '4402', $2, '2026-02-10', 100, $3, $4, 'booked', $3, '2026-02-10T00:00:00Z')`,
    [id, reference, treasury.id, aimak.id],
  );
  return id;
}

async function line(act: string): Promise<string> {
  const id = newId();
  await database.dataSource.query(
    `insert into budget_line (id, act, classification_code, year, recipient_body_id, amount_tyiyn, created_by_body_id, created_at)
     values ($1, $2, '70461', 2026, $3, 100, $3, '2026-02-10T00:00:00Z')`,
    [id, act, aimak.id],
  );
  return id;
}

it('keeps what a database has: money of cases counts as confirmed, look-alikes say what they repeat', async () => {
  const [held, alike, alone] = [await booked('PP-1'), await booked('РР\u20131'), await booked('PP-2')];
  const lines = [await line('Act 1'), await line('Act 1'), await line('act\u00a01'), await line('Act 2')];
  const one = await insertCase(database.dataSource);
  for (const id of [held, alike])
    await database.dataSource.query(
      `insert into allocation (instance_id, kind, row_id, amount_tyiyn) values ($1, 'payment', $2, 50)`,
      [one, id],
    );

  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(await readFile(projectFile('libs/treasury/migrations/money-confirmed.sql'), 'utf8'));
  await owner.end();

  expect(await database.dataSource.query('select id, status, repeats from payment order by id')).toEqual([
    { id: held, status: 'confirmed', repeats: null },
    { id: alike, status: 'confirmed', repeats: held },
    { id: alone, status: 'entered', repeats: null },
  ]);
  expect(await database.dataSource.query('select id, repeats from budget_line order by id')).toEqual([
    { id: lines[0], repeats: null },
    { id: lines[1], repeats: lines[0] },
    { id: lines[2], repeats: lines[0] },
    { id: lines[3], repeats: null },
  ]);
});
