import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SuccessionReviews } from './succession-reviews.js';

/** Milliseconds. A succession takes effect by the day. */
const hour = 3_600_000;

/** Rings for successions: at the start, and every hour. */
@Injectable()
export class SuccessionBell implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(SuccessionBell.name);
  private timer: NodeJS.Timeout | undefined;
  private ringing: Promise<void> = Promise.resolve();

  constructor(private readonly reviews: SuccessionReviews) {}

  async onApplicationBootstrap(): Promise<void> {
    this.ring();
    await this.ringing;
    this.timer = setInterval(() => this.ring(), hour);
    this.timer.unref();
  }

  /** Lets a round under way end before the database is closed. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.ringing;
  }

  /** What fails now is done the next time, so nothing keeps the program from starting or running. */
  private ring(): void {
    this.ringing = this.reviews.catchUp().catch((error: unknown) => this.log.error(error));
  }
}
