import { eachOf } from '#platform';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../../support/client.js';
import { addMunicipalities, settingsOfAll } from '../cases/many-bodies.js';
import type { Bench } from '../harness/bench.js';
import { median } from '../harness/figures.js';
import { startPart } from '../harness/programs.js';
import { resultOf } from '../harness/result.js';
import { say } from '../harness/say.js';
import { type BenchEngine, openEngine } from '../lives/bench-engine.js';
import { lifeOf, type Setting } from '../lives/life.js';
import { begun, sendAll } from '../lives/settings.js';

const cases = 264;
const rounds = 3;
const longestMs = 60_000;

/** One offer to a municipality each: drafted, costed and certified, it is offered by one bulk operation. */
export const bulkOffer: Bench = {
  names: { 'bulk-offer-264-s': 'value < 2' },

  async run(stand) {
    const database = await stand.database('bulk_offer');
    const count = stand.scaled(cases, 20);
    await addMunicipalities(database.url, count);
    const bench = await openEngine(stand, database);
    const settings = (await settingsOfAll(bench)).slice(0, count);
    const prepared: string[][] = [];
    while (prepared.length < rounds) prepared.push(await readyToOffer(bench, settings));
    await bench.close();

    const api = await startPart(stand, database, 'api');
    const worker = await startPart(stand, database, 'worker');
    const signatory = await Client.signIn(api.url, 'ministry.signatory');
    const times: { plan: number; run: number }[] = [];
    for (const ids of prepared) {
      times.push(await offerAll(signatory, ids));
      say(`  planned in ${times.at(-1)!.plan.toFixed(2)} s, done in ${times.at(-1)!.run.toFixed(2)} s`);
    }
    await worker.stop();
    await api.stop();
    await stand.drop(database);
    const value = median(times.map(({ run }) => run));
    const goal = { of: 'value', is: 'below', than: 2 } as const;
    return [
      resultOf({ name: 'bulk-offer-264-s', value, unit: `s for ${count} cases`, goal }),
      resultOf({ name: 'bulk-offer-264-s/plan', value: median(times.map(({ plan }) => plan)), unit: 's' }),
    ];
  },
};

async function readyToOffer(bench: BenchEngine, settings: readonly Setting[]): Promise<string[]> {
  const ids: string[] = [];
  await eachOf(settings, 16, async (setting) => {
    const id = await begun(bench, setting);
    await sendAll(bench, id, lifeOf(setting, null).slice(0, -1));
    ids.push(id);
  });
  return ids;
}

/** Seconds of the dry run, and from the request that starts it until every case has taken the event. */
async function offerAll(signatory: Client, ids: readonly string[]): Promise<{ plan: number; run: number }> {
  const reason = 'The same offer to all of them';
  const planned = performance.now();
  const plan = await signatory.post('/api/bulk', {
    dryRun: true,
    filter: { ids },
    event: { type: 'offer', payload: {} },
    reason,
  });
  if (plan.status !== 200) throw new Error(JSON.stringify(plan.body));
  const began = performance.now();
  const { planToken } = plan.body as { planToken: string };
  const { status, body } = await signatory.post('/api/bulk', { dryRun: false, planToken, reason });
  if (status !== 202) throw new Error(JSON.stringify(body));
  for (;;) {
    const { body: seen } = await signatory.get(`/api/bulk/${(body as { id: string }).id}?limit=1`);
    const took = performance.now() - began;
    if (seen.endedAt !== null) {
      if (seen.counts.applied !== ids.length) throw new Error(`not all were offered: ${JSON.stringify(seen.counts)}`);
      return { plan: (began - planned) / 1_000, run: took / 1_000 };
    }
    if (took > longestMs) throw new Error(`not offered in time: ${JSON.stringify(seen.counts)}`);
    await delay(20);
  }
}
