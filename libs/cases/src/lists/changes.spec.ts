import { Client } from 'pg';
import { inTransaction, newId } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { type Explained, nodesOf, seqScans } from '../../../../test/support/query-plan.js';
import { seedCases, seededBodies } from '../../../../test/support/seeded-cases.js';
import { Refused } from '#machine';
import type { Acting } from '#engine';
import { ChangeReader, isVisible } from './change.reader.js';

const cases = 2_000;
let office: LeaveOffice;
let reader: ChangeReader;
beforeAll(async () => {
  office = await openLeaveOffice();
  reader = new ChangeReader(office.database.dataSource);
  await seedCases(office.database, cases);
  const old = `insert into journal (instance_id, seq, type, at, record, hash)
    select id, n, 'old', now(), '{}', '' from instance, generate_series(1, 20) n`;
  const owner = new Client({ connectionString: office.database.ownerUrl });
  await owner.connect();
  await owner.query(old);
  await owner.query('vacuum analyze journal');
  await owner.end();
}, 60_000);
afterAll(() => office.close());

const acting = (reads: Acting['reads'], bodies: readonly string[]): Acting => ({
  person: newId(),
  reads,
  offices: bodies.map((body) => ({ id: newId(), body, office: 'drafter', basis: 'order 1' })),
});
const people: Record<string, Acting> = {
  municipality: acting('own', [seededBodies.municipality]),
  ministry: acting('own', [seededBodies.ministry]),
  finance: acting('own', [seededBodies.finance]),
  rayon: acting('own', seededBodies.manyMunicipalities),
  auditor: acting('all', []),
  nobody: acting('own', []),
};
let seq = 1_000;

/** A step of each of these cases, in one transaction. Answers their public ids. */
async function step(every: number): Promise<string[]> {
  seq += 1;
  const rows: { uuid: string }[] = await inTransaction(office.database.dataSource, (tx) =>
    tx.query(
      `with stepped as (insert into journal (instance_id, seq, type, at, record, hash)
         select id, $2, 'new', now(), '{}', '' from instance where id % $1 = 0 returning instance_id)
       select uuid from stepped join instance on id = instance_id order by id`,
      [every, seq],
    ),
  );
  return rows.map(({ uuid }) => uuid);
}

async function isReadable(uuid: string, person: Acting): Promise<boolean> {
  try {
    await office.cases.readable(uuid, person);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'notFound') return false;
    throw error;
  }
}

test('of what has changed each receives exactly what they may read, queried alone or all at once', async () => {
  const position = await reader.position();
  const stepped = await step(7);
  const { changes: together } = await reader.since(position, Object.values(people));
  for (const [name, person] of Object.entries(people)) {
    const { changes } = await reader.since(position, [person]);
    const reported = changes!.filter((change) => isVisible(person, change)).map(({ instance }) => instance);
    const amongAll = together!.filter((change) => isVisible(person, change)).map(({ instance }) => instance);
    const readable: string[] = [];
    for (const uuid of stepped) if (await isReadable(uuid, person)) readable.push(uuid);
    expect([name, reported.sort()]).toEqual([name, readable.sort()]);
    expect([name, amongAll.sort()]).toEqual([name, readable]);
    // What nobody of those who ask may read does not even leave the database.
    expect([name, changes!.length]).toEqual([name, readable.length]);
  }
});

test('several steps of a case are reported as one, with the newest', async () => {
  const position = await reader.position();
  await step(1_999);
  await step(1_999);
  const { changes } = await reader.since(position, [people['auditor']!]);
  expect(changes).toMatchObject([{ seq, workflow: 'leave' }]);
});

