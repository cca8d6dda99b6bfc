import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { migrate } from './migrate.js';
import { sqlMigration, type Migration } from './sql-migration.js';

const folder = mkdtempSync(join(tmpdir(), 'yntymak-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function migration(timestamp: number, name: string, sql: string): Migration {
  const file = join(folder, `${name}.sql`);
  writeFileSync(file, sql);
  return sqlMigration(timestamp, name, pathToFileURL(file));
}

const record = migration(
  1700000000001,
  'Record',
  `create table record (id bigint generated always as identity primary key, text text);
   create table note (id bigserial primary key, text text);`,
);
const slow = migration(1700000000002, 'Slow', `select pg_sleep(0.3); create table slow (id int);`);
const appendOnly = ['record'];

let database: TestDatabase;

const run = (sql: string): Promise<unknown> => database.dataSource.query(sql);

async function asOwner<T extends object>(sql: string): Promise<T[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<T>(sql);
  await owner.end();
  return rows;
}

describe("the application's role", () => {
  afterAll(() => database.drop());
  beforeAll(async () => {
    database = await createTestDatabase({ migrations: [record], appendOnly });
    // Rights on the database itself are not part of a template.
    await migrate({ ...database, migrations: [record], appendOnly });
  });

  test('reads and writes', async () => {
    await run(`insert into record (text) values ('a'), ('b')`);
    await run(`insert into note (text) values ('a')`);
    await run(`update note set text = 'b'`);
    await run(`delete from note`);
    expect(await run('select text from record order by id')).toEqual([{ text: 'a' }, { text: 'b' }]);
  });

  test.each([
    `update record set text = 'b'`,
    `delete from record`,
    `truncate record`,
    `truncate note`,
    `insert into migrations (timestamp, name) values (1, 'x')`,
    `update migrations set name = 'x'`,
    `delete from migrations`,
    `create table mine (id int)`,
    `create temporary table mine (id int)`,
    `create schema mine`,
  ])('may not: %s', async (sql) => {
    await expect(run(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([`alter table record disable trigger all`, `drop table note`, `alter table note owner to current_user`])(
    'owns nothing: %s',
    async (sql) => {
      await expect(run(sql)).rejects.toThrow(/must be owner/);
    },
  );

  test('others may nothing', async () => {
    const rights = await asOwner(
      `select has_table_privilege('public', 'note', 'select') as reads, has_schema_privilege('public', 'public', 'create') as creates,
              has_database_privilege('public', current_database(), 'connect') as connects`,
    );
    expect(rights).toEqual([{ reads: false, creates: false, connects: false }]);
  });

  test('keeps its limits when tables are added later', async () => {
    await migrate({ ...database, migrations: [record, slow], appendOnly });
    await run('insert into slow (id) values (1)');
    await expect(run('delete from record')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('migrating', () => {
  afterEach(() => database.drop());
  beforeEach(async () => {
    database = await createTestDatabase({ migrations: [] });
  });

  const done = async (): Promise<string[]> =>
    (await asOwner<{ name: string }>('select name from migrations order by id')).map((row) => row.name);

  test('runs each migration once, in the order of their timestamps', async () => {
    await migrate({ ...database, migrations: [slow, record], appendOnly });
    await migrate({ ...database, migrations: [slow, record], appendOnly });
    expect(await done()).toEqual(['Record1700000000001', 'Slow1700000000002']);
  });

  test('is safe when two do it at once', async () => {
    const options = { ...database, migrations: [record, slow], appendOnly };
    await Promise.all([migrate(options), migrate(options), migrate(options)]);
    expect(await done()).toEqual(['Record1700000000001', 'Slow1700000000002']);
  });

  test('does not hold up an index that is made concurrently while another process waits', async () => {
    class Index extends migration(1700000000003, 'Index', 'create index concurrently note_text on note (text)') {
      override readonly transaction = false;
    }
    const options = { ...database, migrations: [record, slow, Index], appendOnly };
    await Promise.all([migrate(options), migrate(options)]);
    expect(await done()).toHaveLength(3);
  });

  test('of a faulty file changes nothing, and can be done again', async () => {
    const faulty = migration(1700000000004, 'Faulty', 'create table half (id int); select 1 / 0;');
    await expect(migrate({ ...database, migrations: [record, faulty], appendOnly })).rejects.toThrow('division by zero');
    expect(await asOwner(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
    await migrate({ ...database, migrations: [record], appendOnly });
    expect(await done()).toEqual(['Record1700000000001']);
  });

  test('with one role for all only migrates', async () => {
    await migrate({ url: database.ownerUrl, ownerUrl: database.ownerUrl, migrations: [record], appendOnly });
    await asOwner('delete from record');
    await expect(run('select * from record')).rejects.toMatchObject({ code: '42501' });
  });
});
