import { Semaphore } from '#platform';
import { Injectable } from '@nestjs/common';
import { retryOnConflict, withRefusalMetrics } from '../faults/retry.js';

/** Twice what two commits take: more would be decided on snapshots that grow old while they wait. */
const maxInside = 256;

/** Lets so many of people's commands in at once as can be stored soon; others wait their turn, up to a bound. */
@Injectable()
export class Admission {
  private readonly turns = new Semaphore({ parallel: maxInside, maxWaiting: 2_000 });

  /** Takes a command in its turn, again while others come first, and counts its refusal. @throws Refused `busy` when too many wait. */
  during<T>(command: () => Promise<T>): Promise<T> {
    return withRefusalMetrics(() => this.turns.run(() => retryOnConflict(command)));
  }
}
