import { clockActor, deadlineEvent } from '#machine';
import type { Line } from './journal.js';

/** A record as the outcome reads it; `at` is a local date. */
export function line(event: string, at: string, from: readonly string[], to: readonly string[], more: Partial<Line> = {}): Line {
  return {
    instance: 'case',
    seq: 1,
    at: `${at}T03:00:00.000Z`,
    event,
    payload: {},
    facts: {},
    factHashes: {},
    actor: clockActor,
    from,
    to,
    workflow: 'delegation',
    version: 'v1',
    previous: null,
    text: '',
    ledger: [],
    ...more,
  };
}

export function ring(name: string, from: string, at: string, before: readonly string[], after: readonly string[]): Line {
  return line(deadlineEvent, at, before, after, { payload: { name, from } });
}
