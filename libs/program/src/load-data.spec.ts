import { qualifyScopes } from '#identity';
import type { WorkflowPackage } from '#machine';
import { inTransaction, recordTables, rowFaults, StartFault } from '#platform';
import { packages } from '#workflows';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { loadData } from './load-data.js';

let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase()));
afterEach(() => database.drop());

const count = async (table: string): Promise<number> => {
  const [row] = await database.dataSource.query<[{ count: string }]>(`select count(*) from ${table}`);
  return Number(row.count);
};

test('a demonstration has bodies and accounts; a second start changes nothing', async () => {
  await loadData(database.dataSource, { demo: true });
  const before = await Promise.all(['territory', 'rule', 'body', 'person', 'office'].map(count));
  await loadData(database.dataSource, { demo: true });
  expect(await Promise.all(['territory', 'rule', 'body', 'person', 'office'].map(count))).toEqual(before);
  expect(Math.min(...before)).toBeGreaterThan(0);
});

test('any other installation begins with rules and territories, and with nobody', async () => {
  await loadData(database.dataSource, { demo: false });
  expect(await count('rule')).toBeGreaterThan(0);
  expect([await count('body'), await count('person')]).toEqual([0, 0]);
});

describe('a token made before scopes named a workflow', () => {
  const scopesOf = async (name: string): Promise<string[]> => {
    const [row] = await database.dataSource.query<[{ scopes: string[] }]>('select scopes from token where name = $1', [name]);
    return row.scopes;
  };
  /** On record, as an older program made it. */
  const make = (name: string, scopes: readonly string[]): Promise<void> =>
    inTransaction(database.dataSource, async (tx) => {
      await tx.query(
        `insert into token (id, sha256, person_id, name, created_at, expires_at, scopes)
         select gen_random_uuid(), sha256($1::text::bytea), id, $1, now(), 'infinity', $2 from person limit 1`,
        [name, scopes],
      );
      await recordTables(tx, new Date().toISOString());
    });
  const [{ name: workflow, versions }] = packages as [WorkflowPackage];
  const [event] = Object.keys(versions[0].events);

  beforeEach(() => loadData(database.dataSource, { demo: true }));

  it('goes on to be for what it was made for, on record and once', async () => {
    await make('some', ['read', 'act:start', `act:${event}`]);
    await make('unknown', ['act:nothing']);
    await make('all', ['act', 'read']);
    await loadData(database.dataSource, { demo: true });
    expect(await Promise.all(['some', 'unknown', 'all'].map(scopesOf))).toEqual([
      ['read', `act:${workflow}.start`, `act:${workflow}.${event}`],
      ['act:nothing'],
      ['act', 'read'],
    ]);
    const rows = (): Promise<unknown> => database.dataSource.query('select xmin::text, t.* from token t order by id');
    const before = await rows();
    await loadData(database.dataSource, { demo: true });
    expect(await rows()).toEqual(before);
    const faults: string[] = [];
    await inTransaction(database.dataSource, async (tx) => {
      for await (const fault of rowFaults(tx)) faults.push(fault);
    });
    expect(faults).toEqual([]);
  });

  it('is for the event in each workflow that has it', async () => {
    await make('some', ['act:publish', 'read', 'act:close']);
    const workflows = [
      { name: 'permit', events: ['publish', 'close'] },
      { name: 'consultation', events: ['publish'] },
    ];
    await inTransaction(database.dataSource, (tx) => qualifyScopes(tx, workflows));
    expect(await scopesOf('some')).toEqual(['act:consultation.publish', 'act:permit.publish', 'read', 'act:permit.close']);
  });
});

test('with DEMO off, a database with demonstration accounts is refused', async () => {
  await loadData(database.dataSource, { demo: true });
  await expect(loadData(database.dataSource, { demo: false })).rejects.toThrow(StartFault);
});
