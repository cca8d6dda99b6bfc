import type { Program } from '../../support/program.js';
import { addMunicipalities, settingsOfAll } from '../cases/many-bodies.js';
import { kindsOf, makeModels } from '../cases/model-cases.js';
import { multiply } from '../cases/multiply.js';
import { assertVerified } from '../cases/verified-sample.js';
import type { Bench } from '../harness/bench.js';
import { quantile } from '../harness/figures.js';
import { startPart } from '../harness/programs.js';
import { type Result, resultOf } from '../harness/result.js';
import { say } from '../harness/say.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import { openEngine } from '../lives/bench-engine.js';
import type { Look, Outcome } from '../load/jobs.js';
import { isWhole, LoadProcess } from '../load/load-process.js';
import { looksOf, type Page, type Reader, readersOf } from './readers.js';

/** Cases, at full scale. */
const few = 10_000;
const many = 1_000_000;
/** Of each model, where there are few. */
const fewOfEach = 5;

/** People who look at a page, rest, and look again: some fifty requests a second as long as they are answered at once. */
const pace = { callers: 12, pauseMs: 200 };
/** Seconds in which the code of a page is compiled and its plans are made: with two a p99 was that of the first requests. */
const warmUp = 6;

type Seen = ReadonlyMap<string, Outcome>;

/** Worklists, lists and case pages over HTTP with few cases and with a million. */
export const reading: Bench = {
  names: {
    'worklist-p99-ms': 'value < 20',
    'case-p99-ms': 'value < 20',
    'worklist-growth': 'ratio ≤ 1.5',
    'case-growth': 'ratio ≤ 1.5',
    'list-p99-ms': null,
    'fill-s': 'value < 480',
  },

  async run(stand, wanted) {
    const database = await stand.database('reading');
    const models = Math.round(stand.scaled(few, 1_000) / fewOfEach);
    await addMunicipalities(database.url, stand.scaled(300, 30));
    const bench = await openEngine(stand, database);
    await makeModels(bench, await settingsOfAll(bench), kindsOf(models));
    await bench.close();
    await multiply(database.superuserUrl, fewOfEach - 1, { isFast: true });
    const atFew = await seen(stand, database);

    const copies = Math.max(9, Math.round((many * stand.scale) / (models * fewOfEach)) - 1);
    const began = performance.now();
    await multiply(database.superuserUrl, copies, { isFast: true });
    const fillSeconds = (performance.now() - began) / 1_000;
    const [{ count } = { count: 0 }] = await stand.asOwner<{ count: number }>(database, 'select count(*)::int from instance');
    say(`  ${count} cases, filled in ${fillSeconds.toFixed(0)} s`);
    await assertVerified(stand, database, 100);
    const atMany = await seen(stand, database);
    await stand.drop(database);
    const results = [
      ...pageResults(atFew, atMany, `${models * fewOfEach} cases`),
      resultOf({
        name: 'fill-s',
        value: fillSeconds,
        unit: `s for ${count} cases`,
        goal: { of: 'value', is: 'below', than: 480 },
      }),
    ];
    return results.filter(({ name }) => wanted.has(name.split('/')[0]!));
  },
};

/** What each kind of people sees of each kind of page, requested of an api that has just begun and is warm. */
async function seen(stand: Stand, database: BenchDatabase): Promise<Seen> {
  const readers = await readersOf(stand, database);
  const api: Program = await startPart(stand, database, 'api');
  const load = LoadProcess.start(stand);
  await load.signIn(
    [api.url],
    readers.map(({ login }) => login),
  );
  const outcomes = new Map<string, Outcome>();
  for (const page of ['worklist', 'case', 'list'] as const) {
    for (const breadth of ['narrow', 'wide'] as const) {
      const some = readers.filter((reader: Reader) => reader.breadth === breadth);
      const looks: Look[] = await looksOf(stand, database, page, some);
      await load.looks(api.url, looks, { ...pace, seconds: stand.scaled(warmUp, 1) });
      const outcome = await load.looks(api.url, looks, { ...pace, seconds: stand.scaled(12, 3) });
      say(
        `  ${page}, ${breadth}: p50 ${quantile(outcome.latencies, 0.5).toFixed(1)} ms, p99 ${quantile(outcome.latencies, 0.99).toFixed(1)} ms of ${outcome.latencies.length}`,
      );
      outcomes.set(`${page}/${breadth}`, outcome);
    }
  }
  await load.stop();
  await api.stop();
  return outcomes;
}

function pageResults(atFew: Seen, atMany: Seen, fewCases: string): Result[] {
  const results: Result[] = [];
  for (const page of ['worklist', 'case', 'list'] as const) {
    const both = (at: Seen): number[] =>
      (['narrow', 'wide'] as const).flatMap((breadth) => [...at.get(`${page}/${breadth}`)!.latencies]);
    const areWhole = ['narrow', 'wide'].every((breadth) => isWhole(atMany.get(`${page}/${breadth}`)!));
    const p99 = { few: quantile(both(atFew), 0.99), many: quantile(both(atMany), 0.99) };
    const p50 = { few: quantile(both(atFew), 0.5), many: quantile(both(atMany), 0.5) };
    const goal = page === 'list' ? undefined : ({ of: 'value', is: 'below', than: 20 } as const);
    results.push(resultOf({ name: `${page}-p99-ms`, value: p99.many, unit: 'ms', ...(goal && { goal }), isWhole: areWhole }));
    results.push(resultOf({ name: `${page}-p99-ms/p50`, value: p50.many, unit: 'ms' }));
    for (const breadth of ['narrow', 'wide'] as const) {
      const { latencies } = atMany.get(`${page}/${breadth}`)!;
      results.push(resultOf({ name: `${page}-p99-ms/${breadth}`, value: quantile(latencies, 0.99), unit: 'ms' }));
    }
    results.push(...growth(page, p99, p50, fewCases, areWhole));
  }
  return results;
}

interface Both {
  readonly few: number;
  readonly many: number;
}

/** By the p99, as the goal is, and by the median, which chance moves less. */
function growth(page: Page, p99: Both, p50: Both, fewCases: string, isAllWhole: boolean): Result[] {
  const name = page === 'list' ? 'list-p99-ms/growth' : `${page}-growth`;
  const goal = page === 'list' ? undefined : ({ of: 'ratio', is: 'atMost', than: 1.5 } as const);
  const of = (kind: string, { few: value }: Both) => ({ name: `${kind} with ${fewCases}`, value });
  return [
    resultOf({ name, value: p99.many, unit: 'ms', baseline: of('p99', p99), ...(goal && { goal }), isWhole: isAllWhole }),
    resultOf({ name: `${name}/p50`, value: p50.many, unit: 'ms', baseline: of('p50', p50) }),
  ];
}
