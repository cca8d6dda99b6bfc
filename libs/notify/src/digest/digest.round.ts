import type { Round } from '#platform';
import { Injectable } from '@nestjs/common';
import { Digests } from './digests.js';

/** Looks whether it is time for the mails of the day. */
@Injectable()
export class DigestRound implements Round {
  readonly name = 'digests';
  readonly everyMs = 60_000;

  constructor(private readonly digests: Digests) {}

  async run(): Promise<void> {
    await this.digests.run();
  }
}
