import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { Client } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { draftFields, nextEffectiveDate, termFrom } from '../journeys/stages.js';
import { verified } from './end-of-run.js';

let database: TestDatabase;
let dataDir: string;
let remove: () => Promise<void>;
let env: Record<string, string>;
beforeEach(async () => {
  database = await createTestDatabase();
  ({ dataDir, remove } = await makeDataDir());
  env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true' };
});
afterEach(async () => {
  await endPrograms();
  await database.drop();
  await remove();
});

const api = (): Promise<Program> => startProgram({ dataDir, env, part: 'api' });
const worker = (more: Record<string, string> = {}): Promise<Program> =>
  startProgram({ dataDir, env: { ...env, ...more }, part: 'worker' });
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => database.dataSource.query<Row[]>(sql, parameters);

/** Cases of which each awaits its costing, within a term. */
async function awaited(url: string, count: number): Promise<string[]> {
  const drafter = await Client.signIn(url, 'ministry.drafter');
  const lawyer = await Client.signIn(url, 'ministry.lawyer');
  const power = (await drafter.get('/api/powers?limit=100')).body.items.find(
    ({ code }: { code: string }) => code === 'civilRegistration',
  ).id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const fields = draftFields(termFrom(nextEffectiveDate(new Date().toISOString().slice(0, 10))));
  const ids: string[] = [];
  while (ids.length < count) {
    const input = { instrument: 'agreement', title: `Civil registration ${ids.length}`, power, recipient };
    const { id } = (await drafter.post('/api/workflows/delegation/instances', { input })).body;
    for (const [type, payload] of [
      ['saveDraft', fields],
      ['submitForLegalityCheck', {}],
    ] as const)
      expect((await drafter.post(`/api/instances/${id}/events`, { type, payload })).status).toBe(200);
    const confirmed = { type: 'confirmLegality', payload: { noHarmStatement: 'No own local matter is touched.' } };
    expect((await lawyer.post(`/api/instances/${id}/events`, confirmed)).status).toBe(200);
    ids.push(id);
  }
  return ids;
}

/** Time goes on for all processes until everything that is pending is due. */
async function untilAllIsDue(): Promise<void> {
  await query(
    `insert into demo_clock (offset_ms)
     select ceil(extract(epoch from max(due_at) - clock_timestamp()) * 1000) + 2000 from deadline`,
  );
}

const rung = async (): Promise<number[]> =>
  (await query<{ count: string }>(`select count(*) from journal where type = 'deadline' group by instance_id`)).map(({ count }) =>
    Number(count),
  );
const pending = async (): Promise<number> =>
  (await query(`select from deadline d join demo_clock c on d.due_at <= clock_timestamp() + c.offset_ms * interval '1 ms'`))
    .length;
async function until(isReached: () => Promise<boolean>, limitMs: number): Promise<void> {
  for (const limit = Date.now() + limitMs; !(await isReached()); await delay(100))
    if (Date.now() > limit) throw new Error('it did not happen in time');
}

/** The leases of whoever died or stalled run out. */
async function leasesRunOut(): Promise<void> {
  const owner = new Database({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('update deadline set claimed_until = clock_timestamp() where claimed_until is not null');
  await owner.query('update outbox set claimed_until = clock_timestamp() where claimed_until is not null');
  await owner.end();
}

test('an api alone takes events while no worker runs; a worker alone catches up, and both end at a signal', async () => {
  const program = await api();
  await awaited(program.url, 3);
  await untilAllIsDue();
  await delay(6_000);
  expect(await rung()).toEqual([]);
  const late = await worker();
  await until(async () => (await rung()).length === 3 && (await pending()) === 0, 20_000);
  expect(await rung()).toEqual([1, 1, 1]);
  expect([await late.stop(), await program.stop()]).toEqual([0, 0]);
  expect(verified({ ...env, DATA_DIR: dataDir })).toEqual([0, '3 cases verified, 0 faulty']);
}, 120_000);

test.each(['alarm.claimed', 'step.locked', 'step.committing', 'step.committed'])(
  'a worker killed at %s: another one lets every deadline ring, each once',
  async (point) => {
    const program = await api();
    await awaited(program.url, 4);
    const doomed = await worker({ YNTYMAK_CRASH_POINT: point });
    const died = once(doomed.process, 'exit');
    await untilAllIsDue();
    expect(await died).toEqual([null, 'SIGKILL']);
    await leasesRunOut();
    const next = await worker();
    await until(async () => (await rung()).length === 4 && (await pending()) === 0, 30_000);
    expect(await rung()).toEqual([1, 1, 1, 1]);
    expect([await next.stop(), await program.stop()]).toEqual([0, 0]);
    expect(verified({ ...env, DATA_DIR: dataDir })).toEqual([0, '4 cases verified, 0 faulty']);
  },
  120_000,
);

test('a worker that stalls with what it has claimed: another does it, and what the first one wakes up to do changes nothing', async () => {
  const program = await api();
  await awaited(program.url, 6);
  const stalled = await worker();
  await untilAllIsDue();
  await until(async () => (await query('select from deadline where claimed_until is not null')).length > 0, 20_000);
  stalled.process.kill('SIGSTOP');
  const second = await worker();
  await leasesRunOut();
  await until(async () => (await rung()).length === 6 && (await pending()) === 0, 60_000);
  stalled.process.kill('SIGCONT');
  await delay(2_000);
  expect(await rung()).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await query('select from incident')).toEqual([]);
  expect([await stalled.stop(), await second.stop(), await program.stop()]).toEqual([0, 0, 0]);
  expect(verified({ ...env, DATA_DIR: dataDir })).toEqual([0, '6 cases verified, 0 faulty']);
}, 120_000);

test('of several workers one sweeps at a time, and together as often as one', async () => {
  const workers = await Promise.all([worker(), worker(), worker()]);
  const seen = new Set<number>();
  const end = Date.now() + 21_000;
  for (; Date.now() < end; await delay(200)) {
    const [row] = await query<{ ran_at: Date }>(`select ran_at from round_run where name = 'sweep'`);
    if (row !== undefined) seen.add(row.ran_at.getTime());
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
  expect(seen.size).toBeLessThanOrEqual(7);
  expect(await Promise.all(workers.map((each) => each.stop()))).toEqual([0, 0, 0]);
}, 120_000);
