/** A signal is tried this often, then given up: the sweeper rings again for what is undone. */
export const attempts = 5;

/** Milliseconds: at most 0.5, 1, 2 and 4 s, on the average half of that. */
const first = 500;
const longest = 30_000;

/** Milliseconds before the next attempt: anything up to a bound that doubles (full jitter), so that failures do not come back in step. */
export function retryPause(attemptsMade: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(longest, first * 2 ** (attemptsMade - 1)));
}
