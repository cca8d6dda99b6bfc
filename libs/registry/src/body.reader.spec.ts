import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BodyReader } from './body.reader.js';
import { createBody, type NewBody } from './create-body.js';
import { demonstrationBodies, loadDemonstrationBodies } from './demonstration-bodies.js';
import { loadReferenceData } from './reference-data.loader.js';
import { registryEntities, registryLifeMigration, registryMigration } from './registry.schema.js';
import { TerritoryReader } from './territory.reader.js';

let database: TestDatabase;
let reader: BodyReader;
let kant: string;
let sokulukRayon: string;

beforeAll(async () => {
  database = await createTestDatabase({ entities: registryEntities, migrations: [registryMigration, registryLifeMigration] });
  await inTransaction(database.dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
  });
  reader = new BodyReader(database.dataSource);
  const territories = new TerritoryReader(database.dataSource);
  kant = (await territories.byCode('41708410000010', '2026-01-01')).id;
  sokulukRayon = (await territories.byCode('41708222000000', '2020-01-01')).id;
});
afterAll(() => database.drop());

const create = (body: Partial<NewBody>): Promise<string> =>
  inTransaction(database.dataSource, (tx) =>
    createBody(tx, {
      kind: 'municipality',
      name: { ky: 'Кант шаарынын мэриясы', ru: 'Мэрия города Кант', en: null },
      territory: kant,
      validFrom: '2026-01-01',
      ...body,
    }),
  );

describe('bodies', () => {
  it('are found by kind, and by name in any language', async () => {
    const municipalities = await reader.list({ kind: 'municipality' });
    expect(municipalities.items.map(({ name }) => name.ky)).toEqual(['Сокулук айыл өкмөтү', 'Шопоков шаарынын мэриясы']);
    expect(municipalities.items[0]!.territory).toMatchObject({ edition: '2020', level: 'aimak', soate: '41708222865000' });
    for (const q of ['айыл окмоту', 'АЙЫЛ ӨКМӨТҮ', 'sokuluk aiyl']) {
      expect((await reader.list({ q })).items.map(({ id }) => id)).toEqual([demonstrationBodies.aimak.id]);
    }
  });

  it('are found by their territory', async () => {
    const { items } = await reader.list({ territory: sokulukRayon });
    expect(items.map(({ id }) => id)).toEqual([demonstrationBodies.rayonAdministration.id]);
  });

  it.each(['kind', 'territory', 'cursor'])('refuse a malformed %s', async (field) => {
    await expect(reader.list({ [field]: 'x' })).rejects.toMatchObject({ code: 'malformed', problems: [{ path: `/${field}` }] });
  });
});

describe('createBody', () => {
  it('enters a body once for a territory', async () => {
    const id = await create({});
    expect((await reader.list({ territory: kant })).items).toEqual([
      {
        id,
        kind: 'municipality',
        name: { ky: 'Кант шаарынын мэриясы', ru: 'Мэрия города Кант', en: null },
        territory: expect.objectContaining({ id: kant, edition: '2025' }),
        demonstration: false,
        validFrom: '2026-01-01',
        validTo: null,
      },
    ]);
    await expect(create({})).rejects.toMatchObject({ code: 'bodyExists' });
  });

  it.each<[string, Partial<NewBody>, object[]]>([
    ['no name', { name: { ky: null, ru: '', en: 'Kant' } }, [{ path: '/name', code: 'required' }]],
    ['no territory', { territory: null }, [{ path: '/territory', code: 'required' }]],
    ['an unknown territory', { territory: demonstrationBodies.city.id }, [{ path: '/territory', code: 'unknown' }]],
    ['a territory of another level', { kind: 'rayonAdministration' }, [{ path: '/territory', code: 'level' }]],
    ['an unknown kind', { kind: 'court' as 'ministry' }, [{ path: '/kind', code: 'kind' }]],
  ])('refuses %s', async (_fault, body, problems) => {
    await expect(create(body)).rejects.toMatchObject({ code: 'invalidPayload', problems });
  });

  it('sorts as the Kyrgyz alphabet does', async () => {
    const names = ['Өзгөч кеңеши', 'Пикир кеңеши', 'Озгоч кеңеши', 'озгочо кеңеши', 'Уюм кеңеши', 'Үмүт кеңеши', 'Фонд кеңеши'];
    for (const ky of names) await create({ kind: 'union', territory: null, name: { ky, ru: null, en: null } });
    const expected = [
      'Озгоч кеңеши',
      'озгочо кеңеши',
      'Өзгөч кеңеши',
      'Пикир кеңеши',
      'Уюм кеңеши',
      'Үмүт кеңеши',
      'Фонд кеңеши',
    ];
    const found: (string | null)[] = [];
    for (let cursor: string | undefined; found.length < names.length;) {
      const page = await reader.list({ kind: 'union', cursor, limit: 1 });
      found.push(...page.items.map(({ name }) => name.ky));
      cursor = page.nextCursor ?? undefined;
    }
    expect(found).toEqual(expected);
  });
});
