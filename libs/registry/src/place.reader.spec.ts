import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { inTransaction, newId } from '#platform';
import { demonstrationBodies, loadDemonstrationBodies } from './demonstration-bodies.js';
import { type Place, PlaceReader } from './place.reader.js';
import { loadReferenceData } from './reference-data.loader.js';
import { registryEntities, registryMigration } from './registry.schema.js';
import { territoryId } from './territory.loader.js';

const { aimak, city, rayonAdministration, ministry } = demonstrationBodies;
const on = '2026-11-28';

let database: TestDatabase;
let reader: PlaceReader;
/** Bodies of units of both editions, by the unit's name. */
const made: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase({ entities: registryEntities, migrations: [registryMigration] });
  await inTransaction(database.dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
  });
  reader = new PlaceReader(database.dataSource);
  for (const [name, soate, edition] of [
    ['Kant', '41708410000010', '2025'],
    ['Manas', '41703410000010', '2020'],
    ['Bishkek', '41711000000000', '2025'],
    ['Aitmatov', '41707215000000', '2020'],
  ] as const) {
    made[name] = newId();
    await database.dataSource.query(
      `insert into body (id, kind, name_ky, territory_id, demonstration) values ($1, 'municipality', $2, $3, true)`,
      [made[name], name, territoryId(soate, edition)],
    );
  }
});
afterAll(() => database.drop());

const bodies = (): string[] => [aimak.id, city.id, rayonAdministration.id, ministry.id, ...Object.values(made)];
const named = (places: ReadonlyMap<string, Place | null>): Record<string, string | null> =>
  Object.fromEntries([...places].map(([body, place]) => [body, place && (place.name.ky ?? place.name.ru)]));

test('an oblast is one place, whichever edition lists what is in it; the cities of the republic stand beside it', async () => {
  const places = await reader.of(bodies(), 'oblast', on);
  const chui = 'Чүй облусу';
  expect(named(places)).toEqual({
    [aimak.id]: chui,
    [city.id]: chui,
    [rayonAdministration.id]: chui,
    [made['Kant']!]: chui,
    [made['Manas']!]: 'Жалал-Абад облусу',
    [made['Bishkek']!]: 'Бишкек',
    [made['Aitmatov']!]: 'Талас облусу',
    [ministry.id]: null,
  });
  const [ofAimak, ofKant] = [places.get(aimak.id), places.get(made['Kant']!)];
  expect([ofAimak?.id, ofAimak]).toEqual([territoryId('41708000000000', '2025'), ofKant]);
});

test('a rayon is called as it is on the day; cities of an oblast stand beside it', async () => {
  const rayonOf = async (day: string) => named(await reader.of(bodies(), 'rayon', day));
  const now = await rayonOf(on);
  expect([now[aimak.id], now[city.id], now[made['Kant']!], now[made['Bishkek']!]]).toEqual([
    'Сокулук району',
    'Сокулук району',
    'Кант',
    'Бишкек',
  ]);
  const before = await rayonOf('2025-09-30');
  expect(now[made['Aitmatov']!]).not.toBe(before[made['Aitmatov']!]);
  expect(now[made['Manas']!]).toBe('Манас');
});

test('places stand in Kyrgyz alphabetical order, for every reader', async () => {
  for (const kind of ['oblast', 'rayon', 'municipality'] as const) {
    const places = [...(await reader.of(bodies(), kind, on)).values()].filter((place) => place !== null);
    const byRank = [...new Map(places.map((place) => [place.rank, place.name.ky ?? place.name.ru!])).entries()].sort(
      ([one], [other]) => one - other,
    );
    const names = byRank.map(([, name]) => name);
    const sorted = await database.dataSource.query<{ name: string }[]>(
      `select name from unnest($1::text[]) name order by name collate "ky-x-icu"`,
      [names],
    );
    expect([kind, names]).toEqual([kind, sorted.map(({ name }) => name)]);
  }
});

test.each([
  ['2020', '41708000000000', ['aimak', 'city', 'rayonAdministration', 'Kant']],
  ['2025', '41708000000000', ['aimak', 'city', 'rayonAdministration', 'Kant']],
  ['2025', '41708222000000', ['aimak', 'city', 'rayonAdministration']],
  ['2020', '41708222600010', ['city']],
  ['2025', '41711000000000', ['Bishkek']],
])('within a unit of edition %s is what lies under it in any: %s', async (edition, soate, names) => {
  const ids: Record<string, string> = { aimak: aimak.id, city: city.id, rayonAdministration: rayonAdministration.id, ...made };
  for (const kind of ['oblast', 'municipality'] as const) {
    const places = await reader.of(bodies(), kind, on, territoryId(soate, edition));
    expect([...places.keys()].sort()).toEqual(names.map((name) => ids[name]!).sort());
  }
  const below = await reader.bodiesWithin(territoryId(soate, edition));
  expect(below.filter((id) => bodies().includes(id)).sort()).toEqual(names.map((name) => ids[name]!).sort());
  expect(new Set(below).size).toBe(below.length);
});

test('within what is no unit is nothing', async () => {
  expect(await reader.of(bodies(), 'rayon', on, newId())).toEqual(new Map());
  expect(await reader.of([], 'rayon', on)).toEqual(new Map());
  expect(await reader.bodiesWithin(newId())).toEqual([]);
});
