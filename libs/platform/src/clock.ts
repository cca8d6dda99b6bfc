import { Injectable } from '@nestjs/common';

/** The only source of business time. In a demonstration it may run ahead of the real clock; it never goes back. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Moves forward to `date`; an earlier date changes nothing. The caller keeps `offsetMs` beyond this process. */
  advanceTo(date: Date): void {
    this.offset = Math.max(this.offset, date.getTime() - Date.now());
  }

  /** Milliseconds ahead of the real clock. */
  get offsetMs(): number {
    return this.offset;
  }
}
