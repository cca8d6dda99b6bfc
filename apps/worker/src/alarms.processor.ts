import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DeadlineWorker } from '#engine';
import { Clock, DemoClock } from '#platform';
import { Consumers } from '#queue';
import { Shutdown } from './shutdown.js';

/** Milliseconds by which the sender's clock may be ahead of ours. */
const skew = 1_500;

/** Consumes the signal of a second, and fires everything that is due. A signal before its time does nothing. */
@Injectable()
export class AlarmsProcessor {
  constructor(
    private readonly consumers: Consumers,
    private readonly deadlineWorker: DeadlineWorker,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly shutdown: Shutdown,
  ) {}

  listen(): void {
    // One at a time: it takes whatever is due, of whichever second.
    this.consumers.consume('alarms', ({ data }) => this.fireDue(data as { second: number }), { concurrency: 1 });
  }

  async fireDue({ second }: { readonly second: number }): Promise<void> {
    await this.demoClock.follow();
    const early = second * 1_000 - this.clock.now().getTime();
    if (early > 0 && early < skew) await delay(early);
    await this.deadlineWorker.fireDue(this.shutdown.isShuttingDown);
  }
}
