import { setTimeout as delay } from 'node:timers/promises';
import { createDemonstrationDatabase } from '../support/database.js';
import { makeDataDir, startProgram } from '../support/program.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { testBackendsAhead } from '../support/test-ahead.js';
import { Deadlines } from './deadlines.js';
import { expectNothingLeft, expectWholeRun } from './end-of-run.js';
import { Load } from './load.js';

/** Milliseconds: a statement is waited for 30 s at the most, and others may have waited for the same connection. */
const bound = 45_000;

testBackendsAhead(
  'a line that is dead without a word: noticed in bounded time, then events and deadlines go on by themselves',
  async (backend, atEnd) => {
    const [database, folder] = await Promise.all([createDemonstrationDatabase(), makeDataDir()]);
    atEnd(() => Promise.all([database.drop(), folder.remove()]));
    let redis: TestRedis | undefined;
    if (backend === 'Redis') {
      redis = await startRedis();
      atEnd(() => redis!.remove());
    }
    const proxy = await TcpProxy.to(redis === undefined ? Number(new URL(database.url).port) : redis.port);
    atEnd(() => proxy.close());
    const env = {
      DATABASE_URL: redis === undefined ? proxy.through(database.url) : database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      ...(redis !== undefined && { REDIS_URL: proxy.through(redis.url) }),
      DEMO: 'true',
      LOG_LEVEL: 'error',
    };
    const program = await startProgram({ dataDir: folder.dataDir, env });
    atEnd(() => program.stop());
    const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);
    const deadlines = await Deadlines.ready(program.url, query, 12);
    const load = await Load.begin(program.url);
    atEnd(() => load.stop());
    await load.untilDone(10, 20_000);
    await deadlines.over(12, 0, 16_000);
    const began = Date.now();
    proxy.blackhole();
    await delay(8_000);
    proxy.heal();
    await load.untilDone(20, bound);
    expect(await deadlines.allFired(bound)).toBeLessThan(bound);
    await load.end(query);
    expect(load.quantile(1, began)).toBeLessThan(bound);
    await deadlines.restore();
    await expectNothingLeft(query);
    await expectWholeRun(query);
    expect(await program.stop()).toBe(0);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
  },
  150_000,
);
