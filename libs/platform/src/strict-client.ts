import { Client } from 'pg';

/**
 * A connection that ends when a reply does not come in time (`query_timeout`). `pg` would put it back into the pool still
 * waiting, and the next user would wait behind it (node-postgres#3399). And one whose loss is never the end of the program:
 * a new connection is handed over in the middle of what the server has sent, before its user listens for errors, so that a
 * farewell in the same packet would be an error that nobody hears (pg-pool 3.14, typeorm 1.1). The next query fails of it.
 */
export class StrictClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    this.on('error', () => undefined);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const strictQuery = (...args: unknown[]): unknown => {
      const result = query(...args);
      if (result instanceof Promise) result.catch((error: Error) => this.endIfSilent(error));
      return result;
    };
    this.query = strictQuery as typeof this.query;
  }

  private endIfSilent(error: Error): void {
    if (error.message === 'Query read timeout') void this.end();
  }
}
