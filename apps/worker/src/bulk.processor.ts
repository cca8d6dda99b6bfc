import { Injectable } from '@nestjs/common';
import { BulkBatch, type ManyCases, RecomputeBatch } from '#engine';
import { Clock, DemoClock } from '#platform';
import { operationSignal } from '#program';
import { Consumers, Queues } from '#queue';
import { Shutdown } from './shutdown.js';

/** Milliseconds after which an operation lets others have their turn. */
const turnMs = 5_000;

/** Hears of operations over many cases, and does batch after batch of each until nothing is left for it to do. */
@Injectable()
export class BulkProcessor {
  private readonly batches: Readonly<Record<ManyCases['of'], BulkBatch | RecomputeBatch>>;

  constructor(
    private readonly consumers: Consumers,
    private readonly queues: Queues,
    bulk: BulkBatch,
    recomputation: RecomputeBatch,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly shutdown: Shutdown,
  ) {
    this.batches = { bulk, recomputation };
  }

  listen(): void {
    this.consumers.consume('bulk', ({ data }) => this.hear(data as unknown as ManyCases), { concurrency: 2 });
  }

  /** Operations that nobody is carrying on. */
  async leftBehind(): Promise<ManyCases[]> {
    const of = Object.keys(this.batches) as ManyCases['of'][];
    const left = await Promise.all(
      of.map(async (each) => (await this.batches[each].leftBehind()).map((id) => ({ of: each, id }))),
    );
    return left.flat();
  }

  private async hear(operation: ManyCases): Promise<void> {
    await this.demoClock.follow();
    if (await this.carryOn(operation)) await this.queues.notify('bulk', [operationSignal(operation, this.clock.now())]);
  }

  /** @returns whether there is more to do. */
  async carryOn({ of, id }: ManyCases): Promise<boolean> {
    const until = performance.now() + turnMs;
    while ((await this.batches[of].run(id)) === 'more')
      if (performance.now() > until || this.shutdown.isShuttingDown()) return true;
    return false;
  }
}
