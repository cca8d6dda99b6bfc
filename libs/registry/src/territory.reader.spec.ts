import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { loadReferenceData } from './reference-data.loader.js';
import { registryEntities, registryMigration } from './registry.schema.js';
import { type TerritoryFilter, TerritoryReader } from './territory.reader.js';
import type { TerritoryView } from './territory.view.js';

let database: TestDatabase;
let reader: TerritoryReader;

beforeAll(async () => {
  database = await createTestDatabase({ entities: registryEntities, migrations: [registryMigration] });
  await inTransaction(database.dataSource, loadReferenceData);
  reader = new TerritoryReader(database.dataSource);
});
afterAll(() => database.drop());

async function walk(filter: TerritoryFilter): Promise<TerritoryView[]> {
  const found: TerritoryView[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await reader.list({ ...filter, cursor });
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

const namesOf = (territories: readonly TerritoryView[]): (string | null)[] => territories.map(({ name }) => name.ky ?? name.ru);

describe('editions', () => {
  it('hold each level in full', async () => {
    const counts = await database.dataSource.query(
      `select edition, jsonb_object_agg(level, count) as levels, sum(count)::int as total
       from (select edition, level, count(*) from territory group by edition, level) as by_level
       group by edition order by edition`,
    );
    expect(counts).toEqual([
      {
        edition: '2020',
        levels: {
          country: 1,
          oblast: 7,
          republican_city: 2,
          city_district: 4,
          rayon: 40,
          oblast_city: 12,
          rayon_city: 17,
          town: 9,
          aimak: 453,
          village: 1893,
        },
        total: 2438,
      },
      {
        edition: '2025',
        levels: { country: 1, oblast: 7, republican_city: 2, rayon: 40, oblast_city: 14, rayon_city: 18, aimak: 2 },
        total: 84,
      },
    ]);
  });

  it('add up to the population of the country at the start of 2026', async () => {
    const oblasts = await walk({ level: 'oblast' });
    const cities = await walk({ level: 'republican_city' });
    expect([...oblasts, ...cities].reduce((sum, { population }) => sum + population!, 0)).toBe(7_404_329);
  });

  it('are named on every page and in every row', async () => {
    const page = await reader.list({ edition: '2020', level: 'aimak' });
    expect(page.edition).toBe('2020');
    expect(new Set(page.items.map(({ edition }) => edition))).toEqual(new Set(['2020']));
    expect((await reader.list({})).edition).toBe('2025');
  });

  it('distinguish the meanings of a reused code by the date', async () => {
    const before = await reader.byCode('41706207830000', '2025-09-30');
    const after = await reader.byCode('41706207830000', '2025-10-01');
    expect([before.name.ru, after.name.ru]).toEqual(['Ленинский айылный аймак', 'Джаны-Алай']);
    expect(before.id).not.toBe(after.id);
    await expect(reader.byCode('41700000000001', '2026-01-01')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('leave a name empty that no source gave', async () => {
    const { name } = await reader.byCode('41706207835000', '2026-01-01');
    expect(name).toEqual({ ky: null, ru: null, en: 'Pamir-Alai' });
  });
});

describe('search', () => {
  it.each([
    ['ысык-көл обл', 'Ысык-Көл облусу'],
    ['ЫСЫК-КОЛ ОБЛ', 'Ысык-Көл облусу'],
    ['чон-алай', 'Чоң-Алай району'],
    ['озгон району', 'Өзгөн району'],
    ['сулукту', 'Сүлүктү'],
    ['сүлүктү', 'Сүлүктү'],
    ['Suluktu', 'Сүлүктү'],
    ['41708222000000', 'Сокулук району'],
  ])('finds %s', async (q, name) => {
    expect(namesOf((await reader.list({ q })).items)).toEqual([name]);
  });

  it.each(['К\u0451минский', 'К\u0435\u0308минский', 'КЕМИНСКИЙ'])('finds ё however it is typed: %s', async (q) => {
    expect(namesOf((await reader.list({ q })).items)).toEqual(['Кемин району']);
  });

  it('takes %, _ and \\ as they are', async () => {
    for (const q of ['%', '_', '\\']) expect((await reader.list({ q })).items).toEqual([]);
  });

  it('never joins the end of one name and the start of another', async () => {
    expect((await reader.list({ q: 'Каракол Каракол' })).items).toEqual([]);
  });
});

describe('pages', () => {
  it('hold every unit once, in Kyrgyz alphabetical order', async () => {
    const all = await walk({ edition: '2020', limit: 200 });
    const expected = await database.dataSource.query<{ id: string }[]>(
      `select id from territory where edition = '2020' order by coalesce(name_ky, name_ru) collate "ky-x-icu", id`,
    );
    expect(all.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it.each([1, 2, 7, 40, 84, 85])('are the same rows with %i on each', async (limit) => {
    expect(await walk({ limit })).toEqual(await walk({ limit: 200 }));
  });

  it('divide units of one name by their id', async () => {
    const [{ count }] = await database.dataSource.query<[{ count: number }]>(
      `select count(*)::int from territory where edition = '2020' and search_text like '%' || fold_name('Кызыл-Туу') || '%'`,
    );
    const found = await walk({ edition: '2020', q: 'Кызыл-Туу', limit: 1 });
    expect(count).toBeGreaterThan(10);
    expect(new Set(found.map(({ id }) => id)).size).toBe(count);
  });

  it('skip and repeat nothing when a unit is added between them', async () => {
    const before = await walk({ level: 'rayon' });
    const first = await reader.list({ level: 'rayon', limit: 20 });
    await database.dataSource.query(
      `insert into territory (id, soate, edition, level, name_ky)
       values ('0193e000-0000-7000-8000-00000000ffff', '41799000000000', '2025', 'rayon', 'А')`,
    );
    const second = await reader.list({ level: 'rayon', limit: 20, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(before);
    await database.dataSource.query(`delete from territory where soate = '41799000000000'`);
  });

  it('list what lies under a unit', async () => {
    const { id } = await reader.byCode('41708222000000', '2020-01-01');
    const below = await walk({ edition: '2020', parent: id });
    expect(below).toHaveLength(20);
    expect(new Set(below.map(({ parent }) => parent))).toEqual(new Set([id]));
  });

  const position = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each<TerritoryFilter>([
    { cursor: '' },
    { cursor: 'x' },
    { cursor: position(['Ош', 'x']) },
    { cursor: position(['О\0ш', '0193e000-0000-7000-8000-00000000ffff']) },
    { cursor: position({ name: 'Ош' }) },
    { limit: 0 },
    { limit: 201 },
    { limit: 1.5 },
    { q: 'О\0ш' },
    { parent: 'x' },
    { edition: "2025'" },
    { level: 'planet' as 'aimak' },
  ])('refuse %j as malformed', async (filter) => {
    await expect(reader.list(filter)).rejects.toMatchObject({ name: 'Refused', code: 'malformed' });
  });
});
