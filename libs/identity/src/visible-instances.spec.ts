import { platformMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { visibleInstances } from './visible-instances.js';

const ministry = '0193e000-0000-7000-8000-000000000001';
const aimak = '0193e000-0000-7000-8000-000000000004';
const city = '0193e000-0000-7000-8000-000000000005';

/** Case 1: ministry and aimak. Case 2: ministry and city. */
const parties = `with instance_party (instance_id, party, body_id) as (values
  (1::bigint, 'proposer', '${ministry}'::uuid), (1, 'recipient', '${aimak}'),
  (2, 'proposer', '${ministry}'), (2, 'recipient', '${city}'))`;

describe('cases that may be read', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase({ migrations: [platformMigration] })));
  afterAll(() => database.drop());

  async function visible(reads: 'all' | 'own', ...bodies: string[]): Promise<string[]> {
    const offices = bodies.map((body) => ({ id: body, body, office: 'drafter', basis: 'order' }));
    const condition = visibleInstances({ offices, reads }, 'instance.id', 1);
    const rows: { id: string }[] = await database.dataSource.query(
      `${parties} select id from unnest($1::bigint[]) as instance (id) where ${condition.sql} order by id`,
      [[1, 2, 3], ...condition.parameters],
    );
    return rows.map(({ id }) => id);
  }

  it('are those to which a body of an office is a party', async () => {
    await expect(visible('own', ministry)).resolves.toEqual(['1', '2']);
    await expect(visible('own', aimak)).resolves.toEqual(['1']);
    await expect(visible('own', aimak, city, city)).resolves.toEqual(['1', '2']);
  });

  it('are none without an office', async () => {
    await expect(visible('own')).resolves.toEqual([]);
  });

  it('are all for auditors and operators', async () => {
    await expect(visible('all')).resolves.toEqual(['1', '2', '3']);
  });
});
