import { Client } from 'pg';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { type Explained, nodesOf, type PlanNode } from '../../../../test/support/query-plan.js';
import { seedCases } from '../../../../test/support/seeded-cases.js';
import { inFull } from '../../../../test/support/full.js';
import { planner } from './commit-connections.js';

/** What the commits of a life prepare, by name. */
const statements = new Map<string, string>();
let office: LeaveOffice;

beforeAll(async () => {
  const spy = jest.spyOn(Client.prototype, 'query');
  office = await openLeaveOffice();
  const instance = await office.ask(2, 'asked');
  await office.engine.send({ instance, type: 'approve', payload: {}, acting: office.employer, key: 'approved' });
  for (const [query] of spy.mock.calls as unknown as [{ name?: string; text: string }][]) {
    if (query.name?.startsWith('commit.')) statements.set(query.name, query.text);
  }
  spy.mockRestore();
}, 60_000);
afterAll(() => office.close());

/** The plan of each statement as a connection of the commit makes it, which it then keeps. */
async function plans(): Promise<Map<string, PlanNode[]>> {
  const settings = Object.entries(planner)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const client = new Client({ connectionString: office.database.url, options: settings });
  await client.connect();
  try {
    const found = new Map<string, PlanNode[]>();
    for (const [name, text] of statements) {
      await client.query(`prepare query as ${text}`);
      const { rows } = await client.query<Explained>(`explain (format json) execute query ('[]')`);
      found.set(name, nodesOf(rows[0]!));
      await client.query('deallocate query');
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Reads of tables that no key leads to; the rows under a bitmap are found by the index below it. */
const readThrough = (nodes: readonly PlanNode[]): string[] =>
  nodes
    .filter((node) => /Scan$/.test(node['Node Type']) && !/Function|CTE|Subquery|Bitmap/.test(node['Node Type']))
    .filter((node) => node['Index Cond'] === undefined)
    .map((node) => `${node['Node Type']} on ${node['Relation Name'] ?? 'a bitmap'}`);

const throughOf = async (): Promise<object> =>
  Object.fromEntries(
    [...(await plans())].map(([name, nodes]) => [name, readThrough(nodes)]).filter(([, read]) => read!.length > 0),
  );

test('a life prepares them', () => {
  expect([...statements.keys()]).toEqual(
    expect.arrayContaining(['commit.lock', 'commit.journal', 'commit.nextSnapshot', 'commit.states', 'commit.closedTasks']),
  );
});

test('in a new installation no statement of a commit is planned to read a table through: the plan stays when it grows', async () => {
  expect(await throughOf()).toEqual({});
});

inFull(() => {
  test('nor among very many cases', async () => {
    await seedCases(office.database, 20_000, 10);
    const owner = new Client({ connectionString: office.database.ownerUrl });
    await owner.connect();
    await owner.query(`insert into snapshot select id, 1, '{}', '', now() from instance on conflict do nothing`);
    await owner.query('analyze');
    await owner.end();
    expect(await throughOf()).toEqual({});
  }, 120_000);
});
