import type { Json } from '#machine';
import { retry, type RetryPolicy } from '#platform';
import type { Job } from 'bullmq';
import type { Backend, OpenWorker } from './backend.js';
import type { SignalData } from './signal.js';
import type { QueueName } from './queue-names.js';
import type { QuietLog } from './quiet-log.js';
import { signalPolicy } from './signal-policy.js';
import { within } from './within.js';

export interface ReceivedSignal {
  readonly id: string;
  readonly data: Json;
  /** 1 at first. */
  readonly attempt: number;
}

export type Handle = (signal: ReceivedSignal) => Promise<void>;

/** Milliseconds that the signals under way have to come to their end, and that are left to say so to the queue. */
const grace = { work: 5_000, farewell: 1_500 };

/** It begins when the queue answers, however long that takes. */
const beginning: RetryPolicy = { maxAttempts: Infinity, pauseMs: () => 2_000 };

/** Consumes the signals of one queue, from the moment at which the queue answers. */
export class Consumption {
  private readonly ending = new AbortController();
  /** How each signal under way is cut off. */
  private readonly underWay = new Set<(reason: Error) => void>();
  private readonly begun: Promise<void>;
  private worker: OpenWorker | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly queue: QueueName,
    private readonly handle: Handle,
    private readonly concurrency: number,
    private readonly log: QuietLog,
  ) {
    this.begun = this.begin();
  }

  /** Takes up no more; what is under way comes to its end, within a bound. */
  async stop(): Promise<void> {
    this.ending.abort();
    const timer = setTimeout(() => this.cutOff(), grace.work);
    await within(grace.farewell, this.begun).catch(() => undefined);
    if (this.worker !== null) await this.end(this.worker);
    clearTimeout(timer);
  }

  private async begin(): Promise<void> {
    const { signal } = this.ending;
    const failureOf = (): 'final' | 'retryable' => (signal.aborted ? 'final' : 'retryable');
    // The caller of `stop` ends the worker.
    await retry(() => this.open(), { policy: beginning, failureOf, signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  /** @throws what the queue says: then there is no worker. */
  private async open(): Promise<void> {
    const { signal } = this.ending;
    await this.backend.assertReachable().catch(this.complain);
    signal.throwIfAborted();
    const worker = this.backend.openWorker(this.queue, (job) => this.handleJob(job), this.concurrency);
    worker.on('error', (error) => this.log.warn(`worker of ${this.queue}`, error));
    worker.on('failed', (job, error) => this.giveUp(job, error));
    this.worker = worker;
    try {
      await worker.waitUntilReady();
    } catch (error) {
      if (signal.aborted) throw error;
      // BullMQ remembers for ever that the first connection failed.
      this.worker = null;
      await this.end(worker);
      this.complain(error);
    }
  }

  private readonly complain = (error: unknown): never => {
    if (!this.ending.signal.aborted) this.log.warn(`worker of ${this.queue}`, error);
    throw error;
  };

  private async handleJob({ id, data, attemptsMade }: Job<SignalData>): Promise<void> {
    let cutOff = (_reason: Error): void => undefined;
    const cut = new Promise<never>((_resolve, reject) => (cutOff = reject));
    this.underWay.add(cutOff);
    try {
      await Promise.race([this.handle({ id: id!, data: data.data, attempt: attemptsMade + 1 }), cut]);
    } finally {
      this.underWay.delete(cutOff);
    }
  }

  /** A signal that hangs when the process ends has failed: another takes it up soon, and nothing here waits for it. */
  private cutOff(): void {
    for (const cutOff of this.underWay) cutOff(new Error('the process ends'));
  }

  private giveUp(job: Job<SignalData> | undefined, error: Error): void {
    const isFinal = job === undefined || job.attemptsMade >= signalPolicy.maxAttempts || job.finishedOn !== undefined;
    if (isFinal)
      this.log.warn(`${this.queue}: the signal ${job?.id ?? ''} is given up after ${job?.attemptsMade ?? 0} attempts`, error);
  }

  private async end(worker: OpenWorker): Promise<void> {
    // A second call of close would only wait for the first: what hangs is cut off beneath it.
    await within(grace.work + grace.farewell, worker.close()).catch(async () => {
      await extendNoLocks(worker);
      await within(grace.farewell, worker.getBackend().close(true)).catch(() => undefined);
    });
  }
}

/** A worker of BullMQ 6.7 that comes to no end looks for ever which locks to extend, and its process never ends. It has no public word for this. */
async function extendNoLocks(worker: OpenWorker): Promise<void> {
  await (worker as unknown as { readonly lockManager: { close(): Promise<void> } }).lockManager.close();
}
