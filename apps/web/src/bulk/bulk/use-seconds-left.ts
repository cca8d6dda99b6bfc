import { useState } from 'react';
import { type Bulk, countsOf } from './outcomes';

interface Pace {
  /** How far it was when it was first seen running, and milliseconds then. */
  readonly from: { readonly done: number; readonly at: number };
  readonly secondsLeft: number | null;
}

/**
 * Seconds that are left at the pace seen here since it runs; null while that is not known, and while it does not run.
 * @param at milliseconds: when the server said this of it.
 */
export function useSecondsLeft(bulk: Bulk, at: number): number | null {
  const { done, waiting } = countsOf(bulk);
  const isRunning = bulk.state === 'running' && waiting > 0;
  const [pace, setPace] = useState<Pace | null>(null);
  const [seenAt, setSeenAt] = useState(0);
  if (at !== seenAt) {
    setSeenAt(at);
    setPace(isRunning ? paceAt(pace, done, waiting, at) : null);
  }
  return pace?.secondsLeft ?? null;
}

/** @param at milliseconds. */
export function paceAt(before: Pace | null, done: number, waiting: number, at: number): Pace {
  // What was tried again is waiting anew: the pace is taken from there.
  if (before === null || done < before.from.done) return { from: { done, at }, secondsLeft: null };
  const gained = done - before.from.done;
  if (gained === 0) return before;
  return { from: before.from, secondsLeft: Math.ceil((waiting * (at - before.from.at)) / gained / 1000) };
}
