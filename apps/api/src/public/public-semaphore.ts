import { Injectable } from '@nestjs/common';
import { Semaphore } from '#platform';

/** Lets few questions of the public work at once: what anybody may ask leaves the database to those who work with it. */
@Injectable()
export class PublicSemaphore extends Semaphore {
  constructor() {
    super({ parallel: 3, maxWaiting: 100 });
  }
}
