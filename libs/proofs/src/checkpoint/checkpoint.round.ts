import { Clock, type Round } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { checkpointRows } from './checkpoint.repository.js';
import { Checkpoints } from './checkpoints.js';

/**
 * A step is covered by a signature after these minutes at the latest. It is counted by business time from the newest checkpoint
 * in the database, so that programs which start often, or several at once, keep the same pace.
 */
export const checkpointMinutes = 10;

/** Makes checkpoints regularly. */
@Injectable()
export class CheckpointRound implements Round {
  readonly name = 'checkpoint';
  readonly everyMs = 60_000;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly checkpoints: Checkpoints,
    private readonly clock: Clock,
  ) {}

  /** Makes a checkpoint when one is due. */
  async run(): Promise<void> {
    if (await this.isDue()) await this.checkpoints.makeUnlessBusy();
  }

  private async isDue(): Promise<boolean> {
    const newest = await checkpointRows.newest(this.dataSource.manager);
    if (newest === null) return true;
    const ageMs = this.clock.now().getTime() - Date.parse(newest.at);
    // One of the future was made while the clock was ahead, and says nothing of how long ago that was.
    return ageMs < 0 || ageMs >= checkpointMinutes * 60_000;
  }
}
