import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import type { Bench } from '../harness/bench.js';
import { resultOf } from '../harness/result.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import { openEngine } from '../lives/bench-engine.js';
import { Lives } from '../lives/lives.js';
import { prepareCases } from '../lives/prepared-cases.js';
import { demonstrationSettings } from '../lives/settings.js';
import { step } from '../lives/stepping.js';

const main = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));

/** How long `npm run verify` takes: the built program, from its start to its end, over whole lives of delegations. */
export const verify: Bench = {
  names: { 'verify-cases': null },

  async run(stand) {
    const database = await stand.database('verify');
    const bench = await openEngine(stand, database);
    stand.add(bench.close);
    const settings = await demonstrationSettings(bench);
    const count = stand.scaled(2_000, 60);
    const { steps } = await step(bench, new Lives(settings, await prepareCases(bench, settings, count)), 32);
    await bench.close();
    const seconds = secondsOf(stand, database, count);
    await stand.drop(database);
    return [
      resultOf({
        name: 'verify-cases',
        value: count / seconds,
        unit: `cases a second, of ${count} cases of ${Math.round(steps / count) + 1} steps`,
      }),
      resultOf({ name: 'verify-cases/s', value: seconds, unit: 's, its start included' }),
    ];
  },
};

/** @throws when it finds a fault, or not all cases. */
function secondsOf({ folder }: Stand, { url, ownerUrl, name }: BenchDatabase, count: number): number {
  const env = { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: join(folder, name) };
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [main], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const seconds = (performance.now() - began) / 1_000;
  // Those of the demonstration are among them.
  const verified = Number(/^(\d+) cases verified, 0 faulty$/m.exec(stdout)?.[1] ?? 0);
  if (status !== 0 || verified < count) throw new Error(`verify ended with ${status}: ${stdout}`);
  return seconds;
}
