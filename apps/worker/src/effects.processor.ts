import { Injectable } from '@nestjs/common';
import { OutboxDispatcher } from '#engine';
import { DemoClock } from '#platform';
import { Consumers } from '#queue';

/** Effects of one queue at once: most of the time they wait for somebody else's server. */
const concurrency = 4;

/** Hears of effects, each by its uuid, and performs them. */
@Injectable()
export class EffectsProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly dispatcher: OutboxDispatcher,
    private readonly demoClock: DemoClock,
  ) {}

  listen(): void {
    for (const queue of ['notices', 'deliveries'] as const)
      this.consumers.consume(queue, ({ data }) => this.hear(data as { effect: string }), { concurrency });
  }

  private async hear({ effect }: { readonly effect: string }): Promise<void> {
    await this.demoClock.follow();
    await this.dispatcher.deliverOne(effect);
  }
}
