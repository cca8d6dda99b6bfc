import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Embedded } from '../support/embedded.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { redisLack, startRedis, type TestRedis } from '../support/redis.js';
import { Alarms } from './alarms.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

/** Milliseconds for which the database is away each time, and until all goes on after it. */
const [away, recovery] = [4_000, 30_000];

describe.each(['PostgreSQL', 'Redis'])('with the queue on %s', (backend) => {
  const testHere = backend === 'Redis' && lack !== null ? test.skip : test;
  let redis: TestRedis | undefined;
  let load: Load | undefined;
  beforeEach(async () => {
    if (backend === 'Redis' && lack === null) redis = await startRedis();
  });
  afterEach(async () => {
    await load?.stop();
    await endPrograms();
    await redis?.remove();
  });

  testHere(
    'PostgreSQL restarted under load: 503 while it is away, then events, alarms and effects go on by themselves',
    async () => {
      const { dataDir, remove } = await makeDataDir();
      const program: Program = await startProgram({ dataDir, env: redis === undefined ? {} : { REDIS_URL: redis.url } });
      const database = new Embedded(dataDir);
      const query = (statement: string): Promise<unknown[]> => database.query(statement);
      const alarms = await Alarms.ready(program.url, query, 20);
      load = await Load.begin(program.url);
      for (const mode of ['fast', 'immediate'] as const) {
        await load.untilDone(10, recovery);
        await alarms.over(10, 0, 2 * away);
        const gone = Date.now();
        await database.stop(mode);
        await delay(away);
        expect(load.unknownSince(gone)).toBeGreaterThan(0);
        expect(program.process.exitCode).toBeNull();
        await database.start();
        await load.untilDone(10, recovery);
        await alarms.ring(recovery);
      }
      await load.end(query);
      await alarms.restore();
      await expectNothingLeft(query);
      await expectWholeRun(query);
      const { pid } = await database.server();
      expect(await program.stop()).toBe(0);
      // Whoever ends the program ends its database, also one that was started anew meanwhile.
      expect(existsSync(`/proc/${pid}`)).toBe(false);
      expect(program.output()).not.toMatch(/"level":(50|60)/);
      expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
      await remove();
    },
    150_000,
  );
});
