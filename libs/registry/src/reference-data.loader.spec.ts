import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { demonstrationBodies, loadDemonstrationBodies, loadDemonstrationRegistry } from './demonstration-bodies.js';
import { loadReferenceData } from './reference-data.loader.js';
import { registryEntities, registryLifeMigration, registryMigration } from './registry.schema.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ entities: registryEntities, migrations: [registryMigration, registryLifeMigration] });
  await load();
});
afterAll(() => database.drop());

const load = (): Promise<void> =>
  inTransaction(database.dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
    await loadDemonstrationRegistry(tx);
  });

/** Each row with the transaction that wrote it. */
const contents = (): Promise<unknown[]> =>
  Promise.all(
    ['territory', 'territory_succession', 'body', 'power'].map((table) =>
      database.dataSource.query(`select xmin::text, t.* from ${table} as t order by t`),
    ),
  );

it('writes nothing the second time', async () => {
  const before = await contents();
  await load();
  expect(await contents()).toEqual(before);
});

it('brings a row that differs from its source back to it', async () => {
  const before = await database.dataSource.query(
    `select id, name_ky, population from territory where level = 'oblast' order by id`,
  );
  await database.dataSource.query(`update territory set name_ky = 'x', population = null where level = 'oblast'`);
  await load();
  expect(
    await database.dataSource.query(`select id, name_ky, population from territory where level = 'oblast' order by id`),
  ).toEqual(before);
});

it('can be done by two processes at once', async () => {
  await Promise.all([load(), load(), load()]);
});

it('knows the successions of both editions', async () => {
  const successions = await database.dataSource.query(
    `select successor_soate from territory_succession where predecessor_soate = '41706207838000' order by 1`,
  );
  expect(successions).toEqual([{ successor_soate: '41706207830000' }, { successor_soate: '41706207835000' }]);
  expect(await database.dataSource.query('select count(*)::int from territory_succession')).toEqual([{ count: 45 }]);
});

it('marks every power and body of the demonstration, and shows no power as statutory', async () => {
  expect(
    await database.dataSource.query(
      `select count(*)::int, bool_and(demonstration) as marked, bool_and(source_act is null) as unsourced,
         count(*) filter (where judicial)::int as judicial, count(*) filter (where own_local_matter)::int as own from power`,
    ),
  ).toEqual([{ count: 12, marked: true, unsourced: true, judicial: 1, own: 1 }]);
  expect(await database.dataSource.query('select count(*)::int, bool_and(demonstration) as marked from body')).toEqual([
    { count: Object.keys(demonstrationBodies).length, marked: true },
  ]);
});

it('takes no power without an act, unless for a demonstration', async () => {
  await expect(database.dataSource.query('update power set demonstration = false')).rejects.toThrow('power_listed_by_an_act');
});
