import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { noteWriteFailure } from './write-failures.js';

/**
 * The one way to write: runs `work` in a transaction and commits it. Whatever `work` throws rolls everything back and is
 * thrown on. Inside use only `tx`; no other work may go on with it after `work` has answered.
 */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager);
    await commit(runner);
    return result;
  } catch (error) {
    noteWriteFailure(error);
    // If the rollback fails, the connection is lost, and the transaction with it: the first error says more.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * PostgreSQL answers COMMIT of an aborted transaction with ROLLBACK and no error, and TypeORM does not show the answer: an
 * error that `work` has swallowed would pass for success.
 */
async function commit(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('The transaction had been aborted by an error that its work swallowed: nothing was written.');
}
