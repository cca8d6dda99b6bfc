import { type Result, resultOf } from '../harness/result.js';

const metric = 'yntymak_commit_batch_steps';

/** How many steps a process stored together, by its metrics; nothing where it stores each alone and does not count. */
export function batchesIn(samples: ReadonlyMap<string, number>): Result[] {
  const [steps, batches] = [total(samples, `${metric}_sum`), total(samples, `${metric}_count`)];
  if (batches === 0) return [];
  const bounds = new Set([...samples.keys()].flatMap((name) => boundOf(name) ?? []));
  return [
    resultOf({ name: 'commit-batch-steps', value: steps / batches, unit: 'steps, on the average' }),
    ...[...bounds].map((bound) => {
      const upTo = [...samples].filter(([name]) => boundOf(name) === bound).reduce((sum, [, value]) => sum + value, 0);
      return resultOf({ name: `commit-batch-steps/up-to-${bound}`, value: upTo / batches, unit: 'share of the commits' });
    }),
  ];
}

/** Over whatever labels there are. */
function total(samples: ReadonlyMap<string, number>, name: string): number {
  const named = [...samples].filter(([sample]) => sample === name || sample.startsWith(`${name}{`));
  return named.reduce((sum, [, value]) => sum + value, 0);
}

function boundOf(sample: string): string | null {
  if (!sample.startsWith(`${metric}_bucket{`)) return null;
  return /le="([^"]+)"/.exec(sample)?.[1] ?? null;
}
