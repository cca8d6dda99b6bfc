import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Clock, projectFile } from '#platform';
import { processEnv } from './process-env.js';

/** Milliseconds: no run takes so long. */
const longest = 12 * 3_600_000;
const begun = Date.parse(process.env.TEST_DATE ?? '2026-11-18T04:00:00Z');

function expectOfThisRun(at: number): void {
  expect(at).toBeGreaterThanOrEqual(begun);
  expect(at).toBeLessThan(begun + longest);
}

test('the clock goes on from the date of the tests, whatever day it is', async () => {
  expectOfThisRun(Date.now());
  const first = new Clock().now().getTime();
  expectOfThisRun(first);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(new Clock().now().getTime()).toBeGreaterThan(first);
});

test('so it does in a program that a test starts, and in a thread', async () => {
  const module = fileURLToPath(projectFile('dist/libs/platform/src/clock.js'));
  const script = `const { Clock } = await import(${JSON.stringify(module)}); console.log(new Clock().now().getTime());`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: processEnv(), encoding: 'utf8' });
  expectOfThisRun(Number(stdout));
  const thread = new Worker(`require('node:worker_threads').parentPort.postMessage(new Date().getTime())`, { eval: true });
  const [at] = (await once(thread, 'message')) as [number];
  await thread.terminate();
  expectOfThisRun(at);
});

test('a date is what it is everywhere else', () => {
  const day = new Date(2020, 1, 29);
  expect([day instanceof Date, day.constructor === Date, day.getMonth(), Date.UTC(1970, 0, 1)]).toEqual([true, true, 1, 0]);
  expect([new Date(0).toISOString(), new Date('2020-02-29').getTime()]).toEqual([
    '1970-01-01T00:00:00.000Z',
    Date.parse('2020-02-29T00:00:00Z'),
  ]);
  expectOfThisRun(Date.parse(Date()) + 1_000);
});
