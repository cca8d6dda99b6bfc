import { setTimeout as delay } from 'node:timers/promises';
import { freePort, type Program } from '../../support/program.js';
import type { Bench } from '../harness/bench.js';
import { quantile } from '../harness/figures.js';
import { conflictsOf, startPart } from '../harness/programs.js';
import { type Result, resultOf } from '../harness/result.js';
import { say } from '../harness/say.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import type { Outcome } from '../load/jobs.js';
import { isWhole, LoadProcess } from '../load/load-process.js';
import { lifeOf } from '../lives/life.js';
import {
  type AtWork,
  assertFiredOnce,
  emptyQueue,
  hoursBefore,
  type Group,
  leftOf,
  makeStorms,
  moveClock,
  remindersAreOut,
  firedBetween,
  settle,
} from '../storm/storm-cases.js';

const many = 100_000;
const fewer = 30_000;
/** Seconds after which nobody waits for a storm any longer. */
const longest = 150;
/** Milliseconds before a storm: a worker looks every five seconds for what comes near. */
const lead = 25_000;
/** A dozen people, each of whom does something twice a second. */
const people = { callers: 12, pauseMs: 500 };

/** Deadlines of very many cases that are due in the same second, fired by the built worker while people work. */
export const deadlines: Bench = {
  names: { 'deadlines-100k-s': 'value ≤ 60', 'storm-people-p99-ms': null, 'two-workers': null },

  async run(stand, wanted) {
    const database = await stand.database('deadlines');
    const storm = stand.scaled(many, 1_000);
    const counts = [storm, storm, ...(wanted.has('two-workers') ? [stand.scaled(fewer, 300)] : [])];
    const seconds = stand.scaled(25, 4);
    const { groups, atWork } = await makeStorms(stand, database, counts, 200);
    const [first, second, third] = groups as [Group, Group, Group?];
    await moveClock(stand, database, hoursBefore(first));
    await remindersAreOut(stand, database, first);
    const api = await startPart(stand, database, 'api');
    const worker = await startWorker(stand, database);
    await firstCheckpoint(stand, database);

    const load = await peopleOf(stand, api, atWork);
    const quiet = await load.events([api.url], { ...people, seconds });
    const one = await weather(stand, database, first, () => load.events([api.url], { ...people, seconds }));
    await load.stop();
    const results = [...stormResults('deadlines-100k-s', one, first), ...peopleResults(quiet, one.people)];
    // What one storm has left would be part of the next.
    if (one.seconds !== null) {
      await assertFiredOnce(stand, database, [first]);
      const emptied = await weather(stand, database, second, undefined, () => emptyQueue(stand, database));
      if (emptied.seconds !== null) await assertFiredOnce(stand, database, [first, second]);
      results.push(...stormResults('deadlines-100k-s/queue-emptied', emptied, second));
      if (third !== undefined && emptied.seconds !== null)
        results.push(...(await twoWorkers(stand, database, worker, third, one.perSecond)));
    }
    for (const program of [worker, api]) await program.stop();
    await stand.drop(database);
    return results.filter(({ name }) => wanted.has(name.split('/')[0]!));
  },
};

type WatchedWorker = Program & { readonly watchedAt: string };

async function startWorker(stand: Stand, database: BenchDatabase): Promise<WatchedWorker> {
  const port = await freePort();
  const worker = await startPart(stand, database, 'worker', { WORKER_PORT: String(port) });
  return Object.assign(worker, { watchedAt: `http://127.0.0.1:${port}` });
}

/** That of all heads comes once in the life of a database, and not in a storm. */
async function firstCheckpoint(stand: Stand, database: BenchDatabase): Promise<void> {
  for (const limit = Date.now() + 60_000; ; await delay(200)) {
    const [row] = await stand.asOwner<{ count: number }>(database, 'select count(*)::int as count from checkpoint');
    if (row!.count > 0) return;
    if (Date.now() > limit) throw new Error('no checkpoint was made');
  }
}

async function peopleOf(stand: Stand, api: Program, { settings, cases }: AtWork): Promise<LoadProcess> {
  const load = LoadProcess.start(stand);
  await load.signIn(
    [api.url],
    settings.flatMap((setting) => lifeOf(setting, setting.termsHash).map(({ by }) => by)),
  );
  await load.take(settings, cases);
  return load;
}

interface Storm {
  /** Until all have fired; null: they have not in time. */
  readonly seconds: number | null;
  readonly perSecond: number;
  /** What came of the people who were at work. */
  readonly people: Outcome | null;
}

/** Lets the second of a group come. @param meanwhile what people do from that second on. @param before is done just before it. */
async function weather(
  stand: Stand,
  database: BenchDatabase,
  group: Group,
  meanwhile: () => Promise<Outcome | null> = () => Promise.resolve(null),
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Storm> {
  await remindersAreOut(stand, database, group);
  await settle(stand, database);
  const offset = await moveClock(stand, database, new Date(group.dueAt.getTime() - lead));
  const due = group.dueAt.getTime() - offset;
  await delay(due - Date.now() - 1_000);
  await before();
  await delay(due - Date.now());
  const atWork = meanwhile();
  const { left, seconds } = await waitForFirings(stand, database, group, due);
  say(`  ${group.count - left} of ${group.count} in ${seconds.toFixed(1)} s; ${await firedBetween(stand, database, group)}`);
  return { seconds: left > 0 ? null : seconds, perSecond: (group.count - left) / seconds, people: await atWork };
}

async function waitForFirings(
  stand: Stand,
  database: BenchDatabase,
  group: Group,
  due: number,
): Promise<{ left: number; seconds: number }> {
  for (;;) {
    const left = await leftOf(stand, database, group);
    const seconds = (Date.now() - due) / 1_000;
    if (left === 0 || seconds > longest) return { left, seconds };
    // To look costs a connection: seldom, as long as it cannot be the last time.
    await delay(left > 2_000 ? 1_000 : 200);
  }
}

function stormResults(name: string, { seconds, perSecond }: Storm, { count }: Group): Result[] {
  const goal = { of: 'value', is: 'atMost', than: 60 } as const;
  return [
    resultOf({ name, value: seconds, unit: `s for ${count} deadlines`, goal }),
    resultOf({ name: `${name}/per-s`, value: perSecond, unit: 'deadlines/s' }),
  ];
}

function peopleResults(quiet: Outcome, busy: Outcome | null): Result[] {
  if (busy === null) return [];
  const name = 'storm-people-p99-ms';
  const before = { name: 'the same people before the storm', value: quantile(quiet.latencies, 0.99) };
  return [
    resultOf({ name, value: quantile(busy.latencies, 0.99), unit: 'ms', baseline: before, isWhole: isWhole(busy) }),
    resultOf({ name: `${name}/p50`, value: quantile(busy.latencies, 0.5), unit: 'ms' }),
  ];
}

async function twoWorkers(
  stand: Stand,
  database: BenchDatabase,
  worker: WatchedWorker,
  group: Group,
  rate: number,
): Promise<Result[]> {
  const other = await startWorker(stand, database);
  const urls = [worker.watchedAt, other.watchedAt];
  const conflictsBefore = await conflictsOf(urls);
  const { perSecond } = await weather(stand, database, group);
  const conflicts = (await conflictsOf(urls)) - conflictsBefore;
  await other.stop();
  const baseline = { name: 'deadlines-100k-s, one worker', value: rate };
  return [
    resultOf({ name: 'two-workers', value: perSecond, unit: 'deadlines/s', baseline }),
    resultOf({ name: 'two-workers/conflicts', value: conflicts, unit: `of ${group.count} deadlines` }),
  ];
}
