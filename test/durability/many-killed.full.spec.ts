import type { CrashPoint } from '#platform';
import { Client, type HttpAnswer } from '../support/client.js';
import { expectKilledBy } from '../support/killed.js';
import type { Program } from '../support/program.js';
import { csvOf, formOf, goodRow, tablePath } from '../support/tables.js';
import { isFull } from '../support/full.js';
import { drafted } from './cases.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { openProcesses, type Processes, until } from './processes.js';

/** More than two transactions of a batch store: so that some are left when a worker dies. */
const rows = 80;

let processes: Processes;
/** It outlives all the others. */
let api: Program;
let signatory: Client;
let operator: Client;
let drafter: Client;
/** Powers that the tables have registered. */
const powers: string[] = [];

beforeAll(async () => {
  processes = await openProcesses();
  api = await processes.api();
  const logins = ['aimak.signatory', 'operator', 'ministry.drafter'];
  [signatory, operator, drafter] = (await Promise.all(logins.map((login) => Client.signIn(api.url, login)))) as [
    Client,
    Client,
    Client,
  ];
}, 120_000);
afterAll(() => processes.close());

/** @param power by its code: a table of another one has no row of the first. */
async function sendTable(client: Client, power: string, query = ''): Promise<HttpAnswer> {
  const file = csvOf(...Array.from({ length: rows }, (_, index) => ({ ...goodRow, power, basisNumber: `${index}` })));
  const { raw, headers } = await formOf(file);
  return client.send('POST', `${tablePath}${query}`, raw, headers);
}

test.each<[CrashPoint, string]>([
  ['step.committed', 'civilRegistration'],
  ...(isFull ? [['step.committing', 'residenceRegistration'] as [CrashPoint, string]] : []),
])(
  'an api killed at %s in the middle of a table: the same request to another one starts the rest, and no row twice',
  async (point, power) => {
    const before = (await processes.query('select from instance')).length;
    const doomed = await processes.api({ YNTYMAK_CRASH_POINT: `${point}:11` });
    const its = await Client.signIn(doomed.url, 'aimak.signatory');
    const preview = await sendTable(its, power);
    expect(preview.body.counts).toMatchObject({ rows, ok: rows });
    const start = `?dryRun=false&token=${preview.body.token}`;
    await expectKilledBy(doomed, () => sendTable(its, power, start));

    const between = await sendTable(signatory, power);
    expect(between.body.counts.started).toBeGreaterThan(0);
    expect(between.body.counts).toMatchObject({ refused: 0, ok: rows - between.body.counts.started });
    const again = await sendTable(signatory, power, start);
    expect(again.body.counts).toMatchObject({ rows, started: rows, ok: 0, refused: 0, failed: 0 });
    const ids = (again.body.rows as { case: { id: string } }[]).map((row) => row.case.id);
    expect(new Set(ids).size).toBe(rows);
    powers.push(...ids);
    expect((await processes.query('select from instance')).length - before).toBe(rows);
  },
  90_000,
);

/** An operation over many cases that is under way, or has ended. */
interface Many {
  readonly id: string;
  readonly url: string;
  readonly client: Client;
  readonly cases: readonly string[];
}

/** A rule that makes the evidence of registered powers due some days earlier, and the recomputation that follows. */
async function beginRecomputation(value: number, validFrom: string): Promise<Many> {
  const rule = { id: 'evidence.due', value, unit: 'calendarDays', validFrom, statutory: false };
  expect((await operator.post('/api/rules', { ...rule, reason: 'decree', dryRun: false })).status).toBe(201);
  const plan = await operator.post('/api/recomputations', { dryRun: true, reason: 'decree' });
  expect(plan.body.planned).toMatchObject({ cases: powers.length, deadlines: powers.length });
  const start = { dryRun: false, planToken: plan.body.planToken as string, reason: 'decree' };
  const started = await operator.post('/api/recomputations', start);
  expect(started.status).toBe(202);
  const id = started.body.id as string;
  return { id, url: `/api/recomputations/${id}?limit=200`, client: operator, cases: powers };
}

