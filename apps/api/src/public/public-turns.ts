import { Injectable } from '@nestjs/common';
import { Refused } from '#machine';
import { Turns } from '#platform';

/** Anybody may ask: what that costs must leave the database to those who work with it. */
const parallel = 3;
const maxWaiting = 100;

/** Lets few questions of the public work at once. */
@Injectable()
export class PublicTurns {
  private readonly turns = new Turns(parallel);

  /** @throws Refused `busy` where too many wait already. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.turns.waiting >= maxWaiting) throw new Refused('busy');
    return this.turns.run(work);
  }
}
