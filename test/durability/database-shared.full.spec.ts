import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Embedded, isRunning } from '../support/embedded.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { Deadlines } from './deadlines.js';
import { expectWholeRun, verified } from './end-of-run.js';

/** Milliseconds within which a deadline fires, under load. */
const soon = 30_000;

let dataDir: string;
let remove: () => Promise<void>;
let database: Embedded;
const query = (statement: string): Promise<unknown[]> => database.query(statement);
const start = (part: 'api' | 'worker'): Promise<Program> => startProgram({ dataDir, part });

beforeEach(async () => {
  ({ dataDir, remove } = await makeDataDir());
  database = new Embedded(dataDir);
});
afterEach(async () => {
  await endPrograms();
  await remove();
});

async function kill(program: Program): Promise<void> {
  program.process.kill('SIGKILL');
  await once(program.process, 'exit');
}

async function expectNothingRuns(pid: number): Promise<void> {
  expect(isRunning(pid)).toBe(false);
  expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
}

test('the api restarted beside a worker finds the same server, and deadlines fire within seconds', async () => {
  const first = await start('api');
  const worker = await start('worker');
  const deadlines = await Deadlines.ready(first.url, query, 8);
  const server = await database.server();
  expect(await first.stop()).toBe(0);
  // Nobody but the worker is there.
  await deadlines.over(4, 0, 500);
  await deadlines.allFired(soon);
  const second = await start('api');
  await deadlines.over(4, 0, 500);
  await deadlines.allFired(soon);
  expect(await database.server()).toEqual(server);
  await deadlines.restore();
  await expectWholeRun(query);
  expect(await worker.stop()).toBe(0);
  expect(await second.stop()).toBe(0);
  await expectNothingRuns(server.pid);
}, 180_000);

test('a worker started first starts the database, the api joins it; the last one to end stops it', async () => {
  const worker = await start('worker');
  const server = await database.server();
  const api = await start('api');
  expect(await database.server()).toEqual(server);
  const deadlines = await Deadlines.ready(api.url, query, 4);
  await deadlines.over(4, 0, 500);
  await deadlines.allFired(soon);
  await deadlines.restore();
  expect(await api.stop()).toBe(0);
  expect(isRunning(server.pid)).toBe(true);
  expect(await worker.stop()).toBe(0);
  await expectNothingRuns(server.pid);
}, 180_000);

test('either killed, the other goes on; the database killed beside both comes back where they look for it', async () => {
  const api = await start('api');
  const worker = await start('worker');
  const deadlines = await Deadlines.ready(api.url, query, 12);
  const server = await database.server();
  await kill(api);
  await deadlines.over(4, 0, 500);
  await deadlines.allFired(soon);
  const next = await start('api');
  await kill(worker);
  await deadlines.over(4, 0, 500);
  const other = await start('worker');
  await deadlines.allFired(soon);
  process.kill(server.pid, 'SIGKILL');
  const isBack = async (): Promise<boolean> => {
    const now = await database.server().catch(() => null);
    return now !== null && now.isReady && now.pid !== server.pid;
  };
  for (const limit = Date.now() + soon; !(await isBack()); await delay(100)) if (Date.now() > limit) throw new Error('not back');
  const again = await database.server();
  expect(again.port).toBe(server.port);
  await deadlines.over(4, 0, 500);
  await deadlines.allFired(soon);
  await deadlines.restore();
  await expectWholeRun(query);
  expect(await Promise.all([next.stop(), other.stop()])).toEqual([0, 0]);
  await expectNothingRuns(again.pid);
}, 240_000);
