import { setTimeout as delay } from 'node:timers/promises';
import { type Failure, retryAfter, type RetryPolicy } from './retry-policy.js';

export interface RetryOptions {
  readonly policy: RetryPolicy;
  failureOf(error: unknown): Failure;
  /** Milliseconds after which no further attempt begins. */
  readonly withinMs?: number;
  /** Ends the pauses; an attempt under way is not ended by it. */
  readonly signal?: AbortSignal;
}

/**
 * Attempts work in this process until it succeeds, with a pause by chance after each failure.
 * @throws the error of the last attempt; an AbortError where the signal ended it.
 */
export async function retry<Result>(
  work: () => Promise<Result>,
  { policy, failureOf, withinMs = Infinity, signal }: RetryOptions,
): Promise<Result> {
  const end = performance.now() + withinMs;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      const next = retryAfter(failureOf(error), attempt, policy);
      if (next === null || performance.now() >= end) throw error;
      attempt = next.attempt;
      await delay(next.pauseMs, undefined, signal && { signal });
    }
  }
}
