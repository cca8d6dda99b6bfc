import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BulkBatch } from './bulk-batch.js';
import { BulkItemRepository } from './bulk-item.repository.js';

/** Milliseconds, by chance up to half more: an operation started or left behind by another process is found then. */
const sweepMs = 3_000;

/**
 * Carries unfinished bulk operations on, in turn, a batch of each; also those that a process which died has left. It only
 * rings: what is done is `BulkBatch.run`, whoever calls it.
 */
@Injectable()
export class BulkRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(BulkRunner.name);
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;
  private isRung = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly batch: BulkBatch,
    private readonly items: BulkItemRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.carryOn();
  }

  /** Waits for the cases under way; whatever else is left is taken up by the next start. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  /** There is something to do. */
  ring(): void {
    this.isRung = true;
    this.wake();
  }

  private async carryOn(): Promise<void> {
    while (!this.isStopping) {
      this.isRung = false;
      const isMore = await this.round();
      if (!isMore) await this.rest();
    }
  }

  private async round(): Promise<boolean> {
    try {
      let isMore = false;
      for (const id of await this.items.unfinished()) {
        if (this.isStopping) return false;
        if ((await this.batch.run(id)) === 'more') isMore = true;
      }
      return isMore;
    } catch (error) {
      // The database is away, most likely; whatever was claimed comes free by itself.
      this.log.warn({ error }, 'bulk operations have to wait');
      return false;
    }
  }

  private async rest(): Promise<void> {
    if (this.isRung || this.isStopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, sweepMs * (1 + Math.random() / 2)).unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
