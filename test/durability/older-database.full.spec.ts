import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Client } from '../support/client.js';
import { Embedded } from '../support/embedded.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { redisLack, startRedis, type TestRedis } from '../support/redis.js';
import { Deadlines } from './deadlines.js';
import { drafted } from './cases.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

(lack === null ? describe : describe.skip)('restored from different nights', () => {
  let redis: TestRedis;
  let folder: Awaited<ReturnType<typeof makeDataDir>>;
  let load: Load | undefined;
  beforeAll(async () => {
    [redis, folder] = await Promise.all([startRedis(), makeDataDir()]);
  });
  afterAll(async () => {
    await load?.stop();
    await endPrograms();
    await redis.remove();
    await Promise.all([folder.remove(), rm(`${folder.dataDir}-backup`, { recursive: true, force: true })]);
  });

  const start = (part?: 'api'): Promise<Program> =>
    startProgram({
      dataDir: folder.dataDir,
      ...(part && { part }),
      env: { REDIS_URL: redis.url, LOG_LEVEL: 'error' },
    });
  /** With owners and all. */
  const copy = (from: string, to: string): void => expect(spawnSync('cp', ['-a', from, to]).status).toBe(0);
  const drawn = async (url: string): Promise<void> => {
    load = await Load.begin(url);
    await load.untilDone(15, 30_000);
  };
  const query = (statement: string): Promise<unknown[]> => new Embedded(folder.dataDir).query(statement);

  /** Signals for cases, effects and an operation that the older database does not know. */
  async function onlyTheQueueWillKnow(url: string): Promise<void> {
    const drafter = await Client.signIn(url, 'ministry.drafter');
    const ids: string[] = [];
    while (ids.length < 5) ids.push(await drafted(drafter));
    const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
    const plan = await drafter.post('/api/bulk', { dryRun: true, filter: { ids }, event, reason: 'one code' });
    const wanted = { dryRun: false, planToken: plan.body.planToken, reason: 'one code for all' };
    expect((await drafter.post('/api/bulk', wanted)).status).toBe(202);
  }

  test('an older database beside a newer queue, and a newer one beside an older queue: nothing breaks, what is due fires once', async () => {
    const before = await start();
    const deadlines = await Deadlines.ready(before.url, query, 18);
    await drawn(before.url);
    await load!.end(query);
    expect(await before.stop()).toBe(0);
    expect(await redis.command('SAVE')).toBe('+OK');
    copy(folder.dataDir, `${folder.dataDir}-backup`);

    // Nobody consumes these signals before the disaster.
    const lost = await start('api');
    await drawn(lost.url);
    await load!.end(query);
    await onlyTheQueueWillKnow(lost.url);
    await deadlines.over(6, 0, 1_000);
    expect(await lost.stop()).toBe(0);

    await rm(folder.dataDir, { recursive: true });
    copy(`${folder.dataDir}-backup`, folder.dataDir);
    const restored = await start();
    deadlines.forget();
    await deadlines.over(12, 0, 2_000);
    await drawn(restored.url);
    await deadlines.allFired(30_000);

    // What the queue had saved long ago: killed, it writes nothing.
    await redis.kill();
    await redis.start();
    await deadlines.over(6, 0, 2_000);
    await deadlines.allFired(30_000);
    await load!.untilDone(10, 30_000);
    await load!.end(query);
    await deadlines.restore();
    await expectNothingLeft(query);
    await expectWholeRun(query);
    expect(await restored.stop()).toBe(0);
    expect(restored.output()).not.toMatch(/"level":(50|60)/);
    expect(verified({ DATA_DIR: folder.dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  }, 150_000);
});
