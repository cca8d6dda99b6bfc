import { setTimeout as delay } from 'node:timers/promises';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { redisLack, startRedis, type TestRedis } from '../support/redis.js';
import { isFull } from '../support/full.js';
import { Deadlines } from './deadlines.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

/** Milliseconds: a sweep, what its steps take on a machine that has other work, and a claim that waits its turn. */
const late = 20_000;
/** Milliseconds for which it hangs, for which nobody is there, and deadlines meanwhile. In `npm run test:full` a minute in all. */
const [hangs, gone, due] = isFull ? [30_000, 30_000, 40] : [4_000, 6_000, 15];

(lack === null ? describe : describe.skip)('the queue on Redis', () => {
  let redis: TestRedis;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof makeDataDir>>;
  let env: Record<string, string>;
  let [api, worker]: (Program | undefined)[] = [];
  let deadlines: Deadlines;
  let load: Load | undefined;
  const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);

  beforeAll(async () => {
    [redis, database, folder] = await Promise.all([startRedis(), createDemonstrationDatabase(), makeDataDir()]);
    const addresses = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, REDIS_URL: redis.url };
    env = { ...addresses, DEMO: 'true', LOG_LEVEL: 'error' };
    api = await startProgram({ part: 'api', dataDir: folder.dataDir, env });
    worker = await startProgram({ part: 'worker', dataDir: folder.dataDir, env });
    deadlines = await Deadlines.ready(api.url, query, 30 + due);
  }, 180_000);
  afterEach(() => load?.stop());
  afterAll(async () => {
    await endPrograms();
    await Promise.all([database.drop(), folder.remove(), redis.remove()]);
  });

  test('emptied under load: every request is answered, and every deadline fires within a sweep', async () => {
    const began = Date.now();
    load = await Load.begin(api!.url);
    await deadlines.over(15, 0, 3_000);
    for (let times = 0; times < 6; times += 1) {
      await delay(500);
      await redis.flushAll();
    }
    expect(await deadlines.allFired(30_000)).toBeLessThan(late);
    await load.end(query);
    expect(load.unknownSince(began)).toBe(0);
  });

  test('killed under load and started with nothing: every request is answered, and every deadline fires within a sweep', async () => {
    const began = Date.now();
    load = await Load.begin(api!.url);
    await deadlines.over(15, 0, 4_000);
    await delay(500);
    await redis.kill();
    await delay(2_000);
    await redis.start();
    expect(await deadlines.allFired(30_000)).toBeLessThan(late);
    await load.end(query);
    expect(load.unknownSince(began)).toBe(0);
  });

  test('stopped under load: events are taken as fast as ever, deadlines fire meanwhile, then all catches up', async () => {
    load = await Load.begin(api!.url);
    await load.untilDone(10, 20_000);
    await deadlines.over(due, 0, hangs + gone - 2_000);
    const away = Date.now();
    // First it hangs, which looks alive; then nobody is there.
    redis.pause();
    await delay(hangs);
    await redis.kill();
    await delay(gone);
    expect(await deadlines.allFired(late)).toBeLessThan(late);
    expect(load.unknownSince(away)).toBe(0);
    expect(load.doneSince(away)).toBeGreaterThan((hangs + gone) / 600);
    // A notification that is waited for would cost each of them 2.5 s.
    expect(load.quantile(0.95, away)).toBeLessThan(2_000);
    await redis.start();
    await load.untilDone(10, 20_000);
    await load.end(query);
  }, 150_000);

  test('in the end nothing is left undone, nothing is wrong, and nobody has to look', async () => {
    await deadlines.restore();
    await expectNothingLeft(query);
    await expectWholeRun(query);
    for (const program of [api!, worker!]) {
      expect(await program.stop()).toBe(0);
      expect(program.output()).not.toMatch(/"level":(50|60)/);
    }
    expect(verified({ ...env, DATA_DIR: folder.dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  });
});
