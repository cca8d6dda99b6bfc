import { Client } from 'pg';
import { loadConfiguration } from '#platform';
import { loadData, ShutdownHooks, prepareDatabase } from '#program';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { verifyDatabase } from './verify-database.js';

let database: TestDatabase;
const settings = { ...process.env };
const said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const configuration = loadConfiguration(process.env);
  const log = { info: () => undefined, warn: () => undefined };
  await (await prepareDatabase(configuration, { log, load: (dataSource) => loadData(dataSource, configuration) })).stop();
});
afterAll(async () => {
  process.env = settings;
  jest.restoreAllMocks();
  await database.drop();
});

/** The command, as `npm run verify` calls it. @returns what it says of rows; null when it finds the database whole. */
async function verified(): Promise<string[] | null> {
  said.length = 0;
  const shutdown = new ShutdownHooks();
  const isWhole = await verifyDatabase(shutdown, []).finally(() => shutdown.close());
  return isWhole ? null : said.filter((line) => /^(calendar_day|territory) /.test(line));
}

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

const day = `(select year, version, date from calendar_day order by year, version, date limit 1)`;

test('a day of a calendar that is deleted behind its trigger is found, and not put back', async () => {
  expect(await verified()).toBeNull();
  await asOwner(`alter table calendar_day disable trigger calendar_day_recorded;
    delete from calendar_day where (year, version, date) in ${day}; alter table calendar_day enable trigger calendar_day_recorded`);
  const missing = [expect.stringMatching(/^calendar_day .* is missing$/)];
  expect(await verified()).toEqual(missing);
  expect(await verified()).toEqual(missing);
});

test('what the application’s role changes without a record cannot be made a recorded change, and stays found', async () => {
  const asApplication = (statement: string): Promise<unknown> => database.dataSource.query(statement);
  await asApplication(
    `update territory set population = coalesce(population, 0) + 1 where id in (select id from territory order by id limit 1)`,
  );
  await expect(asApplication('update row_change set xid = (select xid from operation_record limit 1)')).rejects.toThrow(
    'permission denied',
  );
  await expect(asApplication(`insert into row_change (of_table, key) values ('territory', '{}')`)).rejects.toThrow(
    'permission denied',
  );
  const found = expect.arrayContaining([
    expect.stringMatching(/^territory .* was changed without a record$/),
    expect.stringMatching(/^territory .* is not as it was recorded$/),
  ]);
  expect(await verified()).toEqual(found);
  expect(await verified()).toEqual(found);
});
