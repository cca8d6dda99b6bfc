import { Injectable } from '@nestjs/common';
import { BulkBatch } from '#engine';
import { Clock, DemoClock } from '#platform';
import { bulkBell } from '#program';
import { Consumers, Queues } from '#queue';
import { Ending } from './ending.js';

/** Milliseconds after which an operation lets others have their turn. */
const turnMs = 5_000;

/** Hears of bulk operations, and does batch after batch of each until nothing is left for it to do. */
@Injectable()
export class BulkProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly queues: Queues,
    private readonly batch: BulkBatch,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly ending: Ending,
  ) {}

  listen(): void {
    const hear = ({ data }: { data: unknown }): Promise<void> => this.hear(data as { operation: string });
    this.consumers.consume('bulk', hear, { concurrency: 2 });
  }

  private async hear({ operation }: { readonly operation: string }): Promise<void> {
    await this.demoClock.follow();
    if (await this.carryOn(operation)) await this.queues.ring('bulk', [bulkBell(operation, this.clock.now())]);
  }

  /** @returns whether there is more to do. */
  async carryOn(operation: string): Promise<boolean> {
    const until = performance.now() + turnMs;
    while ((await this.batch.run(operation)) === 'more') if (performance.now() > until || this.ending.isNear()) return true;
    return false;
  }
}
