import { Injectable, Module } from '@nestjs/common';
import type { Bell, EffectToPerform, LeftForLater, ManyCases } from '#engine';

/** Keeps what commits leave for later until time goes on: then it is rung for, and nothing happens meanwhile. */
@Injectable()
export class KeptBells implements Bell {
  private effects: EffectToPerform[] = [];
  private many: ManyCases[] = [];

  /** Deadlines are found in the database when their second comes. */
  ring({ effects = [], many = [] }: LeftForLater): void {
    this.effects.push(...effects);
    this.many.push(...many);
  }

  /** What was left since it was taken last. */
  take(): LeftForLater {
    const taken = { effects: this.effects, many: this.many };
    [this.effects, this.many] = [[], []];
    return taken;
  }
}

@Module({ providers: [KeptBells], exports: [KeptBells] })
export class KeptBellsModule {}
