import { type Failure, type Retry, retryAfter, type RetryPolicy } from '../retry/retry-policy.js';

/** For so long a claim holds unless its holder, which is alive, renews it: what a dead or stopped process holds is taken over soon. */
export const leaseSeconds = 6;
const renewalMs = 2_000;

/** Milliseconds that one attempt may take: its holder lives and renews the claim, however long the work hangs. */
const timeoutMs = 90_000;

/** An attempt that did not come to its end: it may have been done, and is made again, a bounded number of times. */
class Unending extends Error {}

/** Renews a claim as long as `work` goes on; a renewal that fails is reported, and the next one tries again. */
export async function renewing<T>(
  renew: () => Promise<void>,
  report: (error: unknown) => void,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => void renew().catch(report), renewalMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** One attempt of claimed work. */
export interface Attempt<Done, Outcome> {
  /** Its number, from 1. */
  readonly attempt: number;
  readonly policy: RetryPolicy;
  renew(): Promise<void>;
  /** A renewal that failed. */
  report(error: unknown): void;
  perform(): Promise<Done>;
  /** Notes what was done. */
  settle(done: Done): Promise<Outcome>;
  failureOf(error: unknown): Failure;
  /** Gives the work back, or up where `retry` is null. */
  fail(error: unknown, failure: Failure, retry: Retry | null): Promise<Outcome>;
}

/** Makes an attempt under its lease and within a time, and says what follows where it fails. @throws what `fail` throws. */
export function attemptUnderLease<Done, Outcome>(work: Attempt<Done, Outcome>): Promise<Outcome> {
  const { attempt, policy } = work;
  const failed = (error: unknown, failure: Failure): Promise<Outcome> =>
    work.fail(error, failure, retryAfter(failure, attempt, policy));
  return renewing(
    () => work.renew(),
    (error) => work.report(error),
    async () => {
      // Every process that performed it died of it.
      if (attempt > policy.maxAttempts)
        return failed(new Error(`begun ${policy.maxAttempts} times, and it never came to an end`), 'final');
      try {
        return await work.settle(await bounded(work.perform()));
      } catch (error) {
        return failed(error, error instanceof Unending ? 'retryable' : work.failureOf(error));
      }
    },
  );
}

/** Leaves work that does not come to its end. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unending(`no end after ${timeoutMs / 1_000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
