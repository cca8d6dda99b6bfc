import { exponential, type RetryPolicy } from '#platform';

/** A signal is tried so often, then given up: the sweeper notifies again of what is undone. */
export const signalPolicy: RetryPolicy = { maxAttempts: 5, pauseMs: exponential(500, 4_000) };
