import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Client as Database } from 'pg';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../support/api.js';
import { Client } from '../support/client.js';
import { createDemonstrationDatabase } from '../support/database.js';
import { cover } from '../support/leave/cover.workflow.js';
import { leave } from '../support/leave/leave.workflow.js';
import { makeDataDir, startProgram } from '../support/program.js';
import { testAhead } from '../support/test-ahead.js';
import { inFull } from '../support/full.js';
import { drafted } from './cases.js';
import { expectWholeRun } from './end-of-run.js';
import { kinds } from './kinds.js';
import { Load } from './load.js';
import { packageOf } from '../support/package-of.js';

/** Milliseconds: a connection is waited for 5 s, a lock 5 s, by who signs in and by what they ask. */
const bound = 25_000;

describe('a holder of a connection needs no other', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi({}, [packageOf(leave), packageOf(cover), ...packages]);
    // Far from midnight, so that all happens on one day.
    api.clock.advanceTo(new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T04:00:00Z`));
  });
  afterAll(() => api.close());

  /** Leaves so many connections of the pool to all others. @returns what gives them back. */
  async function leaveOnly(count: number): Promise<() => Promise<void>> {
    const dataSource = api.app.get(DataSource);
    const runners = Array.from({ length: Number(dataSource.options.poolSize) - count }, () => dataSource.createQueryRunner());
    await Promise.all(runners.map((runner) => runner.connect()));
    return async () => void (await Promise.all(runners.map((runner) => runner.release())));
  }

  test('many at once, when there are two', async () => {
    const giveBack = await leaveOnly(2);
    const ids = await Promise.all(Array.from({ length: 16 }, () => api.askLeave())).finally(giveBack);
    expect(new Set(ids).size).toBe(16);
    expect(ids).not.toContain(undefined);
  });

  // A request that had the only one and requested a second would wait for itself, and be answered after 5 s that it is busy.
  test.each(kinds)('$name, when there is only one', async (kind) => {
    const ready = await kind.ready(api);
    const giveBack = await leaveOnly(1);
    await ready.act().finally(giveBack);
  });
});

inFull(() => {
  testAhead(
    'every connection waits for somebody else’s lock: a new request is answered in time to come back, then all goes on by itself',
    async (atEnd) => {
      const [database, folder] = await Promise.all([createDemonstrationDatabase(), makeDataDir()]);
      atEnd(() => Promise.all([database.drop(), folder.remove()]));
      const hand = new Database({ connectionString: database.ownerUrl, application_name: 'hand' });
      await hand.connect();
      atEnd(() => hand.end());
      const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', LOG_LEVEL: 'error' };
      const api = await startProgram({ part: 'api', dataDir: folder.dataDir, env });
      atEnd(() => api.stop());
      const client = await Client.signIn(api.url, 'ministry.drafter');
      const health = async (name: string): Promise<number> => (await fetch(`${api.url}/health/${name}`)).status;
      const load = await Load.begin(api.url, 12);
      atEnd(() => load.stop());
      await load.untilDone(20, 30_000);

      await hand.query('begin; lock table instance in access exclusive mode');
      const began = Date.now();
      const readers = Array.from({ length: 30 }, async () => {
        const { status, headers } = await client.get('/api/instances?limit=5');
        return { status, saysWhen: /^\d+$/.test(headers.get('retry-after') ?? '') };
      });
      await delay(1_000);
      expect(await Promise.all([health('live'), health('ready')])).toEqual([200, 503]);
      for (const each of await Promise.all(readers)) expect(each).toEqual({ status: 503, saysWhen: true });
      expect(load.doneSince(began + 500)).toBe(0);
      await hand.query('rollback');

      await load.untilDone(40, 30_000);
      // What had begun waits for the lock, or is answered to come back: within bounds.
      expect(load.quantile(1, began)).toBeLessThan(bound);
      expect(await health('ready')).toBe(200);

      // One row alone: five tries of 5 s each would be half a minute.
      const id = await drafted(client);
      await hand.query(
        `begin; select from snapshot where instance_id = (select id from instance where uuid = '${id}') for update`,
      );
      const sentAt = Date.now();
      const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
      expect((await client.post(`/api/instances/${id}/events`, event)).status).toBe(503);
      expect(Date.now() - sentAt).toBeLessThan(22_000);
      await hand.query('rollback');
      expect((await client.post(`/api/instances/${id}/events`, event)).status).toBe(200);

      const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);
      await load.end(query);
      await expectWholeRun(query);
      expect(await api.stop()).toBe(0);
      expect(api.output()).not.toMatch(/"level":(50|60)/);
    },
    150_000,
  );
});
