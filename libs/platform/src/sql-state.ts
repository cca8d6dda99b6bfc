interface DatabaseError {
  readonly code?: unknown;
  readonly message?: unknown;
}

const conflicts = new Set(['40001', '40P01', '55P03', '57014']);
const lost = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
]);
// Connection lost, resources or disk exhausted, shut down, I/O error; read-only after a failover; idle too long.
const unavailable = /^(08...|53...|57P0[1235]|58...|25006|25P0[34])$/;

/**
 * Errors that carry no code: the reply never came or no connection was free (pg 8.23, pg-pool 3), or the connection was lost
 * between two statements (TypeORM 1.1: its runner is released, whether it or a manager is used).
 */
const silence =
  /Query read timeout|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed and is not queryable|(was|runner) already released/;

/** The SQLSTATE or system code of an error thrown by TypeORM or pg, else undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as DatabaseError | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Lost against another transaction, or waited too long: nothing was written, the whole transaction may be tried again. */
export function isConflict(error: unknown): boolean {
  return conflicts.has(sqlState(error) ?? '');
}

/** No answer from the database, or it refuses new work. If it was the COMMIT, whether it was written is unknown. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return unavailable.test(state) || lost.has(state);
  const message = (error as DatabaseError | null | undefined)?.message;
  return typeof message === 'string' && silence.test(message);
}

/** The database answers and refuses to write: disk or memory full, read-only, I/O error. */
export function refusesWrites(error: unknown): boolean {
  return /^(53[124]00|58...|25006)$/.test(sqlState(error) ?? '');
}

/** Failed only for now, and may succeed when it is done again: the one rule for everything that retries, and for 503. */
export function isTransient(error: unknown): boolean {
  return isConflict(error) || isUnavailable(error);
}
