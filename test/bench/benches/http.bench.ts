import { setTimeout as delay } from 'node:timers/promises';
import type { Program } from '../../support/program.js';
import { inTurns, ofPgbench } from '../harness/baseline.js';
import type { Bench } from '../harness/bench.js';
import { median, quantile } from '../harness/figures.js';
import { conflictsOf, memoryOf, metricsOf, startPart } from '../harness/programs.js';
import { type Result, resultOf } from '../harness/result.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import { openEngine } from '../lives/bench-engine.js';
import { lifeOf } from '../lives/life.js';
import { casesOfSteps, prepareCases } from '../lives/prepared-cases.js';
import { rehearse } from '../lives/rehearsal.js';
import { demonstrationSettings } from '../lives/settings.js';
import type { Outcome } from '../load/jobs.js';
import { isWhole, LoadProcess } from '../load/load-process.js';
import { batchesIn } from './batches.js';

const callers = 32;
const rounds = 3;
/** More of the same size: to warm up each of two apis, two at half the rate, beside a worker, and by both apis. */
const others = 6;
/** Of the engine's rate in its rehearsal, roughly: so many steps of whole lives last a round. */
const share = 0.4;
/** Seconds within which these lives are over, whatever becomes of the machine. */
const longest = 120;

/** The same events to the built program: sessions, validation, connections that are reused, the load from a process of its own. */
export const http: Bench = {
  names: {
    'http-steps': 'ratio ≥ 0.5',
    'http-p99-ms': 'value < 20',
    'memory-mb': null,
    'commit-batch-steps': null,
    'two-apis': null,
  },

  async run(stand, wanted) {
    const database = await stand.database('http_steps');
    const { load, logins, take } = await prepare(stand, database);
    const wholeLives: WholeLives = async (...urls) => {
      await take(1);
      return load.events(urls, { callers, seconds: longest });
    };
    const api = await startPart(stand, database, 'api');
    const results: Result[] = [];
    await load.signIn([api.url], ['ministry.drafter']);
    await delay(2_000);
    results.push(resultOf({ name: 'memory-mb/api-at-rest', value: (await memoryOf(api)).now, unit: 'MB' }));
    await load.signIn([api.url], logins);

    const { rate, results: ofRate } = await steps(stand, () => wholeLives(api.url));
    results.push(...ofRate);
    if (wanted.has('http-p99-ms')) {
      await take(2);
      const half = await load.events([api.url], { perSecond: rate / 2, seconds: stand.scaled(15, 3) });
      const value = quantile(half.latencies, 0.99);
      const goal = { of: 'value', is: 'below', than: 20 } as const;
      results.push(resultOf({ name: 'http-p99-ms', value, unit: 'ms', goal, isWhole: isWhole(half) }));
      results.push(resultOf({ name: 'http-p99-ms/p50', value: quantile(half.latencies, 0.5), unit: 'ms' }));
    }
    results.push(resultOf({ name: 'memory-mb/api-under-load', value: (await memoryOf(api)).most, unit: 'MB' }));
    results.push(...batchesIn(await metricsOf(api.url)));
    if (wanted.has('memory-mb')) results.push(...(await besideWorker(stand, database, rate, () => wholeLives(api.url))));
    if (wanted.has('two-apis')) results.push(...(await twoApis(stand, database, api, rate, wholeLives)));
    await load.stop();
    await api.stop();
    await stand.drop(database);
    return results.filter(({ name }) => wanted.has(name.split('/')[0]!));
  },
};

/** As many each time, of cases that nobody has touched yet, by these apis. */
type WholeLives = (...urls: string[]) => Promise<Outcome>;

interface Prepared {
  readonly load: LoadProcess;
  readonly logins: readonly string[];
  /** Turns to other cases, enough for so many rounds. */
  readonly take: (rounds: number) => Promise<void>;
}

/** Cases for all that is measured here, prepared by the engine beforehand. */
async function prepare(stand: Stand, database: BenchDatabase): Promise<Prepared> {
  const bench = await openEngine(stand, database);
  const settings = await demonstrationSettings(bench);
  const count = casesOfSteps(settings, (await rehearse(bench, settings, stand)) * share * stand.scaled(6, 2));
  const cases = await prepareCases(bench, settings, count * (rounds + others));
  await bench.close();
  const logins = settings.flatMap((setting) => lifeOf(setting, setting.termsHash).map(({ by }) => by));
  const load = LoadProcess.start(stand);
  return { load, logins, take: (rounds) => load.take(settings, cases.splice(0, count * rounds)) };
}

async function steps(stand: Stand, wholeLives: () => Promise<Outcome>): Promise<{ rate: number; results: Result[] }> {
  // Its code is compiled and its caches are filled before it is measured.
  await wholeLives();
  const latencies: number[] = [];
  let areWhole = true;
  const compared = await inTurns(stand.baseline, rounds, stand.scaled(5, 2), async () => {
    const outcome = await wholeLives();
    latencies.push(...outcome.latencies);
    areWhole &&= isWhole(outcome);
    return outcome.perSecond;
  });
  const rate = median(compared.values);
  const baseline = ofPgbench(compared.baseline);
  const goal = { of: 'ratio', is: 'atLeast', than: 0.5 } as const;
  const results = [
    resultOf({ name: 'http-steps', value: rate, unit: 'steps/s', baseline, goal, isWhole: areWhole }),
    resultOf({ name: 'http-steps/p50-ms', value: quantile(latencies, 0.5), unit: 'ms' }),
    resultOf({ name: 'http-steps/p99-ms', value: quantile(latencies, 0.99), unit: 'ms' }),
  ];
  return { rate, results };
}

/** A worker performs the effects of the steps meanwhile, as in an installation. */
async function besideWorker(
  stand: Stand,
  database: BenchDatabase,
  rate: number,
  wholeLives: () => Promise<Outcome>,
): Promise<Result[]> {
  // What the steps before have left would be done first.
  await stand.asOwner(database, `update outbox set delivered_at = created_at where delivered_at is null`);
  const worker = await startPart(stand, database, 'worker');
  await delay(2_000);
  const { now: atRest } = await memoryOf(worker);
  const { perSecond } = await wholeLives();
  const { most } = await memoryOf(worker);
  await worker.stop();
  const baseline = { name: 'http-steps, without a worker', value: rate };
  return [
    resultOf({ name: 'memory-mb/worker-at-rest', value: atRest, unit: 'MB' }),
    resultOf({ name: 'memory-mb/worker-under-load', value: most, unit: 'MB' }),
    resultOf({ name: 'http-steps/beside-worker', value: perSecond, unit: 'steps/s', baseline }),
  ];
}

async function twoApis(
  stand: Stand,
  database: BenchDatabase,
  { url }: Program,
  rate: number,
  wholeLives: WholeLives,
): Promise<Result[]> {
  const second = await startPart(stand, database, 'api');
  await wholeLives(second.url);
  const urls = [url, second.url];
  const before = await conflictsOf(urls);
  const { perSecond, done } = await wholeLives(...urls);
  const conflicts = (await conflictsOf(urls)) - before;
  await second.stop();
  const baseline = { name: 'http-steps, one api', value: rate };
  return [
    resultOf({ name: 'two-apis', value: perSecond, unit: 'steps/s', baseline }),
    resultOf({ name: 'two-apis/conflicts', value: done === 0 ? null : conflicts, unit: `of ${done} steps` }),
  ];
}
