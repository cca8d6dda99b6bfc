import { Semaphore } from '#platform';
import { Injectable } from '@nestjs/common';

/** Twice what two commits take: more would be decided on snapshots that grow old while they wait. */
const maxInside = 256;

/** Lets so many in at once as can be stored soon; others wait their turn, up to a bound. */
@Injectable()
export class Admission extends Semaphore {
  constructor() {
    super({ parallel: maxInside, maxWaiting: 2_000 });
  }
}
