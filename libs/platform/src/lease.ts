/**
 * A lease: for so long a claim holds unless its holder, which is alive, renews it. Short, so that what a dead or stopped process
 * holds is taken over soon; by the database's clock, the one that all processes share.
 */
const leaseSeconds = 6;
const renewalMs = 2_000;

/** SQL: until when a claim holds that is made or renewed now. */
export const leaseEnd = `clock_timestamp() + interval '${leaseSeconds} seconds'`;

/**
 * SQL: whether nobody holds a row. A claim that ends further ahead than a right clock could have written is none.
 * @param longest seconds; more than a lease where a pause before the next try is kept in the same column.
 */
export function isUnclaimed(column = 'claimed_until', longest = leaseSeconds): string {
  return `(${column} is null or ${column} <= clock_timestamp() or ${column} > clock_timestamp() + interval '${longest} seconds')`;
}

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

/** Milliseconds, the longest pause before work is tried again that failed only for now (`isTransient`): that is no try of its own. */
export const longestPassingPauseMs = 5_000;

/** By chance, so that what failed together is not tried together. */
export function passingPause(): number {
  return Math.round(Math.random() * longestPassingPauseMs);
}

/** Milliseconds that one try of claimed work may take: its holder lives and renews the claim, however long the work hangs. */
const patienceMs = 90_000;

/** Leaves work that does not come to its end; it may have been done, and is done again. @throws Error made by `otherwise`. */
export async function bounded<T>(work: Promise<T>, otherwise: (message: string) => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(otherwise(`no end after ${patienceMs / 1_000} s`)), patienceMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
