import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Embedded } from '../support/embedded.js';
import { makeDataDir, startProgram } from '../support/program.js';
import { startRedis } from '../support/redis.js';
import { testBackendsAhead } from '../support/test-ahead.js';
import { Deadlines } from './deadlines.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

/** Milliseconds for which the database is away each time, and until all goes on after it. */
const [away, recovery] = [3_000, 30_000];

testBackendsAhead(
  'PostgreSQL restarted under load: 503 while it is away, then events, deadlines and effects go on by themselves',
  async (backend, atEnd) => {
    const folder = await makeDataDir();
    atEnd(() => folder.remove());
    const { dataDir } = folder;
    let env = {};
    if (backend === 'Redis') {
      const redis = await startRedis();
      atEnd(() => redis.remove());
      env = { REDIS_URL: redis.url };
    }
    const program = await startProgram({ dataDir, env });
    atEnd(() => program.stop());
    const database = new Embedded(dataDir);
    const query = (statement: string): Promise<unknown[]> => database.query(statement);
    const deadlines = await Deadlines.ready(program.url, query, 20);
    const load = await Load.begin(program.url);
    atEnd(() => load.stop());
    for (const mode of ['fast', 'immediate'] as const) {
      await load.untilDone(10, recovery);
      await deadlines.over(10, 0, 2 * away);
      const gone = Date.now();
      await database.stop(mode);
      await delay(away);
      expect(load.unknownSince(gone)).toBeGreaterThan(0);
      expect(program.process.exitCode).toBeNull();
      await database.start();
      await load.untilDone(10, recovery);
      await deadlines.allFired(recovery);
    }
    await load.end(query);
    await deadlines.restore();
    await expectNothingLeft(query);
    await expectWholeRun(query);
    const { pid } = await database.server();
    expect(await program.stop()).toBe(0);
    // The end of the program is the end of its database, also one that was started anew meanwhile.
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
    expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  },
  150_000,
);
