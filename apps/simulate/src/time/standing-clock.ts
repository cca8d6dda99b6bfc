import { Clock } from '#platform';

/** A clock that stands still until it is moved: what is played happens at the same instants in every run. */
export class StandingClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  override advanceTo(date: Date): void {
    if (date > this.at) this.at = new Date(date);
  }

  override get offsetMs(): number {
    return this.at.getTime() - Date.now();
  }
}
