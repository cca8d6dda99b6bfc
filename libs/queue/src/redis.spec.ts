import { once } from 'node:events';
import { StartFault } from '#platform';
import { freePort } from '../../../test/support/program.js';
import { startNode } from '../../../test/support/redis-cluster.js';
import { redisLack, startRedis, type TestRedis, type TestRedisOptions } from '../../../test/support/redis.js';
import { type Signal, QueueAway } from './index.js';
import type { QueueSettings } from './queue-settings.js';
import { closeProcesses, openProcess, spawnConsumer, spawnProcess, type TestProcess, until } from './process.support.js';

const lack = redisLack();
const testHere = lack === null ? test : test.skip;

let redis: TestRedis;
afterEach(async () => {
  await closeProcesses();
  await redis?.remove();
});

const begin = async (options: TestRedisOptions = {}): Promise<QueueSettings> => settingsOf((redis = await startRedis(options)));
const settingsOf = ({ url }: { url: string }): QueueSettings => ({
  redisUrl: url,
  databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
});
const signal = (id: string): Signal => ({ id, data: null });

/** Milliseconds until the notification fails. */
async function failingNotify({ queues }: TestProcess): Promise<number> {
  const at = Date.now();
  await expect(queues.notify('alarms', [signal('away')])).rejects.toThrow(QueueAway);
  return Date.now() - at;
}

const notifies =
  ({ queues }: TestProcess, id: string) =>
  (): Promise<boolean> =>
    queues.notify('alarms', [signal(id)]).then(
      () => true,
      () => false,
    );

describe(`Redis${lack === null ? '' : ` (${lack})`}`, () => {
  testHere.each([false, true])(
    'that was stopped and comes back is used again, by notifiers and consumers (persistent: %s)',
    async (persistent) => {
      const process = await openProcess(await begin({ persistent }));
      const received = process.consume('alarms');
      await process.queues.notify('alarms', [signal('first'), { ...signal('later'), afterMs: 1_500 }]);
      await until(() => received.length === 1);
      await redis.stop();
      expect(await failingNotify(process)).toBeLessThan(3_500);
      expect(await failingNotify(process)).toBeLessThan(100);
      expect(await process.queues.isReachable()).toBe(false);
      await expect(process.queues.depths()).rejects.toThrow(QueueAway);
      await redis.start();
      await until(notifies(process, 'second'), 5_000);
      await until(() => received.some(({ id }) => id === 'second'), 10_000);
      expect(await process.queues.isReachable()).toBe(true);
      if (persistent) await until(() => received.some(({ id }) => id === 'later'));
      else expect((await process.queues.depths()).alarms.delayed).toBe(0);
    },
  );

  testHere('that answers nothing is away within the bound, then at once, until it answers', async () => {
    const process = await openProcess(await begin());
    const received = process.consume('alarms');
    await process.queues.notify('alarms', [signal('first')]);
    await until(() => received.length === 1);
    redis.pause();
    expect(await failingNotify(process)).toBeLessThan(3_500);
    expect(await failingNotify(process)).toBeLessThan(100);
    redis.resume();
    await until(notifies(process, 'second'), 5_000);
    await until(() => received.some(({ id }) => id === 'second'), 12_000);
  });

  testHere('that is away at the start is used when it comes', async () => {
    const settings = await begin();
    await redis.kill();
    const at = Date.now();
    const process = await openProcess(settings);
    const received = process.consume('alarms');
    expect(await failingNotify(process)).toBeLessThan(3_500);
    expect(Date.now() - at).toBeLessThan(5_000);
    await redis.start();
    await until(notifies(process, 'late'), 5_000);
    await until(() => received.length === 1, 10_000);
  });

  testHere('a process ends in bounded time, and leaves nothing open, though it is away', async () => {
    const consumer = await spawnConsumer(await begin());
    await redis.kill();
    expect(await consumer.end(12_000)).toEqual([0, null]);
  });

  test('a process ends at once though it never was there', async () => {
    const notify = `await app.get(Queues).notify('alarms', [{ id: 'away', data: null }]).catch(() => undefined);`;
    const child = spawnProcess(settingsOf({ url: 'redis://127.0.0.1:1' }), `${notify} await app.close(); console.log('closed');`);
    await once(child.stdout!, 'data');
    const closedAt = Date.now();
    await once(child, 'exit');
    expect(Date.now() - closedAt).toBeLessThan(1_500);
  });

  testHere('that throws keys away is refused at the start', async () => {
    const settings = await begin({ settings: ['--maxmemory-policy', 'allkeys-lru'] });
    const starting = openProcess(settings);
    await expect(starting).rejects.toThrow(StartFault);
    await expect(starting).rejects.toThrow('maxmemory-policy to noeviction');
  });

  testHere('that does not let the program in is refused at the start, without its password', async () => {
    await begin({ settings: ['--requirepass', 'right'] });
    for (const url of [`redis://:geheim@127.0.0.1:${redis.port}`, redis.url]) {
      const fault: unknown = await openProcess(settingsOf({ url })).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(StartFault);
      expect((fault as Error).message).toContain(`REDIS_URL: the Redis at 127.0.0.1:${redis.port} does not let the program in`);
      expect((fault as Error).message).not.toContain('geheim');
    }
    const process = await openProcess(settingsOf({ url: `redis://:right@127.0.0.1:${redis.port}` }));
    await process.queues.notify('alarms', [signal('in')]);
  });

  testHere('all keys carry the hash tag, and a cluster will do', async () => {
    const { redisUrl, ...settings } = settingsOf((redis = await startNode(await freePort())));
    await redis.command('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    const process = await openProcess({ ...settings, redisUrl: `${redisUrl}?cluster=true` });
    const received = process.consume('alarms');
    await until(notifies(process, 'clustered'), 10_000);
    await until(() => received.length === 1);
    const slot = await redis.command('CLUSTER', 'KEYSLOT', '{yntymak}');
    const keys = await redis.command('DBSIZE');
    expect(keys).not.toBe(':0');
    expect(await redis.command('CLUSTER', 'COUNTKEYSINSLOT', slot.slice(1))).toBe(keys);
  });
});
