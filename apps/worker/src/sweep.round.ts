import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { BatchRun } from '#batches';
import { DeadlineClaims, DeadlineWorker, OutboxClaims, OutboxDispatcher, WorkflowCatalog } from '#engine';
import { Clock, DemoClock, type Round } from '#platform';
import { deadlineSignal, signalsFor } from '#program';
import { type Signal, QueueAway, type QueueName, Queues } from '#queue';
import { BulkProcessor } from './bulk.processor.js';
import { Shutdown } from './shutdown.js';

/** Milliseconds of business time ahead: more than one sweep may fail before a deadline is late. */
const ahead = 60_000;
const maxSeconds = 1_000;
const maxEffects = 500;

/**
 * Looks into PostgreSQL for what is due and for what comes near, and signals it: whatever the queue has lost is late by one
 * sweep. While the queue is away it does itself what it would have signalled.
 */
@Injectable()
export class SweepRound implements Round {
  readonly name = 'sweep';
  readonly everyMs = 5_000;
  private readonly log = new Logger(SweepRound.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly catalog: WorkflowCatalog,
    private readonly deadlines: DeadlineClaims,
    private readonly deadlineWorker: DeadlineWorker,
    private readonly outbox: OutboxClaims,
    private readonly dispatcher: OutboxDispatcher,
    private readonly batches: BatchRun,
    private readonly bulk: BulkProcessor,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly shutdown: Shutdown,
  ) {}

  async run(): Promise<void> {
    await this.demoClock.follow();
    await this.sweepDeadlines();
    await this.sweepEffects();
    await this.sweepBulk();
  }

  private async sweepDeadlines(): Promise<void> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const soon = await this.deadlines.comingUp(manager, now, new Date(now.getTime() + ahead), maxSeconds);
    const isDue = await this.deadlines.isAnyDue(manager, this.catalog.versions(), now);
    // One signal for all that is due, by this second: that of their own may have been given up.
    const thisSecond = new Date(Math.floor(now.getTime() / 1_000) * 1_000);
    const signals = [...soon, ...(isDue ? [thisSecond] : [])].map((at) => deadlineSignal(at, this.clock));
    if (!(await this.isSignalled('alarms', signals)) && isDue) await this.deadlineWorker.fireDue(this.shutdown.isShuttingDown);
  }

  private async sweepEffects(): Promise<void> {
    const effects = await this.outbox.due(this.dataSource.manager, this.dispatcher.kinds, maxEffects);
    let areSignalled = true;
    for (const [queue, signals] of signalsFor({ effects }, this.clock))
      areSignalled = (await this.isSignalled(queue, signals)) && areSignalled;
    if (areSignalled) return;
    for (const { uuid } of effects) if (!this.shutdown.isShuttingDown()) await this.dispatcher.deliverOne(uuid);
  }

  private async sweepBulk(): Promise<void> {
    const operations = await this.batches.leftBehind();
    const signals = signalsFor({ many: operations }, this.clock).get('bulk') ?? [];
    if (await this.isSignalled('bulk', signals)) return;
    for (const operation of operations) if (!this.shutdown.isShuttingDown()) await this.bulk.carryOn(operation);
  }

  /** False: the queue is away. */
  private async isSignalled(queue: QueueName, signals: readonly Signal[]): Promise<boolean> {
    if (signals.length === 0) return true;
    try {
      await this.queues.notify(queue, signals);
      return true;
    } catch (error) {
      if (!(error instanceof QueueAway)) throw error;
      this.log.warn(error.message);
      return false;
    }
  }
}
