/** `transient`: it passes by itself, as our own database being away does; it counts for nothing. `final`: another attempt would not help. */
export type Failure = 'transient' | 'retryable' | 'final';

/** How an attempt that failed goes on. */
export interface Retry {
  readonly pauseMs: number;
  /** How many attempts count from now on. */
  readonly attempt: number;
}

/** How often work is attempted. `pauseMs`: the longest pause after that many attempts; `maxTransientPauseMs`: after what counts for nothing. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  readonly maxTransientPauseMs?: number;
  pauseMs(attempt: number): number;
}

/** Milliseconds, the longest pause after a failure that counts for nothing, where the policy names no other. */
export const maxTransientPauseMs = 5_000;

/** A longest pause that doubles with each attempt from `firstMs` on, up to `maxMs`. */
export function exponential(firstMs: number, maxMs: number): (attempt: number) => number {
  return (attempt) => Math.min(maxMs, firstMs * 2 ** (attempt - 1));
}

/** Of work under lease: exponential from two seconds on, up to a minute. */
export const exponentialPauseMs = exponential(2_000, 60_000);

/** Milliseconds by chance, up to a bound: what failed together is not tried together. */
export function fullJitter(maxMs: number): number {
  return Math.round(Math.random() * maxMs);
}

/** What follows a failure of the given attempt; null: it is given up. */
export function retryAfter(failure: Failure, attempt: number, policy: RetryPolicy): Retry | null {
  if (failure === 'transient')
    return { pauseMs: fullJitter(policy.maxTransientPauseMs ?? maxTransientPauseMs), attempt: attempt - 1 };
  if (failure === 'final' || attempt >= policy.maxAttempts) return null;
  return { pauseMs: fullJitter(policy.pauseMs(attempt)), attempt };
}
