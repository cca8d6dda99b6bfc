import { Injectable } from '@nestjs/common';
import type { Round } from '#platform';
import { SuccessionReviews } from './succession-reviews.js';

/** Lets successions take effect on their day, and notifies the cases that a process left when it died. */
@Injectable()
export class SuccessionRound implements Round {
  readonly name = 'succession';
  readonly everyMs = 60_000;

  constructor(private readonly reviews: SuccessionReviews) {}

  run(): Promise<void> {
    return this.reviews.catchUp();
  }
}
