import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

const lines = new WeakMap<QueryRunner, PipelinedTransaction>();

/**
 * A transaction whose statements are sent without waiting for the answers to those before: PostgreSQL goes from one to the next
 * by itself, and each wait that is left is one for something that has to be known. Of 20 waits in a commit two were left, and
 * they had been half of its time (November 2026).
 */
export class PipelinedTransaction {
  private readonly unanswered: Promise<unknown>[] = [];
  private isGathering = false;

  private constructor(private readonly client: PoolClient) {}

  /** That of a transaction; null: there each statement is waited for. */
  static of({ queryRunner }: EntityManager): PipelinedTransaction | null {
    return (queryRunner && lines.get(queryRunner)) ?? null;
  }

  /** @throws what the first statement that fails throws; then nothing is written. */
  static async transaction<T>(runner: QueryRunner, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const line = new PipelinedTransaction((await runner.connect()) as PoolClient);
    lines.set(runner, line);
    try {
      line.send({ text: 'begin' });
      const result = await work(runner.manager);
      const committed = line.ask({ text: 'commit' });
      await Promise.all([...line.unanswered, committed]);
      if ((await committed).command !== 'COMMIT') throw new Error('An error was swallowed: nothing was written.');
      return result;
    } catch (error) {
      // If this fails as well, the connection is lost, and the transaction with it.
      await line.ask({ text: 'rollback' }).catch(() => undefined);
      // Whatever comes after a failure fails of it.
      await Promise.all(line.unanswered);
      throw error;
    } finally {
      lines.delete(runner);
    }
  }

  /** Queries are sent at once too: the caller that needs an answer waits for it. */
  ask<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    this.gather();
    return this.client.query<Row>(query);
  }

  /** A failure shows when the transaction ends. */
  send(query: QueryConfig): void {
    const answered = this.ask(query);
    answered.catch(() => undefined);
    this.unanswered.push(answered);
  }

  /** What is sent in one turn of the loop goes out together: to write to a socket was a seventh of this process's work. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }
}
