import type { Stand } from '../harness/stand.js';
import type { BenchEngine } from './bench-engine.js';
import { Lives } from './lives.js';
import { casesOfSteps, prepareCases } from './prepared-cases.js';
import type { KnownSetting } from './settings.js';
import { step } from './stepping.js';

/** Steps per second, roughly: enough to know how many cases to prepare. It warms up what it runs. */
export async function rehearse(bench: BenchEngine, settings: readonly KnownSetting[], stand: Stand): Promise<number> {
  const count = casesOfSteps(settings, stand.scaled(6_000, 2_000));
  return (await step(bench, new Lives(settings, await prepareCases(bench, settings, count)), 32)).perSecond;
}
