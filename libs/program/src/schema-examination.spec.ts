import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { inTransaction, loadConfiguration, migrate, projectFile, type SchemaObjects, schemaObjects, StartFault } from '#platform';
import type { WorkflowPackage } from '#machine';
import { packages } from '#workflows';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { roadPackage } from '../../../test/support/road/road.package.js';
import { prepareDatabase } from './prepare-database.js';
import { appendOnly, migrations, migrationsOf } from './schema.js';
import { examineSchema, madeByMigrations, schemaFile } from './schema-examination.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Rights on the database itself are not part of a template.
  await migrate({ ...database, migrations, appendOnly });
});
afterAll(() => database.drop());

/** What the migrations of the product and of these packages make of an empty database. */
async function madeWith(packages: readonly WorkflowPackage[]): Promise<SchemaObjects> {
  const schema = { migrations: migrationsOf(packages), appendOnly };
  const fresh = await createTestDatabase(schema);
  await migrate({ ...fresh, ...schema });
  const [owner, application] = [fresh.ownerUrl, fresh.url].map((url) => decodeURIComponent(new URL(url).username));
  const objects = await inTransaction(fresh.dataSource, (tx) => schemaObjects(tx, { owner: owner!, application: application! }));
  await fresh.drop();
  return objects;
}

const sorted = (objects: SchemaObjects): SchemaObjects =>
  Object.fromEntries(Object.entries(objects).sort(([left], [right]) => (left < right ? -1 : 1)));

const withSchema = [...packages, roadPackage];

if (process.env.SCHEMA !== undefined)
  beforeAll(async () => {
    const write = (file: string, objects: SchemaObjects): void =>
      writeFileSync(projectFile(file), `${JSON.stringify(sorted(objects), null, 2)}\n`);
    const ofProduct = await madeWith([]);
    write(schemaFile, ofProduct);
    for (const each of withSchema) {
      const objects = Object.entries(await madeWith([each]));
      write(each.schema!, Object.fromEntries(objects.filter(([name, made]) => ofProduct[name] !== made)));
    }
  }, 120_000);

test.each([
  { of: 'the product alone', ofPackages: [] },
  ...withSchema.map((each) => ({ of: `the product and ${each.name}`, ofPackages: [each] })),
])(
  'the schema of $of is what the migrations make; if you added one, write it anew with `npm run schema`',
  async ({ ofPackages }) => {
    expect(madeByMigrations(ofPackages)).toEqual(await madeWith(ofPackages));
  },
);

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

test('a database as its migrations make it has no faults', async () => {
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
