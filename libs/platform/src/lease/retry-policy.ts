/** `transient`: our own database, for now; it counts for nothing. `final`: another attempt would not help. */
export type Failure = 'transient' | 'retryable' | 'final';

/** How an attempt that failed goes on. */
export interface Retry {
  readonly pauseMs: number;
  /** How many attempts count from now on. */
  readonly attempt: number;
}

/** How often work is attempted. `pauseMs`: the longest pause after that many attempts. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  pauseMs(attempt: number): number;
}

/** Milliseconds, the longest pause after a failure that counts for nothing. */
export const maxTransientPauseMs = 5_000;

/** Exponential from two seconds on, up to a minute. */
export const exponentialPauseMs = (attempt: number): number => Math.min(60_000, 1_000 * 2 ** attempt);

/** Milliseconds by chance, up to a bound: what failed together is not tried together. */
export function fullJitter(maxMs: number): number {
  return Math.round(Math.random() * maxMs);
}

/** What follows a failure of the given attempt; null: it is given up. */
export function retryAfter(failure: Failure, attempt: number, policy: RetryPolicy): Retry | null {
  if (failure === 'transient') return { pauseMs: fullJitter(maxTransientPauseMs), attempt: attempt - 1 };
  if (failure === 'final' || attempt >= policy.maxAttempts) return null;
  return { pauseMs: fullJitter(policy.pauseMs(attempt)), attempt };
}
