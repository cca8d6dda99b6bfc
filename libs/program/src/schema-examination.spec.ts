import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { inTransaction, loadConfiguration, migrate, schemaObjects, StartFault } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { prepareDatabase } from './prepare-database.js';
import { appendOnly, migrations } from './schema.js';
import { examineSchema, schemaFile } from './schema-examination.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Rights on the database itself are not part of a template.
  await migrate({ ...database, migrations, appendOnly });
  if (process.env.SCHEMA === undefined) return;
  const [owner, application] = [database.ownerUrl, database.url].map((url) => decodeURIComponent(new URL(url).username));
  const objects = await inTransaction(database.dataSource, (tx) =>
    schemaObjects(tx, { owner: owner!, application: application! }),
  );
  const sorted = Object.fromEntries(Object.entries(objects).sort(([left], [right]) => (left < right ? -1 : 1)));
  writeFileSync(schemaFile, `${JSON.stringify(sorted, null, 2)}\n`);
});
afterAll(() => database.drop());

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

test('schema.json says what the migrations make; if you added one, write it anew with `npm run schema`', async () => {
  expect(await examineSchema(database)).toEqual({ age: 'same', faults: [] });
});

test('a trigger that is disabled, and a right too many, are named', async () => {
  await asOwner(`alter table instance_state disable trigger delegation_in_force; grant delete on journal to public`);
  const trigger = 'trigger instance_state.delegation_in_force is not what the migrations make';
  expect((await examineSchema(database)).faults).toEqual([
    'right of public on table journal is not made by any migration',
    trigger,
  ]);
  await asOwner(`alter table instance_state enable trigger delegation_in_force; revoke delete on journal from public`);
});

const warnings: string[] = [];
async function start(): Promise<void> {
  const configuration = loadConfiguration({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  const log = { info: () => undefined, warn: (text: string) => void warnings.push(text) };
  await (await prepareDatabase(configuration, { log, load: () => Promise.resolve() })).stop();
}

test('a start takes back what the application’s role was granted', async () => {
  const application = decodeURIComponent(new URL(database.url).username);
  await asOwner(`grant truncate, trigger on ledger_entry to ${application}; grant insert on public_case, row_change to ${application};
    grant create on schema public to ${application}; grant temporary on database ${new URL(database.url).pathname.slice(1)} to ${application}`);
  expect((await examineSchema(database)).faults).toHaveLength(5);
  await start();
  expect((await examineSchema(database)).faults).toEqual([]);
});

test('a start refuses rights that it does not take back', async () => {
  await asOwner(`grant delete on journal to pg_monitor`);
  await expect(start()).rejects.toThrow('right of pg_monitor on table journal is not made by any migration');
  await asOwner(`revoke delete on journal from pg_monitor`);
});

test('a start refuses what it does not take back, and names it', async () => {
  await asOwner(`alter table instance_state disable trigger delegation_in_force; grant delete on journal to public`);
  await expect(start()).rejects.toThrow(
    new StartFault(
      'The database is not as its migrations make it: trigger instance_state.delegation_in_force is not what the migrations make. Find out who changed it, and restore it.',
    ),
  );
  await asOwner(`alter table instance_state enable trigger delegation_in_force`);
  expect((await examineSchema(database)).faults).toEqual([]);
});

test('a database that a newer release has migrated is not compared with what this one makes, and its start says so', async () => {
  await asOwner(`insert into migrations (timestamp, name) values (1999999999999, 'Later1999999999999'); drop index task_name`);
  expect(await examineSchema(database)).toEqual({ age: 'newer', faults: [] });
  await start();
  expect(warnings).toEqual([expect.stringMatching('A newer release has migrated this database')]);
  await asOwner(`delete from migrations where name = 'Later1999999999999'; create index task_name on task (name, instance_id)`);
});
