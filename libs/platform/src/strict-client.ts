import { Client } from 'pg';

/**
 * A connection that ends when a reply does not come in time (`query_timeout`). `pg` would put it back into the pool still
 * waiting, and the next user would wait behind it (node-postgres#3399).
 */
export class StrictClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
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
