import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One for everything that is written about checkpoints and keys, whichever process does it. */
const lock = `hashtext('yntymak'), hashtext('checkpoint')`;

/** Whether to wait for another process that has its turn (for `lock_timeout`, else a conflict), or to leave it to that one. */
export type IfTaken = 'wait' | 'leave';

/**
 * Runs work while no other process makes a checkpoint or a key, in one REPEATABLE READ transaction; null when it was left to
 * another. The lock is the session's, taken before the transaction begins: a transaction that waited for it inside would
 * see the database as it was before the wait, without the checkpoint that it waited for. It ends with its connection.
 */
export async function inTurn<T>(
  dataSource: DataSource,
  ifTaken: IfTaken,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T | null> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await takeTurn(runner, ifTaken))) return null;
    try {
      return await transact(runner, work);
    } finally {
      // Where this fails the connection is gone, and the lock with it.
      await runner.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

async function takeTurn(runner: QueryRunner, ifTaken: IfTaken): Promise<boolean> {
  if (ifTaken === 'leave') {
    const rows = (await runner.query(`select pg_try_advisory_lock(${lock}) as taken`)) as [{ taken: boolean }];
    return rows[0].taken;
  }
  await runner.query(`select pg_advisory_lock(${lock})`);
  return true;
}

async function transact<T>(runner: QueryRunner, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  await runner.startTransaction('REPEATABLE READ');
  try {
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
