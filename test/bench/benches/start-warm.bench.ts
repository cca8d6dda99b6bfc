import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { freePort } from '../../support/program.js';
import type { Bench } from '../harness/bench.js';
import { median } from '../harness/figures.js';
import { resultOf } from '../harness/result.js';
import { say } from '../harness/say.js';
import type { Stand } from '../harness/stand.js';

const starts = 5;
const longestMs = 120_000;

/** `npm start` on a data folder that is there: from the process to an answer of /health/ready, database, api and worker in it. */
export const startWarm: Bench = {
  names: { 'start-warm-s': 'value < 5' },

  async run(stand) {
    const dataDir = join(stand.folder, 'warm');
    const cold = await startAndStop(stand, dataDir);
    const times: number[] = [];
    for (let start = 0; start < Math.max(2, Math.round(starts * stand.scale)); start += 1) {
      times.push(await startAndStop(stand, dataDir));
      say(`  ${times.at(-1)!.toFixed(2)} s`);
    }
    return [
      resultOf({ name: 'start-warm-s', value: median(times), unit: 's', goal: { of: 'value', is: 'below', than: 5 } }),
      resultOf({ name: 'start-warm-s/first-start', value: cold, unit: 's' }),
    ];
  },
};

/** Seconds until it is ready. What npm itself takes is not in it. */
async function startAndStop(stand: Stand, dataDir: string): Promise<number> {
  const port = await freePort();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: String(port) };
  const began = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(projectFile('apps/start/start.mjs'))], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  stand.add(stop);
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
      if (performance.now() - began > longestMs) throw new Error('the program did not become ready');
      await delay(10);
    }
    return (performance.now() - began) / 1_000;
  } finally {
    await stop();
  }
}

async function isReady(port: number): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.status === 200;
}
