import { Refused } from '#machine';
import { type Failure, isConflict, isTransient, metrics, retry, type RetryPolicy } from '#platform';

/** Another step came first, or the database gave way to another transaction: load, decide and commit anew. */
export class TryAgain extends Error {}

/** Somebody holds the case at this moment: that is waited for, and is no try. */
export class TryAgainWhenFree extends TryAgain {}

/** Milliseconds. By chance, so that two who collided do not collide again. */
const policy: RetryPolicy = { maxAttempts: 5, pauseMs: (attempt) => 8 * attempt, maxTransientPauseMs: 100 };
/** Milliseconds: a lock that somebody holds is waited for again and again, by a person who looks at a screen. */
const timeoutMs = 10_000;

/** Does it again while others come first. @throws Refused `busy` after the last try. */
export function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  return mapUnavailable(async () => {
    try {
      return await retry(work, { policy, failureOf, withinMs: timeoutMs });
    } catch (error) {
      throw isLost(error) ? new Refused('busy') : error;
    }
  });
}

const isLost = (error: unknown): boolean => error instanceof TryAgain || isConflict(error);

function failureOf(error: unknown): Failure {
  if (!isLost(error)) return 'final';
  metrics.conflicted('lost');
  return error instanceof TryAgainWhenFree ? 'transient' : 'retryable';
}

/** What only fails for now is nobody's fault that a person must resolve: the caller comes back. */
export async function mapUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isTransient(error)) throw new Refused('busy');
    throw error;
  }
}

/** Whether work of the engine that failed so is tried again by itself; everything else waits for a person. */
export function isRetryable(error: unknown): boolean {
  return error instanceof TryAgain || (error instanceof Refused && error.code === 'busy') || isTransient(error);
}

/** Counts what is refused. */
export async function withRefusalMetrics<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) metrics.refused(error.code);
    throw error;
  }
}
