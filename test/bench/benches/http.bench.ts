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
import { enoughCases } from '../lives/prepared-cases.js';
import { rehearse } from '../lives/rehearsal.js';
import { demonstrationSettings } from '../lives/settings.js';
import { isWhole, LoadProcess } from '../load/load-process.js';
import { batchesIn } from './batches.js';

const callers = 32;
const rounds = 3;
/** Of the engine's rate in its rehearsal, which begins cold. */
const share = 1.2;

/** The same events to the built program: sessions, validation, connections that are kept, the load from a process of its own. */
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
    const { load, logins } = await prepare(stand, database);
    const seconds = stand.scaled(6, 2);
    const api = await startPart(stand, database, 'api');
    const results: Result[] = [];
    await load.signIn([api.url], ['ministry.drafter']);
    await delay(2_000);
    results.push(resultOf({ name: 'memory-mb/api-at-rest', value: (await memoryOf(api)).now, unit: 'MB' }));
    await load.signIn([api.url], logins);

    const { rate, results: ofRate } = await steps(stand, load, api, seconds);
    results.push(...ofRate);
    if (wanted.has('http-p99-ms')) {
      const half = await load.events([api.url], { perSecond: rate / 2, seconds: stand.scaled(15, 3) });
      const value = quantile(half.latencies, 0.99);
      const goal = { of: 'value', is: 'below', than: 20 } as const;
      results.push(resultOf({ name: 'http-p99-ms', value, unit: 'ms', goal, isWhole: isWhole(half) }));
      results.push(resultOf({ name: 'http-p99-ms/p50', value: quantile(half.latencies, 0.5), unit: 'ms' }));
    }
    results.push(resultOf({ name: 'memory-mb/api-under-load', value: (await memoryOf(api)).most, unit: 'MB' }));
    results.push(...batchesIn(await metricsOf(api.url)));
    if (wanted.has('memory-mb')) results.push(...(await besideWorker(stand, database, load, api, rate, seconds)));
    if (wanted.has('two-apis')) results.push(...(await twoApis(stand, database, load, api, rate, seconds)));
    await load.stop();
    await api.stop();
    await stand.drop(database);
    return results.filter(({ name }) => wanted.has(name.split('/')[0]!));
  },
};

/** Cases for all that is measured here, prepared by the engine beforehand. */
async function prepare(stand: Stand, database: BenchDatabase): Promise<{ load: LoadProcess; logins: string[] }> {
  const bench = await openEngine(stand, database);
  const settings = await demonstrationSettings(bench);
  const rate = await rehearse(bench, settings, stand);
  const seconds = stand.scaled(6, 2) * (rounds + 2) + stand.scaled(15, 3) / 2;
  const cases = await enoughCases(bench, settings, rate * share * seconds);
  await bench.close();
  const logins = settings.flatMap((setting) => lifeOf(setting, setting.termsHash).map(({ by }) => by));
  const load = LoadProcess.start(stand);
  await load.take(settings, cases);
  return { load, logins };
}

async function steps(
  stand: Stand,
  load: LoadProcess,
  api: Program,
  seconds: number,
): Promise<{ rate: number; results: Result[] }> {
  // Its code is compiled and its caches are filled before it is measured.
  await load.events([api.url], { callers, seconds: stand.scaled(3, 1) });
  const latencies: number[] = [];
  let areWhole = true;
  const compared = await inTurns(stand.baseline, rounds, stand.scaled(5, 2), async () => {
    const outcome = await load.events([api.url], { callers, seconds });
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
  load: LoadProcess,
  api: Program,
  rate: number,
  seconds: number,
): Promise<Result[]> {
  // What the steps before have left would be done first.
  await stand.asOwner(database, `update outbox set delivered_at = created_at where delivered_at is null`);
  const worker = await startPart(stand, database, 'worker');
  await delay(2_000);
  const { now: atRest } = await memoryOf(worker);
  const { perSecond } = await load.events([api.url], { callers, seconds });
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
  load: LoadProcess,
  api: Program,
  rate: number,
  seconds: number,
): Promise<Result[]> {
  const second = await startPart(stand, database, 'api');
  const urls = [api.url, second.url];
  await load.events([second.url], { callers, seconds: stand.scaled(2, 1) });
  const before = await conflictsOf(urls);
  const { perSecond, done } = await load.events(urls, { callers, seconds });
  const conflicts = (await conflictsOf(urls)) - before;
  await second.stop();
  const baseline = { name: 'http-steps, one api', value: rate };
  return [
    resultOf({ name: 'two-apis', value: perSecond, unit: 'steps/s', baseline }),
    resultOf({ name: 'two-apis/conflicts', value: done === 0 ? null : conflicts, unit: `of ${done} steps` }),
  ];
}
