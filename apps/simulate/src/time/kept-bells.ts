import { Injectable, Module } from '@nestjs/common';
import type { Bell, EffectToPerform, LeftForLater } from '#engine';

/** Keeps what commits leave for later until time goes on: then it is rung for, and nothing happens meanwhile. */
@Injectable()
export class KeptBells implements Bell {
  private effects: EffectToPerform[] = [];
  private bulk: string[] = [];

  /** Deadlines are found in the database when their second comes. */
  ring({ effects = [], bulk = [] }: LeftForLater): void {
    this.effects.push(...effects);
    this.bulk.push(...bulk);
  }

  /** What was left since it was taken last. */
  take(): LeftForLater {
    const taken = { effects: this.effects, bulk: this.bulk };
    [this.effects, this.bulk] = [[], []];
    return taken;
  }
}

@Module({ providers: [KeptBells], exports: [KeptBells] })
export class KeptBellsModule {}
