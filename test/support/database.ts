import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, newId, type EntityClass, type Limited, type Migration } from '#platform';

export interface TestDatabase {
  /** The application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Connected as the application's role. */
  readonly dataSource: DataSource;
  /** Closes the data source and deletes the database. Fails if the test left a connection open. */
  drop(): Promise<void>;
}

/** A schema of one's own, to test a lib by itself. Each list of migrations is run once per test file. */
export interface TestSchema {
  readonly entities?: readonly EntityClass[];
  readonly migrations: readonly Migration[];
  readonly appendOnly?: readonly Limited[];
}

interface Addresses {
  readonly url: string;
  readonly ownerUrl: string;
}

/** An empty database of the whole application's schema, or of the given one. */
export async function createTestDatabase(schema?: TestSchema): Promise<TestDatabase> {
  return open(await cloneDatabase(schema ? await templateOf(schema) : 'yntymak'), schema ?? (await import('#program')));
}

/** A database of the whole application's schema that holds the rules, bodies and people of the demonstration. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  return open(await cloneDatabase('yntymak_demonstration'), await import('#program'));
}

async function open(name: string, { entities = [], migrations }: TestSchema): Promise<TestDatabase> {
  const addresses = process.env.TEST_DATABASE_DATE === undefined ? addressesOf(name) : await atTestDate(addressesOf(name));
  const dataSource = new DataSource(dataSourceOptions({ url: addresses.url, entities, migrations }));
  await dataSource.initialize();
  return {
    ...addresses,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asOwner(addressesOf('postgres'), `drop database ${name}`);
    },
  };
}

/** Addresses whose sessions find functions of ours before those of PostgreSQL that return the time. */
async function atTestDate({ url, ownerUrl }: Addresses): Promise<Addresses> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('create schema test_date; grant usage on schema test_date to public');
  for (const name of ['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp'])
    await owner.query(`create function test_date.${name}() returns timestamptz language sql volatile
      return pg_catalog.${name}() + interval '${Number(process.env.TEST_DATE_AHEAD_MS)} milliseconds'`);
  await owner.end();
  const to = (address: string): string => {
    const found = new URL(address);
    found.searchParams.set('options', '-c search_path=public,test_date,pg_catalog');
    return found.href;
  };
  return { url: to(url), ownerUrl: to(ownerUrl) };
}

const templates = new Map<TestSchema['migrations'], Promise<string>>();

function templateOf(schema: TestSchema): Promise<string> {
  const known = templates.get(schema.migrations);
  if (known) return known;
  const template = makeTemplate(schema);
  templates.set(schema.migrations, template);
  return template;
}

async function makeTemplate({ migrations, appendOnly = [] }: TestSchema): Promise<string> {
  const name = await cloneDatabase('template1');
  await migrate({ ...addressesOf(name), migrations, appendOnly });
  return name;
}

async function cloneDatabase(template: string): Promise<string> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await asOwner(addressesOf('postgres'), `create database ${name} template ${template} strategy file_copy`);
  return name;
}

/** What only the owner of a database may do in it. */
export async function asOwner<Row extends object>(
  { ownerUrl }: Pick<TestDatabase, 'ownerUrl'>,
  statement: string,
  parameters?: readonly unknown[],
): Promise<Row[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(statement, parameters && [...parameters])).rows;
  } finally {
    await owner.end();
  }
}

function addressesOf(database: string): Addresses {
  const { url, ownerUrl } = JSON.parse(process.env.YNTYMAK_TEST_DATABASE ?? '{}') as Addresses;
  const to = (address: string): string => Object.assign(new URL(address), { pathname: `/${database}` }).href;
  return { url: to(url), ownerUrl: to(ownerUrl) };
}
