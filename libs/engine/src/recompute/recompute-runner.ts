import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { RecomputationItemRepository } from './recomputation-item.repository.js';
import { RecomputeBatch } from './recompute-batch.js';

/** Milliseconds, by chance up to half more: what another process started or left behind is found then. */
const sweepMs = 3_000;

/** Carries unfinished recomputations on. It only rings: what is done is `RecomputeBatch.run`, whoever calls it. */
@Injectable()
export class RecomputeRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(RecomputeRunner.name);
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private isRound = false;
  private isRung = false;
  private isStopping = false;

  constructor(
    private readonly batch: RecomputeBatch,
    private readonly items: RecomputationItemRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.ring();
  }

  /** Waits for the cases under way; whatever else is left is taken up by the next start. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** There is something to do. */
  ring(): void {
    clearTimeout(this.timer);
    if (this.isStopping) return;
    this.isRung = true;
    if (!this.isRound) this.running = this.round();
    this.timer = setTimeout(() => this.ring(), sweepMs * (1 + Math.random() / 2)).unref();
  }

  private async round(): Promise<void> {
    this.isRound = true;
    try {
      while (this.isRung && !this.isStopping) {
        this.isRung = false;
        for (const id of await this.items.unfinished()) {
          while (!this.isStopping && (await this.batch.run(id)) === 'more');
        }
      }
    } catch (error) {
      // The database is away, most likely; whatever was claimed comes free by itself.
      this.log.warn({ error }, 'recomputations have to wait');
    } finally {
      this.isRound = false;
    }
  }
}
