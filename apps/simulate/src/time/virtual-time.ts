import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { BatchRun } from '#batches';
import { DeadlineClaims, DeadlineWorker, type ManyCases, OutboxDispatcher, WorkflowCatalog } from '#engine';
import { Clock } from '#platform';
import { deadlineSignal, signalsFor } from '#program';
import { type Signal, Consumers, type ReceivedSignal, type QueueName, Queues } from '#queue';
import { DeferredSignals } from './deferred-signals.js';

/** Milliseconds of real time in which a signal is received and its work is done; a busy machine takes seconds. */
const timeoutMs = 120_000;
/** Effects signalled together. */
const maxEffects = 500;
/** Notices that are delivered at once. */
const maxNotified = 4;

interface Awaited {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Moves the time. Whenever it reaches a second in which something is due, the signal of that second is put into the queue
 * without delay, a consumer receives it as a worker would, and time stands still until it has done what there is to do.
 */
@Injectable()
export class VirtualTime {
  private readonly awaited = new Map<string, Awaited>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queues: Queues,
    private readonly consumers: Consumers,
    private readonly catalog: WorkflowCatalog,
    private readonly claims: DeadlineClaims,
    private readonly deadlineWorker: DeadlineWorker,
    private readonly dispatcher: OutboxDispatcher,
    private readonly batches: BatchRun,
    private readonly signals: DeferredSignals,
  ) {}

  /** Consumes every queue that is signalled here. */
  listen(): void {
    this.consume('alarms', () => this.deadlineWorker.fireDue());
    this.consume('bulk', ({ data }) => this.carryOn(data as unknown as ManyCases));
    const deliver = ({ data }: ReceivedSignal): Promise<void> => this.dispatcher.deliverOne((data as { effect: string }).effect);
    this.consume('deliveries', deliver);
    this.consume('notices', (signal) => ('due' in (signal.data as object) ? this.notifyAll() : deliver(signal)));
  }

  /** A notice changes no case, so its order does not matter. */
  private async notifyAll(): Promise<void> {
    const deliver = (): Promise<number> => this.dispatcher.deliver(() => false, ['notify']);
    await Promise.all(Array.from({ length: maxNotified }, deliver));
  }

  /** Until then: every deadline fires at its time, and what follows from it is done before the next. */
  async moveTo(until: Date): Promise<void> {
    const { manager } = this.dataSource;
    for (;;) {
      const now = this.clock.now();
      const isDue = await this.claims.isAnyDue(manager, this.catalog.versions(), now);
      const next = isDue ? now : (await this.claims.comingUp(manager, now, until, 1))[0];
      if (next === undefined) break;
      this.clock.advanceTo(next);
      await this.signal('alarms', [deadlineSignal(next, this.clock)]);
      await this.settle();
    }
    this.clock.advanceTo(until);
  }

  /** Everything that commits have left for later is done, and what follows from that. */
  async settle(): Promise<void> {
    for (;;) {
      const { effects = [], many = [] } = this.signals.take();
      const performed = effects.filter(({ kind }) => this.dispatcher.kinds.includes(kind));
      if (performed.length === 0 && many.length === 0) return;
      for (const [queue, signals] of signalsFor({ effects: performed, many }, this.clock))
        for (let at = 0; at < signals.length; at += maxEffects) await this.signal(queue, signals.slice(at, at + maxEffects));
    }
  }

  private consume(queue: QueueName, handle: (signal: ReceivedSignal) => Promise<unknown>, concurrency = 1): void {
    const consume = async (signal: ReceivedSignal): Promise<void> => {
      const { done, failed } = this.awaited.get(signal.id)!;
      await handle(signal).then(done, failed);
    };
    this.consumers.consume(queue, consume, { concurrency });
  }

  private async carryOn(operation: ManyCases): Promise<void> {
    while ((await this.batches.run(operation)) === 'more');
  }

  /** Signals, and waits until all of it was received and done. @throws what a handler throws, and when nobody receives it. */
  private async signal(queue: QueueName, signals: readonly Signal[]): Promise<void> {
    const all = Promise.all(signals.map(({ id }) => this.await(id)));
    // A fault before all are sent is thrown below.
    all.catch(() => undefined);
    await this.queues.notify(
      queue,
      signals.map((signal) => ({ ...signal, afterMs: 0 })),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Nobody has received the signals of ${queue}.`)), timeoutMs);
    });
    await Promise.race([all, late]).finally(() => clearTimeout(timer));
  }

  private await(id: string): Promise<void> {
    return new Promise<void>((done, failed) => this.awaited.set(id, { done, failed })).then(() => void this.awaited.delete(id));
  }
}
