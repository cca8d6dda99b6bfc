import { Client, type ClientConfig } from 'pg';

/**
 * Asks a line on which nothing is sent for a sign of life after 5 s, then each second: one that is dead without a word was
 * found out after 15 s (November 2026), of an idle connection before somebody needs it. The other side's kernel answers,
 * however long a statement takes. While something that was sent is unanswered nothing is asked: then `query_timeout` counts,
 * since Node.js cannot set TCP_USER_TIMEOUT.
 */
const signsOfLife = { keepAlive: true, keepAliveInitialDelayMillis: 5_000 };

/** The function of PostgreSQL that warns, whatever the language: the wait for a synchronous standby was ended by somebody. */
const standbyWait = 'SyncRepWaitForLSN';

/**
 * The commit is written here, and no standby has it: after a failover it may be gone. What was asked for is as unknown as if the
 * reply had been lost, which is what its code says (transaction_resolution_unknown).
 */
class CommitUnconfirmed extends Error {
  readonly code = '08007';
}

/**
 * A connection that ends when a reply does not come in time (`query_timeout`). `pg` would put it back into the pool still
 * waiting, and the next user would wait behind it (node-postgres#3399). And one whose loss is never the end of the program:
 * a new connection is handed over in the middle of what the server has sent, before its user listens for errors, so that a
 * farewell in the same packet would be an error that nobody hears (pg-pool 3.14, typeorm 1.1). The next query fails of it.
 */
export class StrictClient extends Client {
  private isUnconfirmed = false;

  constructor(options?: ClientConfig) {
    super({ ...options, ...signsOfLife });
    this.on('error', () => undefined);
    this.on('notice', ({ routine }) => {
      if (routine === standbyWait) this.isUnconfirmed = true;
    });
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const strictQuery = (...args: unknown[]): unknown => {
      const result = query(...args);
      if (!(result instanceof Promise)) return result;
      result.catch((error: Error) => this.endIfSilent(error));
      return result.then((answer: unknown) => this.demandConfirmed(answer));
    };
    this.query = strictQuery as typeof this.query;
  }

  /** Of statements that were sent together the first one answered fails: they are of one transaction. */
  private demandConfirmed<Answer>(answer: Answer): Answer {
    if (!this.isUnconfirmed) return answer;
    this.isUnconfirmed = false;
    throw new CommitUnconfirmed('The commit was not confirmed by the synchronous standby.');
  }

  private endIfSilent(error: Error): void {
    if (error.message === 'Query read timeout') void this.end();
  }
}
