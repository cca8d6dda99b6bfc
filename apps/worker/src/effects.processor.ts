import { Injectable } from '@nestjs/common';
import { DeadlineRinger, OutboxDispatcher } from '#engine';
import { Deliveries } from '#notify';
import { DemoClock } from '#platform';
import { Consumers } from '#queue';

/** Of one queue at once: most of the time they wait for the database, or for somebody else's server that may hang. */
const concurrency = { notices: 4, deliveries: 16 };

/** What is to be done for outside: an effect by its uuid, or a delivery of one by its id. */
type Outgoing = { readonly effect: string } | { readonly delivery: string };

/** Hears of effects and of deliveries, and performs them. */
@Injectable()
export class EffectsProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly dispatcher: OutboxDispatcher,
    private readonly ringer: DeadlineRinger,
    private readonly deliveries: Deliveries,
    private readonly demoClock: DemoClock,
  ) {}

  listen(): void {
    for (const queue of ['notices', 'deliveries'] as const)
      this.consumers.consume(queue, ({ data }) => this.hear(data as unknown as Outgoing), { concurrency: concurrency[queue] });
  }

  private async hear(outgoing: Outgoing): Promise<void> {
    await this.demoClock.follow();
    if ('delivery' in outgoing) await this.deliveries.perform(outgoing.delivery);
    else {
      await this.ringer.calm();
      await this.dispatcher.deliverOne(outgoing.effect);
    }
  }
}
