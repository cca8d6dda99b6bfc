import { StartFault } from '#platform';
import { startCluster, type TestCluster } from '../../../test/support/redis-cluster.js';
import { redisLack, type TestRedis } from '../../../test/support/redis.js';
import { QueueAway } from './index.js';
import type { QueueSettings } from './queue-settings.js';
import { closeProcesses, openProcess, spawnConsumer, until } from './process.support.js';

const lack = redisLack();
const testHere = lack === null ? test : test.skip;

let cluster: TestCluster;
/** The node that has the queues, and one of the others. */
let [holder, other]: TestRedis[] = [];
beforeAll(async () => {
  if (lack !== null) return;
  cluster = await startCluster();
  holder = await cluster.holder('{yntymak}');
  other = cluster.nodes.find((node) => node !== holder);
});
afterEach(closeProcesses);
afterAll(() => cluster?.remove());

const at = (node: TestRedis, query = '?cluster=true'): QueueSettings => ({
  redisUrl: `${node.url}${query}`,
  databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
});
const signal = (id: string) => ({ id, data: { id } });

describe(`a Redis Cluster of three nodes${lack === null ? '' : ` (${lack})`}`, () => {
  testHere('signals are sent and received, whichever node is named, and all keys are on one', async () => {
    const [one, two] = [await openProcess(at(holder!)), await openProcess(at(other!))];
    const received = two.consume('alarms');
    await one.queues.notify('alarms', [signal('now'), { ...signal('later'), afterMs: 300 }]);
    await two.queues.notify('notices', [signal('waits')]);
    await until(() => received.length === 2);
    expect(received.map(({ id }) => id)).toEqual(['now', 'later']);
    expect((await one.queues.depths()).notices.waiting).toBe(1);
    await one.queues.empty();
    expect((await two.queues.depths()).notices.waiting).toBe(0);
    for (const node of cluster.nodes) expect((await node.command('DBSIZE')) !== ':0').toBe(node === holder);
  });

  testHere('a node that is away at the start is no loss where another is named too', async () => {
    const away = 'redis://127.0.0.1:1';
    const { queues, consume } = await openProcess({
      ...at(other!),
      redisUrl: `${away}?cluster=true&node=127.0.0.1:${other!.port}`,
    });
    const received = consume('alarms');
    await until(() => isNotified(queues.notify('alarms', [signal('found')])));
    await until(() => received.length === 1);
  });

  testHere('notifications fail in time while the node that has the queues hangs, and go on when it answers', async () => {
    const { queues, consume } = await openProcess(at(other!));
    const received = consume('alarms');
    await queues.notify('alarms', [signal('before')]);
    await until(() => received.length === 1);
    holder!.pause();
    const begin = Date.now();
    await expect(queues.notify('alarms', [signal('lost')])).rejects.toThrow(QueueAway);
    expect(Date.now() - begin).toBeLessThan(3_500);
    holder!.resume();
    await until(() => isNotified(queues.notify('alarms', [signal('after')])));
    await until(() => received.some(({ id }) => id === 'after'));
  });

  testHere('an address that does not say that it is a cluster is refused at the start', async () => {
    const starting = openProcess(at(other!, ''));
    await expect(starting).rejects.toThrow(StartFault);
    await expect(starting).rejects.toThrow('is a node of a Redis Cluster: add ?cluster=true');
  });

  testHere('one that throws keys away is refused, whichever of its nodes does', async () => {
    await holder!.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(openProcess(at(other!))).rejects.toThrow('maxmemory-policy to noeviction');
    await holder!.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
  });

  testHere('processes end in bounded time, and leave nothing open, though all of it is away', async () => {
    // At different moments of their beginning: not all of them have a connection on which they listen.
    const consumers = await Promise.all(Array.from({ length: 6 }, () => spawnConsumer(at(other!), 'notified')));
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    const ends = await Promise.all(consumers.map((consumer) => consumer.end(12_000)));
    expect(ends).toEqual(consumers.map(() => [0, null]));
  });
});

function isNotified(notification: Promise<void>): Promise<boolean> {
  return notification.then(
    () => true,
    () => false,
  );
}
