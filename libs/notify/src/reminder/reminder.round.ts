import type { Round } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reminders } from './reminders.js';

/** Looks whether it is time for the reminders of the day. */
@Injectable()
export class ReminderRound implements Round {
  readonly name = 'reminders';
  readonly everyMs = 60_000;

  constructor(private readonly reminders: Reminders) {}

  async run(): Promise<void> {
    await this.reminders.run();
  }
}
