import { BELL, type Bell, IncidentRepository } from '#engine';
import { bounded, Clock, crashPoint, inTransaction, isTransient, longestPassingPauseMs, passingPause, renewing } from '#platform';
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
    @Inject(BELL) private readonly bell: Bell,
    @Inject(IncidentRepository) private readonly incidents: Pick<IncidentRepository, 'openForDelivery' | 'arrived'>,
  ) {
    this.pauses = Object.fromEntries(channels.map((channel) => [channel.channel, longestPauses(channel)]));
  }

  /** In the transaction of what it tells. Ring for the ids once that is committed. */
  add(tx: EntityManager, deliveries: readonly NewDelivery[]): Promise<string[]> {
    return this.repository.add(tx, deliveries, this.clock.now());
  }

  /** After the commit. A bell that is lost only delays. */
  ring(ids: readonly string[]): void {
    if (ids.length > 0) this.bell.ring({ deliveries: ids.map((id) => ({ id })) });
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
    return renewing(
      () => this.repository.renew(this.dataSource.manager, delivery),
      (error) => this.log.warn({ error }, 'the claim of a delivery was not renewed'),
      () => this.attempt(delivery, channel),
    );
  }

  private async attempt(delivery: Delivery, channel: Channel): Promise<Performed> {
    try {
      // A receiver may keep an attempt going for ever, byte by byte.
      const unending = (message: string): DeliveryFault => new DeliveryFault(message, false);
      const outcome = (await bounded(channel.deliver(delivery), unending)) ?? 'delivered';
      await crashPoint(`${delivery.channel}.sent`);
      await this.settle(delivery.id, outcome);
      return outcome;
    } catch (error) {
      return await this.fail(delivery, channel, error);
    }
  }

  private settle(id: string, outcome: 'delivered' | 'moot'): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      if (outcome === 'delivered') await this.incidents.arrived(tx, id, this.clock.now().toISOString());
      await this.repository.settle(tx, id, outcome);
    });
  }

  private async fail(delivery: Delivery, channel: Channel, error: unknown): Promise<Performed> {
    const message = messageOf(error);
    // The receiver has nothing to do with it: that is no attempt of theirs.
    if (isTransient(error)) return this.later(delivery, delivery.attempt - 1, passingPause(), message);
    const isLast = delivery.attempt >= channel.mostAttempts || (error instanceof DeliveryFault && error.isFinal);
    if (isLast) return (await this.giveUp(delivery, message)) ? 'failed' : 'gone';
    // Full jitter: what failed together is not tried together.
    const pause = Math.round(Math.random() * channel.pauseMs(delivery.attempt));
    return this.later(delivery, delivery.attempt, pause, message);
  }

  /** @param attempts how many count from now on. */
  private async later(delivery: Delivery, attempts: number, pause: number, message: string): Promise<Performed> {
    if (!(await this.repository.postpone(this.dataSource.manager, delivery, attempts, pause, message))) return 'gone';
    this.bell.ring({ deliveries: [{ id: delivery.id, afterMs: pause }] });
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
  const after = Array.from({ length: channel.mostAttempts }, (_, index) => channel.pauseMs(index + 1));
  return [0, ...after].map((pause) => Math.max(pause, longestPassingPauseMs));
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, longestError);
}
