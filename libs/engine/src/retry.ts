import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from '#machine';
import { isConflict, isTransient, metrics } from '#platform';

/** Another step came first, or the database gave way to another transaction: load, decide and commit anew. */
export class TryAgain extends Error {}

/** Somebody holds the case at this moment: that is waited for, and is no try. */
export class TryAgainWhenFree extends TryAgain {}

const maxTries = 5;
const longestPauseMs = 40;
const longestPauseWhileHeldMs = 100;
/** Milliseconds: a lock that somebody holds is waited for again and again, by a person who looks at a screen. */
const patienceMs = 10_000;

/** Waits a little, by chance, so that two who collided do not collide again. @throws Refused `busy` after the last try. */
async function pauseBeforeTry(tries: number): Promise<void> {
  if (tries >= maxTries) throw new Refused('busy');
  await delay(Math.random() * longestPauseMs * (tries / maxTries));
}

/** Does it again while others come first. @throws Refused `busy` after the last try. */
export function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  const limit = performance.now() + patienceMs;
  return mapUnavailable(async () => {
    for (let tries = 1; ;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof TryAgain) && !isConflict(error)) throw error;
        metrics.conflicted('lost');
        if (performance.now() > limit) throw new Refused('busy');
        if (error instanceof TryAgainWhenFree) await delay(Math.random() * longestPauseWhileHeldMs);
        else await pauseBeforeTry(tries++);
      }
    }
  });
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