/** Drafts of the ministry, and a bulk operation that gives each of them a budget code. */
async function beginBulk(code: string, drafts: number): Promise<Many> {
  const ids: string[] = [];
  while (ids.length < drafts) ids.push(await drafted(drafter));
  const event = { type: 'saveDraft', payload: { budgetCode: code } };
  const plan = await drafter.post('/api/bulk', { dryRun: true, filter: { ids }, event, reason: 'one code' });
  expect(plan.body).toMatchObject({ matched: drafts, wouldApply: drafts });
  const start = { dryRun: false, planToken: plan.body.planToken as string, reason: 'one code for all' };
  const started = await drafter.post('/api/bulk', start, { 'idempotency-key': code });
  expect(started.status).toBe(202);
  const id = started.body.id as string;
  return { id, url: `/api/bulk/${id}?limit=200`, client: drafter, cases: ids };
}

const progress = async ({ client, url }: Many): Promise<HttpAnswer['body']> => (await client.get(url)).body;

/** How often the journal of each of its cases has a record that names it. */
async function applied({ id, cases }: Many): Promise<number[]> {
  const rows = await processes.query<{ times: number }>(
    `select count(j.seq)::int as times from instance i left join journal j on j.instance_id = i.id and j.record like $2
     where i.uuid = any($1) group by i.id`,
    [cases, `%"${id}"%`],
  );
  return rows.map(({ times }) => times);
}

async function expectUnderWay(many: Many): Promise<number> {
  const { state, counts } = await progress(many);
  expect([state, counts.waiting > 0]).toEqual(['running', true]);
  const done = (await applied(many)).filter((times) => times > 0).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(many.cases.length);
  return many.cases.length - done;
}

test.each<[CrashPoint, CrashPoint]>([
  ['step.committing', 'step.committed'],
  ...(isFull ? [['step.committed', 'step.committed'] as [CrashPoint, CrashPoint]] : []),
])(
  'workers killed at %s in a recomputation and at %s in a bulk operation: another ends both, and each case has its record once',
  async (first, second) => {
    const [days, from] = first === 'step.committed' ? ([20, '2026-01-02'] as const) : ([15, '2026-01-01'] as const);
    const recomputation = await beginRecomputation(days, from);
    // Of two transactions under way one is over when a third comes so far; one that has committed is answered step by step.
    await processes.workerDiesAt(first, first === 'step.committing' ? 3 : 11);
    const left = await expectUnderWay(recomputation);
    // So many that some are left when as many as the other operation has left are done, whichever of the two is served first.
    const bulk = await beginBulk(first === 'step.committed' ? '70951' : '70952', left + 64);
    // The other operation is ended on the way, or is not.
    await processes.workerDiesAt(second, left + 11);
    await expectUnderWay(bulk);
    const next = await processes.worker();
    for (const [many, name] of [
      [recomputation, 'the recomputation'],
      [bulk, 'the bulk operation'],
    ] as const) {
      await until(`${name} has ended`, async () => (await progress(many)).state === 'ended');
      const { counts, items } = await progress(many);
      expect(counts).toMatchObject({ applied: many.cases.length, waiting: 0, failed: 0 });
      expect(items).toHaveLength(many.cases.length);
      expect(await applied(many)).toEqual(many.cases.map(() => 1));
    }
    const { items } = await progress(recomputation);
    expect(items.every(({ changes }: { changes: unknown[] }) => changes.length > 0)).toBe(true);
    expect(await next.stop()).toBe(0);
  },
  240_000,
);

test('in the end every table is whole, and every case verifies', async () => {
  await expectWholeRun(processes.query);
  const [{ count }] = (await processes.query('select count(*) from instance')) as [{ count: string }];
  expect(await api.stop()).toBe(0);
  expect(verified({ ...processes.env, DATA_DIR: processes.dataDir })).toEqual([0, `${count} cases verified, 0 faulty`]);
}, 60_000);
