import { JOB_SIGNAL, type JobSignal, IncidentRepository } from '#engine';
import {
  attemptUnderLease,
  Clock,
  crashPoint,
  type Failure,
  inTransaction,
  isTransient,
  maxTransientPauseMs,
  type Retry,
} from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Channel, CHANNELS, type Delivery, type DeliveryChannel, DeliveryFault, type NewDelivery } from './delivery.js';
import { DeliveryRepository, type LongestPauses, type WaitingDelivery } from './delivery.repository.js';

const longestError = 2000;

/** `gone`: done before, not yet due, or in somebody else's hands. */
export type Performed = 'delivered' | 'moot' | 'later' | 'failed' | 'gone';

/** Everything that goes out, at least once and under an id that never changes; what cannot be delivered becomes an incident. */
@Injectable()
export class Deliveries {
  private readonly log = new Logger(Deliveries.name);
  private readonly pauses: LongestPauses;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly repository: DeliveryRepository,
    private readonly clock: Clock,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    @Inject(IncidentRepository) private readonly incidents: Pick<IncidentRepository, 'openForDelivery' | 'arrived'>,
  ) {
    this.pauses = Object.fromEntries(channels.map((channel) => [channel.channel, longestPauses(channel)]));
  }

  /** In the transaction of the notice. Call `notify` with the ids once that is committed. */
  add(tx: EntityManager, deliveries: readonly NewDelivery[]): Promise<string[]> {
    return this.repository.add(tx, deliveries, this.clock.now());
  }

  /** After the commit. A signal that is lost only delays. */
  notify(ids: readonly string[]): void {
    if (ids.length > 0) this.signal.notify({ deliveries: ids.map((id) => ({ id })) });
  }

  /** What comes up within `withinMs` on a channel (or on any), and when; of each receiver only the first few. */
  due(withinMs: number, limit: number, channel?: DeliveryChannel): Promise<WaitingDelivery[]> {
    return this.repository.waiting(this.dataSource.manager, this.pauses, withinMs, limit, channel);
  }

  /** Takes one whose turn has come; null: done before, not yet due, or in somebody else's hands. */
  claim(id: string): Promise<Delivery | null> {
    return this.repository.claim(this.dataSource.manager, this.pauses, id);
  }

  /** One attempt, if its turn has come. Throws only what the database says. */
  async perform(id: string): Promise<Performed> {
    const delivery = await this.claim(id);
    if (delivery === null) return 'gone';
    const channel = this.channels.find((each) => each.channel === delivery.channel);
    if (channel === undefined) throw new Error(`no channel ${delivery.channel}`);
    await crashPoint(`${delivery.channel}.claimed`);
    return attemptUnderLease<'delivered' | 'moot', Performed>({
      attempt: delivery.attempt,
      policy: channel,
      renew: () => this.repository.renew(this.dataSource.manager, delivery),
      report: (error) => this.log.warn({ error }, 'the claim of a delivery was not renewed'),
      perform: async () => (await channel.deliver(delivery)) ?? 'delivered',
      settle: async (outcome) => {
        await crashPoint(`${delivery.channel}.sent`);
        await this.settle(delivery.id, outcome);
        return outcome;
      },
      failureOf,
      fail: (error, _failure, retry) => this.fail(delivery, messageOf(error), retry),
    });
  }

  private settle(id: string, outcome: 'delivered' | 'moot'): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      if (outcome === 'delivered') await this.incidents.arrived(tx, id, this.clock.now().toISOString());
      await this.repository.settle(tx, id, outcome);
    });
  }

  private async fail(delivery: Delivery, error: string, retry: Retry | null): Promise<Performed> {
    if (retry === null) return (await this.giveUp(delivery, error)) ? 'failed' : 'gone';
    if (!(await this.repository.postpone(this.dataSource.manager, delivery, retry, error))) return 'gone';
    this.signal.notify({ deliveries: [{ id: delivery.id, afterMs: retry.pauseMs }] });
    return 'later';
  }

  private giveUp(delivery: Delivery, error: string): Promise<boolean> {
    const { id, target, instance, channel, attempt } = delivery;
    return inTransaction(this.dataSource, async (tx) => {
      if (!(await this.repository.giveUp(tx, delivery, error))) return false;
      const at = this.clock.now().toISOString();
      const failed = { delivery: id, receiver: target, instance, label: channel, error, attempts: attempt, at };
      await this.incidents.openForDelivery(tx, failed);
      return true;
    });
  }
}

/** Before the first attempt there is none, unless our own database failed at it. */
function longestPauses(channel: Channel): number[] {
  const after = Array.from({ length: channel.maxAttempts }, (_, index) => channel.pauseMs(index + 1));
  return [0, ...after].map((pause) => Math.max(pause, maxTransientPauseMs));
}

/** What our own database fails at is no attempt of the receiver. */
function failureOf(error: unknown): Failure {
  if (isTransient(error)) return 'transient';
  return error instanceof DeliveryFault && error.isFinal ? 'final' : 'retryable';
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, longestError);
}
