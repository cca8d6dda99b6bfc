import { type BeforeApplicationShutdown, Injectable, Logger, Module } from '@nestjs/common';
import type { JobSignal, EngineOptions, PendingWork } from '#engine';
import { Clock } from '#platform';
import { type Signal as QueuedSignal, type QueueName, Queues } from '#queue';
import { signalsFor } from './signals.js';

/** Signals that may wait while others are being sent; what comes beyond is left to the sweeper. */
const maxWaiting = 20_000;

/** Signals the queue what commits leave. While one batch is being sent what comes waits for the next, each signal once. */
@Injectable()
class QueueNotifier implements JobSignal, BeforeApplicationShutdown {
  private readonly log = new Logger(QueueNotifier.name);
  private waiting = new Map<QueueName, Map<string, QueuedSignal>>();
  private count = 0;
  private sending: Promise<void> | null = null;
  private isAway = false;

  constructor(
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  notify(left: PendingWork): void {
    for (const [queue, signals] of signalsFor(left, this.clock)) for (const signal of signals) this.add(queue, signal);
    if (this.count > 0) this.sending ??= this.sendAll();
  }

  /** Before the connections to the queue are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sending;
  }

  private add(queue: QueueName, signal: QueuedSignal): void {
    const signals = this.waiting.get(queue) ?? new Map<string, QueuedSignal>();
    this.waiting.set(queue, signals);
    const key = signal.says ?? signal.id;
    if (this.count >= maxWaiting || signals.has(key)) return;
    signals.set(key, signal);
    this.count += 1;
  }

  private async sendAll(): Promise<void> {
    while (this.count > 0) {
      const taken = this.waiting;
      this.waiting = new Map();
      this.count = 0;
      await this.send(taken);
    }
    this.sending = null;
  }

  private async send(taken: ReadonlyMap<QueueName, ReadonlyMap<string, QueuedSignal>>): Promise<void> {
    try {
      await Promise.all([...taken].map(([queue, signals]) => this.queues.notify(queue, [...signals.values()])));
      this.isAway = false;
    } catch (error) {
      // Nothing is lost: the sweeper finds in PostgreSQL what was not signalled.
      if (!this.isAway) this.log.warn(error instanceof Error ? error.message : String(error));
      this.isAway = true;
    }
  }
}

@Module({ providers: [QueueNotifier], exports: [QueueNotifier] })
class QueueNotifierModule {}

/** Lets the engine signal the queue. Needs the QueueModule. */
export const queueNotifier: Pick<EngineOptions, 'imports' | 'signal'> = { imports: [QueueNotifierModule], signal: QueueNotifier };
