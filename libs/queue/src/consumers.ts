import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Backend } from './backend.js';
import { Consumption, type Handle } from './consumption.js';
import type { QueueName } from './queue-names.js';
import type { Queues } from './queues.js';
import type { QuietLog } from './quiet-log.js';

export type { ReceivedSignal } from './consumption.js';

/** Milliseconds between two looks for signals that were given up. */
const clearFailedEveryMs = 10_000;

/** Consumes signals, each at least once, so that what handles them does nothing twice. */
@Injectable()
export class Consumers implements BeforeApplicationShutdown {
  private readonly consumptions = new Map<QueueName, Consumption>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly queues: Queues,
    private readonly log: QuietLog,
  ) {}

  /**
   * From now on, or from when the queue answers, until the program ends. A handler that throws is called again with growing
   * pauses, five times in all. @throws Error when the queue is consumed already: two handlers would share its signals.
   */
  consume(queue: QueueName, handle: Handle, { concurrency }: { readonly concurrency: number }): void {
    if (this.consumptions.has(queue)) throw new Error(`The queue ${queue} is consumed already.`);
    this.consumptions.set(queue, new Consumption(this.backend, queue, handle, concurrency, this.log));
    this.timer ??= setInterval(() => void this.clearFailed(), clearFailedEveryMs).unref();
  }

  /** Before the connections are closed, of which handlers make use. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await Promise.all([...this.consumptions.values()].map((each) => each.stop()));
  }

  private async clearFailed(): Promise<void> {
    for (const queue of this.consumptions.keys()) {
      await this.queues.clearFailed(queue).catch((error: unknown) => this.log.warn(`queue ${queue}`, error));
    }
  }
}
