import { deadlineEvent } from '#machine';
import { allPaths, type Line } from './journal.js';

/** A record as the outcome reads it; `day` is a local date. */
export function line(event: string, day: string, from: readonly string[], to: readonly string[], more: Partial<Line> = {}): Line {
  return {
    instance: 'case',
    seq: 1,
    at: `${day}T03:00:00.000Z`,
    day,
    event,
    payload: {},
    from: allPaths(from),
    to: allPaths(to),
    workflow: 'leave',
    version: 'v1',
    text: '',
    ledger: [],
    ...more,
  };
}

export function fired(name: string, day: string, before: readonly string[], after: readonly string[]): Line {
  return line(deadlineEvent, day, before, after, { payload: { name } });
}
