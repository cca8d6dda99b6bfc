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
