import { Injectable } from '@nestjs/common';
import { DeadlineWorker, OutboxDispatcher } from '#engine';
import { Deliveries } from '#notify';
import { DemoClock } from '#platform';
import { Consumers } from '#queue';
import { Shutdown } from './shutdown.js';

/** Of one queue at once: most of the time they wait for the database, or for somebody else's server that may hang. */
const concurrency = { notices: 2, deliveries: 16 };
/** Notices that are sent at once for one signal. */
const noticesAtOnce = 2;

/** An effect by its uuid, a delivery of one by its id, or every notice that may be sent now. */
type Outgoing = { readonly effect: string } | { readonly delivery: string } | { readonly due: true };

/** Consumes the signals of effects and of deliveries, and performs them. */
@Injectable()
export class EffectsProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly dispatcher: OutboxDispatcher,
    private readonly deadlineWorker: DeadlineWorker,
    private readonly deliveries: Deliveries,
    private readonly demoClock: DemoClock,
    private readonly shutdown: Shutdown,
  ) {}

  listen(): void {
    for (const queue of ['notices', 'deliveries'] as const)
      this.consumers.consume(queue, ({ data }) => this.perform(data as unknown as Outgoing), { concurrency: concurrency[queue] });
  }

  private async perform(outgoing: Outgoing): Promise<void> {
    await this.demoClock.follow();
    if ('delivery' in outgoing) await this.deliveries.perform(outgoing.delivery);
    else if ('due' in outgoing) await Promise.all(Array.from({ length: noticesAtOnce }, () => this.sendNotices()));
    else await this.dispatcher.deliverOne(outgoing.effect);
  }

  /** One notice after the other, as long as deadlines do not fire in crowds. */
  private async sendNotices(): Promise<void> {
    do await this.deadlineWorker.calm();
    while (!this.shutdown.isShuttingDown() && (await this.dispatcher.deliverFirst(['notify'])));
  }
}