test('from position to position every step is reported once, however transactions overlap and end', async () => {
  const { dataSource } = office.database;
  const open: { end(): Promise<void> }[] = [];
  const reported = new Map<string, number>();
  let position = await reader.position();
  const listen = async (): Promise<void> => {
    const answer = await reader.since(position, [people['auditor']!]);
    position = answer.position;
    for (const { instance, seq: newest } of answer.changes!)
      reported.set(`${instance} ${newest}`, (reported.get(`${instance} ${newest}`) ?? 0) + 1);
  };
  const written: string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    seq += 1;
    const [{ uuid }] = await runner.query(
      `with stepped as (insert into journal (instance_id, seq, type, at, record, hash)
         select id, $2, 'new', now(), '{}', '' from instance order by id limit 1 offset $1 returning instance_id)
       select uuid from stepped join instance on id = instance_id`,
      [turn * 31, seq],
    );
    const isCommitted = turn % 5 !== 0;
    if (isCommitted) written.push(`${uuid} ${seq}`);
    open.push({
      end: async () => {
        await (isCommitted ? runner.commitTransaction() : runner.rollbackTransaction());
        await runner.release();
      },
    });
    // Of those that are open any may end next, the youngest as well as the oldest.
    while (open.length > (turn % 4) + 1) await open.splice((turn * 7) % open.length, 1)[0]!.end();
    await listen();
  }
  for (const each of open) await each.end();
  await listen();
  expect([...reported.keys()].sort()).toEqual(written.sort());
  expect([...reported.values()].every((times) => times === 1)).toBe(true);
});

test('what is looked at is what has changed: no table is read through', async () => {
  const { dataSource, ownerUrl } = office.database;
  // A table that is as good as empty is rightly read through.
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`insert into incident (id, instance_id, kind, event_type, request, error, opened_at, resolved_at)
    select gen_random_uuid(), id, 'step', 'approve', '{}', 'broken', now(), now() from instance`);
  await owner.query('analyze incident');
  await owner.end();
  const open = dataSource.createQueryRunner();
  await open.startTransaction();
  await open.query('select pg_current_xact_id()');
  // Another is over that began after it: only then is it listed by itself. Those of other databases of the server are listed so too.
  await step(1_999);
  const between = await reader.position();
  expect(between).toMatch(/:\d+(,\d+)*$/);
  const queries = jest.spyOn(dataSource, 'query');
  await reader.since(between, Object.values(people));
  const [sql, parameters] = queries.mock.calls[0]!;
  queries.mockRestore();
  await open.rollbackTransaction();
  await open.release();
  await step(400);
  const [plan] = await dataSource.query<[Explained]>(
    `explain (analyze, timing off, format json) ${sql}`,
    parameters as unknown[],
  );
  const nodes = nodesOf(plan);
  expect(nodes.map((node) => node['Index Name'])).toContain('journal_xid');
  expect(seqScans(nodes)).toEqual([]);
});

/** What COPY brings back, as `pg_restore` into a new cluster: numbers of transactions that have not begun here. */
async function restoreJournal(): Promise<void> {
  const owner = new Client({ connectionString: office.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into journal (instance_id, seq, type, at, record, hash, xid)
     select id, 5000, 'restored', now(), '{}', '', ((pg_current_xact_id()::text)::bigint + 1000000)::text::xid8 from instance where id % 100 = 0`,
  );
  await owner.end();
}

test('what a restored database holds of transactions that have not begun is nothing new, however often it is queried', async () => {
  const before = await reader.position();
  await restoreJournal();
  for (let turns = 0; turns < 3; turns += 1) expect((await reader.since(before, [people.auditor!])).changes).toEqual([]);
  const [stepped] = await step(cases);
  expect((await reader.since(before, [people.auditor!])).changes).toMatchObject([{ instance: stepped }]);
});

test('a position of before a restore is of another epoch: a reader with it gets everything anew', async () => {
  const now = await reader.position();
  const other = now.replace(/\d\//, (end) => `${(Number(end[0]) + 1) % 10}/`);
  expect((await reader.resumeFrom(other, people.auditor!)).changes).toBeNull();
  expect((await reader.since(other, [people.auditor!])).changes).toBeNull();
});
