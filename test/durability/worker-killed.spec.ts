import { setTimeout as delay } from 'node:timers/promises';
import type { CrashPoint } from '#platform';
import type { Program } from '../support/program.js';
import { isFull } from '../support/full.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { leftToDo, openProcesses, type Processes, until } from './processes.js';
import { registerPowers } from './registered.js';

/** More than two transactions store at once: each of those who die leaves some of them to the next. */
const cases = 200;

let processes: Processes;
let api: Program;
const workers: Program[] = [];

beforeAll(async () => {
  processes = await openProcesses();
  api = await processes.api();
}, 120_000);
afterAll(() => processes.close());

/** How often each deadline has fired, of those that have. */
const firings = async (): Promise<number[]> => {
  const rows = await processes.query<{ times: number }>(
    `select count(*)::int as times from journal where type = 'deadline' group by instance_id, record::jsonb -> 'payload' ->> 'name'`,
  );
  return rows.map(({ times }) => times);
};
const each = (times: readonly number[]): number[] => times.map(() => 1);
const isClaimed = async (): Promise<boolean> =>
  (await processes.query('select from deadline where claimed_until is not null')).length > 0;

test('an api alone takes events while no worker runs, and lets no deadline fire', async () => {
  await registerPowers(api, cases);
  const [{ due }] = (await processes.query('select max(due_at) as due from deadline')) as [{ due: Date }];
  await processes.moveClock(new Date(due.getTime() + 1_000));
  // Longer than any worker would wait for its sweep.
  await delay(6_000);
  expect(await firings()).toEqual([]);
}, 60_000);

const points: readonly CrashPoint[] = ['alarm.claimed', 'step.locked', 'step.committing', 'step.committed'];

test.each(isFull ? points : points.filter((point) => point !== 'step.locked'))(
  'a worker killed at %s leaves deadlines to the next one, and none has fired twice',
  async (point) => {
    await processes.workerDiesAt(point);
    const times = await firings();
    expect(times).toEqual(each(times));
    expect(times.length).toBeLessThan(cases);
  },
  60_000,
);

test('a worker that stalls with what it has claimed: another does it, and what the first one wakes up to do changes nothing', async () => {
  const stalled = await processes.spawnWorker();
  workers.push(stalled);
  for (; !(await isClaimed()); await delay(10)) expect((await firings()).length).toBeLessThan(cases);
  stalled.process.kill('SIGSTOP');
  expect((await firings()).length).toBeLessThan(cases);
  workers.push(await processes.worker());
  // Neither its claims nor its round nor its signal are blocked for longer.
  const before = (await firings()).length;
  const began = Date.now();
  for (; (await firings()).length === before; await delay(100)) expect(Date.now() - began).toBeLessThan(14_000);
  const isDone = async (): Promise<boolean> => (await leftToDo(processes.query)).deadlines === 0;
  await until('every deadline has fired', isDone);
  const times = await firings();
  expect(times).toEqual(each(times));
  expect(times.length).toBeGreaterThanOrEqual(cases);
  stalled.process.kill('SIGCONT');
}, 120_000);

test('of several workers one sweeps at a time, and together as often as one; they end at a signal, and nothing fires again', async () => {
  workers.push(await processes.worker());
  const before = (await firings()).length;
  const seen: number[] = [];
  const sweeps = isFull ? 3 : 2;
  // Each by itself, three would be seen every two seconds.
  for (const limit = Date.now() + 30_000; seen.length < sweeps && Date.now() < limit; await delay(100)) {
    const [row] = await processes.query<{ ran_at: Date }>(`select ran_at from round_run where name = 'sweep'`);
    const at = row?.ran_at.getTime();
    if (at !== undefined && at !== seen.at(-1)) seen.push(at);
  }
  const gaps = seen.slice(1).map((at, index) => at - seen[index]!);
  expect(gaps).toHaveLength(sweeps - 1);
  expect(Math.min(...gaps)).toBeGreaterThan(3_000);
  const times = await firings();
  expect([times.length, times]).toEqual([before, each(times)]);
  expect(await processes.query('select from incident')).toEqual([]);
  await expectWholeRun(processes.query);
  expect(await Promise.all([...workers, api].map((program) => program.stop()))).toEqual([0, 0, 0, 0]);
  expect(verified({ ...processes.env, DATA_DIR: processes.dataDir })).toEqual([0, `${cases} cases verified, 0 faulty`]);
}, 120_000);
