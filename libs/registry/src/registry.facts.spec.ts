import type { FactSource } from '#engine';
import type { Json } from '#machine';
import { Clock, inTransaction, operationJournalMigration, operationRowMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AuthorityFacts } from './authority.facts.js';
import { BodyFacts } from './body.facts.js';
import { demonstrationBodies, loadDemonstrationBodies, loadDemonstrationRegistry } from './demonstration-bodies.js';
import { PowerFacts } from './power.facts.js';
import { PowerReader, type PowerView } from './power.reader.js';
import { loadReferenceData } from './reference-data.loader.js';
import { registryEntities, registryLifeMigration, registryMigration } from './registry.schema.js';
import { SuccessionFacts } from './succession.facts.js';
import { Successions } from './successions.js';
import { TerritoryFacts } from './territory.facts.js';

let database: TestDatabase;
let powers: PowerReader;

beforeAll(async () => {
  database = await createTestDatabase({
    entities: registryEntities,
    migrations: [registryMigration, operationJournalMigration, operationRowMigration, registryLifeMigration],
  });
  await inTransaction(database.dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
    await loadDemonstrationRegistry(tx);
  });
  powers = new PowerReader(database.dataSource);
});
afterAll(() => database.drop());

const load = (source: FactSource, key: Json, at = '2026-03-01T06:00:00Z'): Promise<unknown> =>
  source.load(database.dataSource.manager, key, at);

async function power(q: string): Promise<PowerView> {
  const { items } = await powers.list({ q });
  return items[0]!;
}

describe('the fact authorities', () => {
  it('names the bodies that finance, and the one that keeps the register of bodies', async () => {
    const { financeMinistry, treasury, registry } = demonstrationBodies;
    const fact = { financeMinistry: financeMinistry.id, treasury: treasury.id, registry: registry.id };
    expect(await load(new AuthorityFacts(), null)).toEqual(fact);
    await database.dataSource.query(`update body set valid_to = '2026-02-01' where kind = 'registry'`);
    expect(await load(new AuthorityFacts(), null)).toEqual({ ...fact, registry: null });
    await database.dataSource.query(`update body set valid_to = null where kind = 'registry'`);
  });
});

describe('the fact succession', () => {
  it('names the bodies on both sides; of what is not there it is null', async () => {
    const { aimak, city, registry } = demonstrationBodies;
    const offices = [{ id: registry.id, body: registry.id, office: 'registrar', basis: 'order' }];
    const id = await inTransaction(database.dataSource, (tx) =>
      new Successions(new Clock()).record(
        tx,
        {
          kind: 'boundary',
          predecessors: [aimak.id],
          successors: [{ id: city.id }],
          effectiveOn: '2026-02-01',
          act: { type: 'Law', number: '1', date: '2026-01-01' },
        },
        { person: registry.id, offices, reads: 'own' },
      ),
    );
    const fact = { kind: 'boundary', predecessors: [aimak.id], successors: [city.id], effectiveOn: '2026-02-01' };
    expect(await load(new SuccessionFacts(), id)).toEqual(fact);
    for (const key of [registry.id, 'x', null]) expect(await load(new SuccessionFacts(), key)).toBeNull();
  });
});

describe('the fact power', () => {
  it('names the holders and what forbids delegation', async () => {
    const { id } = await power('socialBenefitIntake');
    expect(await load(new PowerFacts(), id)).toEqual({
      id,
      code: 'socialBenefitIntake',
      name: { ky: expect.any(String), ru: 'Приём заявлений на государственные пособия', en: expect.any(String) },
      judicial: false,
      ownLocalMatter: false,
      holders: [demonstrationBodies.ministry.id],
      listed: true,
      demonstration: true,
    });
    expect(await load(new PowerFacts(), (await power('offenceHearings')).id)).toMatchObject({ judicial: true });
    expect(await load(new PowerFacts(), (await power('drinkingWater')).id)).toMatchObject({ ownLocalMatter: true });
    expect(await load(new PowerFacts(), (await power('civilProtectionReserve')).id)).toMatchObject({
      holders: [demonstrationBodies.rayonAdministration.id],
    });
  });

  it('is listed until the local day on which its entry ends', async () => {
    const { id } = await power('pensionLists');
    expect(await load(new PowerFacts(), id, '2024-12-31T17:59:59Z')).toMatchObject({ listed: true });
    expect(await load(new PowerFacts(), id, '2024-12-31T18:00:00Z')).toMatchObject({ listed: false });
  });
});

describe('the fact body', () => {
  it('names its territory and the rayon administration above it', async () => {
    for (const { id, name } of [demonstrationBodies.aimak, demonstrationBodies.city]) {
      expect(await load(new BodyFacts(), id)).toEqual({
        id,
        kind: 'municipality',
        name: { ky: name[0], ru: name[1], en: name[2] },
        territory: expect.any(String),
        rayonAdministration: demonstrationBodies.rayonAdministration.id,
        demonstration: true,
      });
    }
    expect(await load(new BodyFacts(), demonstrationBodies.ministry.id)).toMatchObject({
      territory: null,
      rayonAdministration: null,
    });
  });

  it('is null once the body has ended', async () => {
    await database.dataSource.query(`update body set valid_to = '2026-07-01' where id = $1`, [
      demonstrationBodies.rayonAdministration.id,
    ]);
    const { id } = demonstrationBodies.city;
    expect(await load(new BodyFacts(), demonstrationBodies.rayonAdministration.id, '2026-06-30T17:59:59Z')).not.toBeNull();
    expect(await load(new BodyFacts(), demonstrationBodies.rayonAdministration.id, '2026-06-30T18:00:00Z')).toBeNull();
    expect(await load(new BodyFacts(), id, '2026-06-30T18:00:00Z')).toMatchObject({ rayonAdministration: null });
  });
});

it('the fact territory says which edition lists it', async () => {
  const { territory } = (await load(new BodyFacts(), demonstrationBodies.aimak.id)) as { territory: string };
  expect(await load(new TerritoryFacts(), territory)).toEqual({
    id: territory,
    soate: '41708222865000',
    edition: '2020',
    level: 'aimak',
    name: { ky: null, ru: 'Сокулукский айылный аймак', en: null },
    parent: expect.any(String),
    population: null,
    validFrom: null,
    validTo: '2025-10-01',
  });
});

it.each<Json>([null, 'x', 7, '0193e000-0000-7000-8000-00000000ffff'])('no fact is found for the key %j', async (key) => {
  for (const source of [new PowerFacts(), new BodyFacts(), new TerritoryFacts()]) expect(await load(source, key)).toBeNull();
});

it('powers are found by name and by the body that holds them', async () => {
  const held = await powers.list({ holder: demonstrationBodies.rayonAdministration.id });
  expect(held.items.map(({ code }) => code)).toEqual(['civilProtectionReserve']);
  expect((await power('прием заявлений')).code).toBe('socialBenefitIntake');
  expect((await powers.list({ holder: demonstrationBodies.treasury.id })).items).toEqual([]);
  await expect(powers.list({ holder: 'x' })).rejects.toMatchObject({ code: 'malformed' });
});
