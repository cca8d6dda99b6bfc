import { setTimeout as delay } from 'node:timers/promises';
import { demonstrationBodies } from '#registry';
import { asking, applicant, employer, openApi, type TestApi } from '../../../test/support/api.js';
import { beginBulk, bulkWhen } from '../../../test/support/bulk.js';
import { redisLack, startRedis, type TestRedis } from '../../../test/support/redis.js';
import { openWorker, type TestWorker } from '../../../test/support/worker.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

(lack === null ? describe : describe.skip)('with Redis', () => {
  let redis: TestRedis;
  let api: TestApi;
  let worker: TestWorker;
  beforeAll(async () => {
    redis = await startRedis();
    api = await openApi({ redisUrl: redis.url });
    worker = await openWorker(api, { settings: { redisUrl: redis.url } });
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await redis.remove();
  });

  const reminded = async (ids: readonly string[]): Promise<number> => {
    const [row] = await api.database.dataSource.query<[{ count: string }]>(
      `select count(*) from journal j join instance i on i.id = j.instance_id where j.type = 'deadline' and i.uuid = any($1)`,
      [ids],
    );
    return Number(row.count);
  };
  const allFire = async (ids: readonly string[], limitMs: number): Promise<void> => {
    for (const limit = Date.now() + limitMs; (await reminded(ids)) < ids.length; await delay(50))
      if (Date.now() > limit) throw new Error(`${await reminded(ids)} of ${ids.length} fired in time`);
    expect(await reminded(ids)).toBe(ids.length);
  };
  const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
  /** Signed in anew: a month has passed, perhaps. */
  const ask = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (const signedIn = asking(api.app); ids.length < count;) {
      const { status, body } = await signedIn(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } });
      expect(status).toBe(201);
      ids.push(body.id as string);
    }
    return ids;
  };
  const month = (): void => api.clock.advanceTo(new Date(api.clock.now().getTime() + 30 * 86_400_000));

  test('FLUSHALL delays by a sweep and loses nothing', async () => {
    const ids = await ask(20);
    await redis.flushAll();
    month();
    await allFire(ids, 12_000);
  });

  test('while Redis is away events are taken, and due deadlines and bulk operations are done all the same', async () => {
    await redis.kill();
    const ids = await ask(10);
    month();
    await allFire(ids, 30_000);
    const others = await ask(4);
    const people = { ...api, ask: asking(api.app) };
    const id = await beginBulk(people, employer, { ids: others }, { type: 'approve' });
    expect((await bulkWhen(people, employer, id)).counts.applied).toBe(4);
    await redis.start();
    const later = await ask(5);
    month();
    await allFire(later, 30_000);
  }, 120_000);
});
