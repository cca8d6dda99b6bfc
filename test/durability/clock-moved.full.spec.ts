import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../support/client.js';
import { createDemonstrationDatabase } from '../support/database.js';
import { faketimeLack, WallClock } from '../support/faketime.js';
import { makeDataDir, startProgram } from '../support/program.js';
import { startRedis } from '../support/redis.js';
import { testBackendsAhead } from '../support/test-ahead.js';
import { drafted, registered } from './cases.js';
import { expectWholeRun } from './end-of-run.js';

const hour = 3_600_000;
const year = 365 * 24 * hour;
/** Milliseconds between two sweeps, which are up to a fifth longer than five seconds. */
const sweep = 6_000;

testBackendsAhead(
  'the clock a year forward, an hour back: each deadline fires once and none early, and no journal goes back',
  async (backend, atEnd) => {
    const [database, folder, wall] = await Promise.all([createDemonstrationDatabase(), makeDataDir(), WallClock.open()]);
    atEnd(() => Promise.all([database.drop(), folder.remove(), wall.remove()]));
    const { url, ownerUrl } = database;
    const env: Record<string, string> = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: 'true', LOG_LEVEL: 'error' };
    if (backend === 'Redis') {
      const redis = await startRedis();
      atEnd(() => redis.remove());
      env.REDIS_URL = redis.url;
    }
    const query = <Row>(statement: string, values: unknown[] = []): Promise<Row[]> =>
      database.dataSource.query<Row[]>(statement, values);
    /** How often the costing of each of these cases was found overdue. */
    const firings = async (ids: readonly string[]): Promise<number[]> => {
      const rows = await query<{ uuid: string; count: string }>(
        `select i.uuid, count(*) from journal j join instance i on i.id = j.instance_id
         where j.type = 'deadline' and j.record like '%"costingDue"%' and i.uuid = any($1) group by 1`,
        [ids],
      );
      return ids.map((id) => Number(rows.find(({ uuid }) => uuid === id)?.count ?? 0));
    };
    const untilFired = async (ids: readonly string[]): Promise<void> => {
      for (const limit = Date.now() + 40_000; (await firings(ids)).includes(0); await delay(200))
        if (Date.now() > limit) throw new Error(`they did not fire: ${JSON.stringify(await firings(ids))}`);
    };
    const dueIn = async (ids: readonly string[], at: number): Promise<void> => {
      await query(
        `update deadline d set due_at = $2 from instance i where i.id = d.instance_id and d.name = 'costingDue' and i.uuid = any($1)`,
        [ids, new Date(at)],
      );
    };

    const program = await startProgram({ dataDir: folder.dataDir, env: { ...env, ...wall.env } });
    atEnd(() => program.stop());
    const [soon, later] = [await registered(program.url, 5), await registered(program.url, 5)];
    await query(`update deadline set due_at = due_at + interval '3000 days' where name <> 'costingDue'`);
    await dueIn(later, Date.now() + 2 * year);
    await delay(1_000);
    expect(await firings([...soon, ...later])).toEqual([...soon, ...later].map(() => 0));

    await wall.move(year);
    await untilFired(soon);
    // Signed in before, everybody has been away for a year.
    const drafter = await Client.signIn(program.url, 'ministry.drafter');
    const draft = await drafted(drafter);
    await dueIn(later, Date.now() + year + 3_000);
    await wall.move(year - hour);
    const { status } = await drafter.post(`/api/instances/${draft}/events`, {
      type: 'saveDraft',
      payload: { budgetCode: '70951' },
    });
    expect(status).toBe(200);
    const made = await drafted(drafter);
    await delay(3_000 + sweep);
    expect(await firings(later)).toEqual(later.map(() => 0));

    await wall.move(year + hour);
    await untilFired(later);
    await delay(sweep);
    expect(await firings([...soon, ...later])).toEqual([...soon, ...later].map(() => 1));
    const back = `select j.instance_id, j.seq from journal j join journal before
    on before.instance_id = j.instance_id and before.seq = j.seq - 1 where j.at < before.at`;
    expect(await query(back)).toEqual([]);
    expect((await query('select from instance where uuid = any($1)', [[draft, made]])).length).toBe(2);
    await expectWholeRun(query);
    expect(await program.stop()).toBe(0);
    expect(program.output()).not.toMatch(/"level":(50|60)/);
  },
  150_000,
  faketimeLack(),
);
