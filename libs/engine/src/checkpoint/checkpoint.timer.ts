import { Clock } from '#platform';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { checkpointRows } from './checkpoint.repository.js';
import { Checkpoints } from './checkpoints.js';
import { SigningKeys } from './signing-keys.js';

/**
 * A step is covered by a signature after these minutes at the latest. It is counted by business time from the newest checkpoint
 * in the database, so that programs which start often, or several at once, keep the same pace.
 */
export const checkpointMinutes = 10;

/** Milliseconds between two looks whether one is due. */
const lookEvery = 60_000;

/** Makes checkpoints regularly, in every api process; an advisory lock leaves each to one of them. */
@Injectable()
export class CheckpointTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(CheckpointTimer.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private hasEnded = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly checkpoints: Checkpoints,
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
  ) {}

  /** @throws StartFault when the first key cannot be made. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.begin();
    this.lookLater();
  }

  /** Before the connections are closed: what is under way comes to its end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.hasEnded = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.looking;
  }

  /** Makes a checkpoint when one is due; whatever goes wrong is tried again at the next look. */
  async look(): Promise<void> {
    try {
      if (await this.isDue()) await this.checkpoints.makeUnlessBusy();
    } catch (error) {
      this.log.warn(`No checkpoint was made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private lookLater(): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().then(() => {
        if (!this.hasEnded) this.lookLater();
      });
    }, lookEvery).unref();
  }

  private async isDue(): Promise<boolean> {
    const newest = await checkpointRows.newest(this.dataSource.manager);
    return newest === null || this.clock.now().getTime() - Date.parse(newest.at) >= checkpointMinutes * 60_000;
  }
}
