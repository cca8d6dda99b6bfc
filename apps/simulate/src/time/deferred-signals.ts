import { Injectable, Module } from '@nestjs/common';
import type { JobSignal, EffectToPerform, PendingWork, ManyCases } from '#engine';

/** Keeps what commits leave for later until time goes on: then it is signalled, and nothing happens meanwhile. */
@Injectable()
export class DeferredSignals implements JobSignal {
  private effects: EffectToPerform[] = [];
  private many: ManyCases[] = [];

  /** Deadlines are found in the database when their second comes. */
  notify({ effects = [], many = [] }: PendingWork): void {
    this.effects.push(...effects);
    this.many.push(...many);
  }

  /** What was left since it was taken last. */
  take(): PendingWork {
    const taken = { effects: this.effects, many: this.many };
    [this.effects, this.many] = [[], []];
    return taken;
  }
}

@Module({ providers: [DeferredSignals], exports: [DeferredSignals] })
export class DeferredSignalsModule {}
