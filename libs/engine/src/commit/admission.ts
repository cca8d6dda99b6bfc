import { Refused } from '#machine';
import { Injectable } from '@nestjs/common';

/** Twice what two commits take: more would be decided on snapshots that grow old while they wait. */
const mostInside = 256;
const mostWaiting = 2_000;

/** Lets so many in at once as can be stored soon; others wait their turn, up to a bound. */
@Injectable()
export class Admission {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws Refused `busy` when too many wait. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < mostInside) this.inside += 1;
    else {
      if (this.waiting.length >= mostWaiting) throw new Refused('busy');
      // Whoever leaves hands its place over.
      await new Promise<void>((enter) => this.waiting.push(enter));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
