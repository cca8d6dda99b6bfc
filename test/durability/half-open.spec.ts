import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { redisLack, startRedis, type TestRedis } from '../support/redis.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { Alarms } from './alarms.js';
import { expectNothingLeft, expectWholeRun } from './end-of-run.js';
import { Load } from './load.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

/** Milliseconds: a statement is waited for 30 s at the most, and others may have waited for the same connection. */
const bound = 45_000;

describe.each(['PostgreSQL', 'Redis'])('with the queue on %s', (backend) => {
  const testHere = backend === 'Redis' && lack !== null ? test.skip : test;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof makeDataDir>>;
  let proxy: TcpProxy;
  let redis: TestRedis | undefined;
  let load: Load | undefined;
  beforeEach(async () => {
    [database, folder] = await Promise.all([createTestDatabase(), makeDataDir()]);
    if (backend === 'Redis' && lack === null) redis = await startRedis();
    const target = redis === undefined ? Number(new URL(database.url).port) : redis.port;
    proxy = await TcpProxy.to(target);
  });
  afterEach(async () => {
    await load?.stop();
    await endPrograms();
    await proxy.close();
    await redis?.remove();
    await Promise.all([database.drop(), folder.remove()]);
  });

  testHere(
    'a line that is dead without a word: noticed in bounded time, then events and alarms go on by themselves',
    async () => {
      const env = {
        DATABASE_URL: redis === undefined ? proxy.through(database.url) : database.url,
        DATABASE_OWNER_URL: database.ownerUrl,
        ...(redis !== undefined && { REDIS_URL: proxy.through(redis.url) }),
        DEMO: 'true',
        LOG_LEVEL: 'error',
      };
      const program: Program = await startProgram({ dataDir: folder.dataDir, env });
      const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);
      const alarms = await Alarms.ready(program.url, query, 12);
      load = await Load.begin(program.url);
      await load.untilDone(10, 20_000);
      await alarms.over(12, 0, 16_000);
      const began = Date.now();
      proxy.blackhole();
      await delay(8_000);
      proxy.heal();
      await load.untilDone(20, bound);
      expect(await alarms.ring(bound)).toBeLessThan(bound);
      await load.end(query);
      expect(load.quantile(1, began)).toBeLessThan(bound);
      await alarms.restore();
      await expectNothingLeft(query);
      await expectWholeRun(query);
      expect(await program.stop()).toBe(0);
      expect(program.output()).not.toMatch(/"level":(50|60)/);
    },
    150_000,
  );
});
