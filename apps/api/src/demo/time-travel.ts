import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeadlineFastForward, OutboxDispatcher, type FiredDeadlines } from '#engine';
import { Identity } from '#identity';
import { Refused } from '#machine';
import { Clock, DemoClock, inTransaction } from '#platform';
import { Reminders } from '#notify';
import { SuccessionReviews } from '#program';

export interface Moved extends FiredDeadlines {
  readonly now: string;
}

/** Milliseconds: a slip of the keyboard must not carry a demonstration off for ever. */
const farthest = 10 * 365 * 86_400_000;

/** Moves the clock of a demonstration. */
@Injectable()
export class TimeTravel {
  private isUnderWay = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly fastForward: DeadlineFastForward,
    private readonly identity: Identity,
    private readonly successions: SuccessionReviews,
    private readonly reminders: Reminders,
    private readonly outbox: OutboxDispatcher,
  ) {}

  /**
   * Stops at each due deadline on the way and fires it at its time, and on each day on which somebody is to be reminded.
   * @throws Refused `invalidPayload` for a time that is past or too far; `busy` when it is already moving.
   */
  async to(goal: Date): Promise<Moved> {
    const distance = goal.getTime() - this.clock.now().getTime();
    if (distance < 0 || distance > farthest)
      throw new Refused('invalidPayload', [], [{ path: '/at', code: distance < 0 ? 'isPast' : 'isTooFar' }]);
    if (this.isUnderWay) throw new Refused('busy');
    this.isUnderWay = true;
    try {
      const fired = await this.fastForward.fireDue(goal, (dueAt) => this.remindUntil(dueAt));
      await this.remindUntil(goal);
      return { now: this.clock.now().toISOString(), ...fired };
    } finally {
      this.isUnderWay = false;
    }
  }

  /** Stops at each day on which somebody is to be reminded, as things stand: the next deadline may change that. */
  private async remindUntil(date: Date): Promise<void> {
    for (let next = await this.nextReminders(date); next !== null; next = await this.nextReminders(date)) {
      await this.moveTo(next);
      await this.reminders.run();
    }
    await this.moveTo(date);
  }

  private nextReminders(until: Date): Promise<Date | null> {
    return this.reminders.next(this.clock.now(), until);
  }

  /** Kept first, then so: if the database is lost between, the same can be asked again, and nobody is signed out by it. */
  private async moveTo(date: Date): Promise<void> {
    // Notices are sent at the time of what they report.
    await this.outbox.deliver();
    if (date <= this.clock.now()) return;
    await inTransaction(this.dataSource, async (tx) => {
      const moved = await this.demoClock.save(tx, date);
      await this.identity.carryOver(tx, moved);
    });
    this.clock.advanceTo(date);
    // Before the deadlines of this time: a merger of the day before already concerns them.
    await this.successions.catchUp();
  }
}
