import { Refused } from '#machine';
import { Turns } from '#platform';
import { Injectable } from '@nestjs/common';

/** Twice what two commits take: more would be decided on snapshots that grow old while they wait. */
const maxInside = 256;
const maxWaiting = 2_000;

/** Lets so many in at once as can be stored soon; others wait their turn, up to a bound. */
@Injectable()
export class Admission {
  private readonly turns = new Turns(maxInside);

  /** @throws Refused `busy` when too many wait. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.turns.waiting >= maxWaiting) throw new Refused('busy');
    return this.turns.run(work);
  }
}
