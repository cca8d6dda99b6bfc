import { inTurns, ofPgbench } from '../harness/baseline.js';
import type { Bench } from '../harness/bench.js';
import { median, quantile } from '../harness/figures.js';
import { type Result, resultOf } from '../harness/result.js';
import { say } from '../harness/say.js';
import { openEngine } from '../lives/bench-engine.js';
import { Lives } from '../lives/lives.js';
import { casesOfSteps, prepareCases } from '../lives/prepared-cases.js';
import { rehearse } from '../lives/rehearsal.js';
import { demonstrationSettings } from '../lives/settings.js';
import { step } from '../lives/stepping.js';

const rounds = 3;
/** Callers at once, beside the 32 of the goal. */
const moreCallers = [64, 128];

/** Accepted events of real delegations through `Engine.send`: all that a step stores, without HTTP. */
export const durableSteps: Bench = {
  names: { 'durable-steps': 'ratio ≥ 1' },

  async run(stand) {
    const database = await stand.database('durable_steps');
    const bench = await openEngine(stand, database);
    stand.add(bench.close);
    const seconds = stand.scaled(8, 2);
    const settings = await demonstrationSettings(bench);
    const rate = await rehearse(bench, settings, stand);
    const count = casesOfSteps(settings, rate * seconds);
    const wholeLives = async (callers: number): ReturnType<typeof step> =>
      step(bench, new Lives(settings, await prepareCases(bench, settings, count)), callers);

    const latencies: number[] = [];
    const compared = await inTurns(stand.baseline, rounds, stand.scaled(5, 2), async () => {
      const stepped = await wholeLives(32);
      latencies.push(...stepped.latencies);
      return stepped.perSecond;
    });
    const baseline = ofPgbench(compared.baseline);
    const goal = { of: 'ratio', is: 'atLeast', than: 1 } as const;
    const results: Result[] = [
      resultOf({ name: 'durable-steps', value: median(compared.values), unit: 'steps/s', baseline, goal }),
      resultOf({ name: 'durable-steps/p50-ms', value: quantile(latencies, 0.5), unit: 'ms' }),
      resultOf({ name: 'durable-steps/p99-ms', value: quantile(latencies, 0.99), unit: 'ms' }),
    ];
    for (const callers of moreCallers) {
      const { perSecond } = await wholeLives(callers);
      say(`  ${callers} at once: ${perSecond.toFixed(0)}`);
      results.push(resultOf({ name: `durable-steps/${callers}`, value: perSecond, unit: 'steps/s', baseline }));
    }
    await bench.close();
    await stand.drop(database);
    return results;
  },
};
