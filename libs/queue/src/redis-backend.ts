import { createRedisBackend, type Processor, withBackend } from 'bullmq';
import type { Backend, OpenQueue, OpenWorker } from './backend.js';
import type { SignalData } from './signal.js';
import { assertUsableRedis } from './assert-usable-redis.js';
import type { QueueName } from './queue-names.js';
import { connectRedis, type RedisClient, notifying, working } from './redis-client.js';
import type { QuietLog } from './quiet-log.js';
import { within } from './within.js';
import { workerRhythm } from './worker-rhythm.js';

const { Queue, Worker } = withBackend(createRedisBackend);

/** A hash tag: all keys of a queue lie in one slot of a Redis Cluster. */
const prefix = '{yntymak}';

/** Milliseconds between two signs of life, and how long one may take. */
const heartbeatMs = { every: 2_000, limit: 4_000 };

interface Line {
  readonly client: RedisClient;
  /** When it was answered first, or failed first. */
  readonly tried: Promise<void>;
  readonly timer: NodeJS.Timeout;
}

/** One connection for all that notify, one for all that consume, and one more for each queue that is listened to. */
export class RedisBackend implements Backend {
  private notifiers: Line | null = null;
  private workers: Line | null = null;

  constructor(
    private readonly url: string,
    private readonly log: QuietLog,
  ) {}

  assertUsable(): Promise<void> {
    return assertUsableRedis(this.url, this.log);
  }

  async assertReachable(): Promise<void> {
    const { client, tried } = this.notifier();
    if (client.status !== 'ready') await tried;
    if (client.status !== 'ready') throw new Error('there is no connection to Redis');
  }

  openQueue(name: QueueName): OpenQueue {
    return new Queue<SignalData>(name, { connection: this.notifier().client, prefix, streams: { events: { maxLen: 100 } } });
  }

  openWorker(name: QueueName, work: Processor<SignalData>, concurrency: number): OpenWorker {
    this.workers ??= this.connect(working);
    return new Worker<SignalData>(name, work, { connection: this.workers.client, prefix, concurrency, ...workerRhythm });
  }

  markUnhealthy(): void {
    // Not ready again before it has answered: until then notifications fail at once.
    if (this.notifiers?.client.status === 'ready') this.notifiers.client.disconnect(true);
  }

  close(): Promise<void> {
    for (const line of [this.notifiers, this.workers]) {
      if (line === null) continue;
      clearInterval(line.timer);
      line.client.disconnect();
    }
    return Promise.resolve();
  }

  private notifier(): Line {
    return (this.notifiers ??= this.connect(notifying));
  }

  private connect(options: typeof notifying): Line {
    const client = connectRedis(this.url, options);
    client.on('error', (error) => this.log.warn('Redis', error));
    const tried = new Promise<void>((resolve) => {
      for (const event of ['ready', 'close', 'end']) client.once(event, () => resolve());
    });
    const timer = setInterval(() => void this.ping(client), heartbeatMs.every).unref();
    return { client, tried, timer };
  }

  /**
   * A peer that vanished without a word would be noticed by TCP after a quarter of an hour. A key is requested, since of a cluster
   * the node must answer that has the queues.
   */
  private async ping(client: RedisClient): Promise<void> {
    if (client.status !== 'ready') return;
    await within(heartbeatMs.limit, client.exists(prefix)).catch(() => {
      if (client.status === 'ready') client.disconnect(true);
    });
  }
}
