import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Backend, OpenQueue } from './backend.js';
import { type Signal, inOrder, jobOf } from './signal.js';
import { QueueAway } from './queue-away.js';
import { type QueueName, queueNames } from './queue-names.js';
import type { QuietLog } from './quiet-log.js';
import { within } from './within.js';

export interface QueueDepth {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  /** Given up in the last half minute: after that they may be sent again. */
  readonly failed: number;
}

/** Milliseconds that a notification or a query may take. */
const limit = 3_000;

/** Milliseconds for an operator's order. */
const longLimit = 30_000;

/** Signals in one statement. */
const batch = 500;

/** Milliseconds that a signal which was given up is silent. */
const rest = 30_000;

/** Notifies. A signal may be lost, late or doubled: the truth is in the database. */
@Injectable()
export class Queues implements OnModuleInit, OnApplicationShutdown {
  private readonly open = new Map<QueueName, OpenQueue>();

  constructor(
    private readonly backend: Backend,
    private readonly log: QuietLog,
  ) {}

  /** @throws StartFault when the queue answers and cannot be used. */
  onModuleInit(): Promise<void> {
    return this.backend.assertUsable();
  }

  async onApplicationShutdown(): Promise<void> {
    await within(limit, Promise.all([...this.open.values()].map((queue) => queue.close()))).catch(() => undefined);
    await within(limit, this.backend.close()).catch(() => undefined);
  }

  /** At most 3 s for each 500 signals. @throws QueueAway: go on, the sweeper notifies again. */
  async notify(queue: QueueName, signals: readonly Signal[]): Promise<void> {
    const jobs = inOrder(signals).map(jobOf);
    for (let at = 0; at < jobs.length; at += batch) {
      await this.ask(limit, async () => (await this.queue(queue)).addBulk(jobs.slice(at, at + batch)));
    }
  }

  /** At most 3 s. @throws QueueAway */
  async depths(): Promise<Record<QueueName, QueueDepth>> {
    return this.ask(limit, async () => {
      const entries = await Promise.all(queueNames.map(async (name) => [name, await this.depth(name)] as const));
      return Object.fromEntries(entries) as Record<QueueName, QueueDepth>;
    });
  }

  async isReachable(): Promise<boolean> {
    return this.depths().then(
      () => true,
      () => false,
    );
  }

  /** Takes every signal out of every queue; what is under way comes to its end. @throws QueueAway */
  async empty(): Promise<void> {
    for (const name of queueNames) {
      await this.ask(longLimit, async () => {
        const queue = await this.queue(name);
        // Not BullMQ's obliterate: it pauses the queue first, for ever if it is interrupted then.
        await queue.drain(true);
        await queue.clean(0, 0, 'failed');
      });
    }
  }

  /** Lets signals that were given up be sent again: as long as one is stored, a new one with its id is ignored. @throws QueueAway */
  async clearFailed(name: QueueName, restMs = rest): Promise<void> {
    await this.ask(limit, async () => (await this.queue(name)).clean(restMs, batch, 'failed'));
  }

  private async depth(name: QueueName): Promise<QueueDepth> {
    const states = ['waiting', 'delayed', 'active', 'failed'] as const;
    const counts = await (await this.queue(name)).getJobCounts(...states);
    const [waiting, delayed, active, failed] = states.map((state) => counts[state] ?? 0);
    return { waiting: waiting!, delayed: delayed!, active: active!, failed: failed! };
  }

  private async queue(name: QueueName): Promise<OpenQueue> {
    await this.backend.assertReachable();
    const open = this.open.get(name);
    if (open !== undefined) return open;
    const queue = this.backend.openQueue(name);
    queue.on('error', (error) => this.log.warn(`queue ${name}`, error));
    this.open.set(name, queue);
    queue.waitUntilReady().catch(() => {
      // BullMQ remembers for ever that the first connection failed: the next notification begins anew.
      this.open.delete(name);
      return queue.close().catch(() => undefined);
    });
    return queue;
  }

  private async ask<T>(limitMs: number, question: () => Promise<T>): Promise<T> {
    try {
      return await within(limitMs, question());
    } catch (error) {
      this.backend.markUnhealthy();
      throw new QueueAway(error);
    }
  }
}
