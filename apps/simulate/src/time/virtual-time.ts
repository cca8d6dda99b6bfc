import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { BatchRun } from '#batches';
import { DeadlineClaims, DeadlineWorker, type ManyCases, OutboxDispatcher, WorkflowCatalog } from '#engine';
import { Clock } from '#platform';
import { deadlineSignal, signalsFor } from '#program';
import { type Signal, Consumers, type ReceivedSignal, type QueueName, Queues } from '#queue';
import { DeferredSignals } from './deferred-signals.js';

/** Milliseconds of real time in which a signal is heard and what it rings for is done; a busy machine takes seconds. */
const patience = 120_000;
/** Effects rung for together. */
const maxEffects = 500;
/** Notices that are told at once. */
const toldAtOnce = 4;

interface Awaited {
  readonly heard: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Moves the time. Whenever it reaches a second in which something is due, the signal of that second is put into the queue
 * without delay, a consumer hears it as a worker would, and time stands still until it has done what there is to do.
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

  /** Hears every queue that is rung here. */
  listen(): void {
    this.hear('alarms', () => this.deadlineWorker.fireDue());
    this.hear('bulk', ({ data }) => this.carryOn(data as unknown as ManyCases));
    const deliver = ({ data }: ReceivedSignal): Promise<void> => this.dispatcher.deliverOne((data as { effect: string }).effect);
    this.hear('deliveries', deliver);
    this.hear('notices', (signal) => ('due' in (signal.data as object) ? this.tellAll() : deliver(signal)));
  }

  /** What people are told changes no case, so its order does not matter. */
  private async tellAll(): Promise<void> {
    const tell = (): Promise<number> => this.dispatcher.deliver(() => false, ['notify']);
    await Promise.all(Array.from({ length: toldAtOnce }, tell));
  }

  /** Until then: every deadline rings at its time, and what follows from it is done before the next. */
  async moveTo(until: Date): Promise<void> {
    const { manager } = this.dataSource;
    for (;;) {
      const now = this.clock.now();
      const isDue = await this.claims.isAnyDue(manager, this.catalog.versions(), now);
      const next = isDue ? now : (await this.claims.comingUp(manager, now, until, 1))[0];
      if (next === undefined) break;
      this.clock.advanceTo(next);
      await this.ring('alarms', [deadlineSignal(next, this.clock)]);
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
        for (let at = 0; at < signals.length; at += maxEffects) await this.ring(queue, signals.slice(at, at + maxEffects));
    }
  }

  private hear(queue: QueueName, handle: (signal: ReceivedSignal) => Promise<unknown>, concurrency = 1): void {
    const hear = async (signal: ReceivedSignal): Promise<void> => {
      const { heard, failed } = this.awaited.get(signal.id)!;
      await handle(signal).then(heard, failed);
    };
    this.consumers.consume(queue, hear, { concurrency });
  }

  private async carryOn(operation: ManyCases): Promise<void> {
    while ((await this.batches.run(operation)) === 'more');
  }

  /** Rings, and waits until all of it was heard and done. @throws what a handler throws, and when nobody hears. */
  private async ring(queue: QueueName, signals: readonly Signal[]): Promise<void> {
    const all = Promise.all(signals.map(({ id }) => this.await(id)));
    // A fault before all are rung is thrown below.
    all.catch(() => undefined);
    await this.queues.notify(
      queue,
      signals.map((signal) => ({ ...signal, afterMs: 0 })),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Nobody has heard the signals of ${queue}.`)), patience);
    });
    await Promise.race([all, late]).finally(() => clearTimeout(timer));
  }

  private await(id: string): Promise<void> {
    return new Promise<void>((heard, failed) => this.awaited.set(id, { heard, failed })).then(() => void this.awaited.delete(id));
  }
}
