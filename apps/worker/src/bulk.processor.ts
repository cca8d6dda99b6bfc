import { Injectable } from '@nestjs/common';
import { BatchRun } from '#batches';
import { type ManyCases } from '#engine';
import { Clock, DemoClock } from '#platform';
import { operationSignal } from '#program';
import { Consumers, Queues } from '#queue';
import { Shutdown } from './shutdown.js';

/** Milliseconds after which an operation lets others have their turn. */
const turnMs = 5_000;

/** Consumes the signals of operations over many cases, and does batch after batch of each until nothing is left. */
@Injectable()
export class BulkProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly queues: Queues,
    private readonly batches: BatchRun,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly shutdown: Shutdown,
  ) {}

  listen(): void {
    this.consumers.consume('bulk', ({ data }) => this.perform(data as unknown as ManyCases), { concurrency: 2 });
  }

  private async perform(operation: ManyCases): Promise<void> {
    await this.demoClock.follow();
    if (await this.carryOn(operation)) await this.queues.notify('bulk', [operationSignal(operation, this.clock.now())]);
  }

  /** @returns whether there is more to do. */
  async carryOn(operation: ManyCases): Promise<boolean> {
    const until = performance.now() + turnMs;
    while ((await this.batches.run(operation)) === 'more')
      if (performance.now() > until || this.shutdown.isShuttingDown()) return true;
    return false;
  }
}
