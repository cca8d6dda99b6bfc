import { setTimeout as delay } from 'node:timers/promises';
import type { Outcome, Pace } from './jobs.js';

/** One request and what came of it; null: there is nothing left to ask. */
export type Request = () => Promise<{ readonly status: number; readonly text: string } | null>;

/** Requests that wait for their answers at once: beyond that nothing is measured any more but the queue. */
const maxWaiting = 2_000;

class Tally {
  readonly latencies: number[] = [];
  private readonly failed: Record<string, number> = {};
  private firstFailure: string | null = null;
  private done = 0;
  private readonly began = performance.now();

  add(ms: number, { status, text }: { status: number; text: string }): void {
    this.latencies.push(ms);
    if (status >= 200 && status < 300) this.done += 1;
    else {
      this.failed[status] = (this.failed[status] ?? 0) + 1;
      this.firstFailure ??= text.slice(0, 500);
    }
  }

  outcome(): Outcome {
    const { done, failed, firstFailure, latencies } = this;
    return { done, failed, firstFailure, latencies, perSecond: (done * 1_000) / (performance.now() - this.began) };
  }
}

export function paced(pace: Pace, request: Request): Promise<Outcome> {
  return 'callers' in pace ? byCallers(pace, request) : byRate(pace, request);
}

async function byCallers(
  { callers, pauseMs = 0, seconds }: Extract<Pace, { callers: number }>,
  request: Request,
): Promise<Outcome> {
  const tally = new Tally();
  const end = performance.now() + seconds * 1_000;
  let isThere = true;
  const call = async (): Promise<void> => {
    // Not all at the same instant.
    if (pauseMs > 0) await delay(Math.random() * pauseMs);
    for (let at = performance.now(); isThere && at < end; at = performance.now()) {
      const answer = await request();
      // Fewer callers than requested would measure something else.
      isThere &&= answer !== null;
      if (answer === null) return;
      tally.add(performance.now() - at, answer);
      if (pauseMs > 0) await delay(pauseMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return tally.outcome();
}

async function byRate({ perSecond, seconds }: Extract<Pace, { perSecond: number }>, request: Request): Promise<Outcome> {
  const tally = new Tally();
  const began = performance.now();
  const waiting = new Set<Promise<void>>();
  const total = Math.round(perSecond * seconds);
  for (let index = 0; index < total; index += 1) {
    const due = began + (index * 1_000) / perSecond;
    // A timer is up to a millisecond late, which counts as waiting; to look without a rest would take the others' processor.
    for (let now = performance.now(); now < due; now = performance.now()) await delay(due - now);
    if (waiting.size >= maxWaiting) throw new Error(`${maxWaiting} requests wait: ${perSecond.toFixed(0)}/s are too many`);
    const one: Promise<void> = request().then((answer) => {
      waiting.delete(one);
      if (answer !== null) tally.add(performance.now() - due, answer);
    });
    waiting.add(one);
  }
  await Promise.all(waiting);
  return tally.outcome();
}
