import { Refused } from '#machine';
import { Turns } from '#platform';
import { Injectable } from '@nestjs/common';
import { retryOnConflict, withRefusalMetrics } from '../retry.js';

/** Twice what two commits take: more would be decided on snapshots that grow old while they wait. */
const maxInside = 256;
const maxWaiting = 2_000;

/** Lets so many of people's commands in at once as can be stored soon; others wait their turn, up to a bound. */
@Injectable()
export class Admission {
  private readonly turns = new Turns(maxInside);

  /** Takes a command in its turn, again while others come first, and counts its refusal. @throws Refused `busy` when too many wait. */
  during<T>(command: () => Promise<T>): Promise<T> {
    return withRefusalMetrics(async () => {
      if (this.turns.waiting >= maxWaiting) throw new Refused('busy');
      return this.turns.run(() => retryOnConflict(command));
    });
  }
}
