import type { EntityManager } from 'typeorm';

/**
 * Where commits wait for a synchronous standby, waits until it has all that is committed by now: what somebody has read may be of a
 * commit whose wait was ended. A message in the log of PostgreSQL is what makes the end of a transaction wait.
 */
export async function confirmReplicated(tx: EntityManager): Promise<void> {
  await tx.query(`select pg_logical_emit_message(true, 'yntymak', '') where current_setting('synchronous_standby_names') <> ''`);
}
