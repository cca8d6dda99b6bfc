import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Client, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What pg keeps to itself of a pool (8.23): its connections, those of them that nobody uses, and the socket of each. */
interface OpenPool extends Pool {
  readonly _clients: readonly PooledClient[];
  readonly _idle: readonly { readonly client: PooledClient }[];
}
interface PooledClient {
  readonly connection: { readonly stream: Socket };
  query(...query: unknown[]): unknown;
}

/** How a link between the program and its database breaks, seen from the test. */
export interface Cut {
  readonly name: string;
  act(link: Link): Promise<void>;
}

/** The connections of one program in this process, and a hand on the server. */
export class Link {
  private last: Promise<unknown> = Promise.resolve();
  private readonly mended: (() => void)[] = [];

  private constructor(
    readonly pool: OpenPool,
    private readonly hand: Client,
  ) {}

  /** As the application's role, which may end its own sessions. */
  static async of(dataSource: DataSource, url: string): Promise<Link> {
    const hand = new Client({ connectionString: url, application_name: 'hand' });
    await hand.connect();
    return new Link((dataSource.driver as PostgresDriver).master as OpenPool, hand);
  }

  /** The server ends every session of the program, also those that nobody uses, and says so. */
  async terminate(): Promise<void> {
    const sessions = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and application_name = 'yntymak'`;
    this.last = this.last.then(() => this.hand.query(sessions));
    await this.last;
  }

  /** The network breaks: no word from the server, which finds out by itself. */
  async destroy(): Promise<void> {
    const streams = this.pool._clients.map(({ connection }) => connection.stream);
    const closed = streams.map((stream) => stream.destroyed || once(stream, 'close'));
    for (const stream of streams) stream.destroy();
    await Promise.all(closed);
  }

  /** The server writes the transactions now under way, and no acknowledgement arrives. */
  loseCommitReply(): void {
    const idle = new Set(this.pool._idle.map(({ client }) => client));
    for (const client of this.pool._clients.filter((each) => !idle.has(each))) {
      const query = client.query.bind(client);
      this.mended.push(() => (client.query = query));
      client.query = (...parameters: unknown[]): unknown => {
        const { stream } = client.connection;
        if (parameters[0] === 'COMMIT') stream.removeAllListeners('data').on('data', () => stream.destroy());
        return query(...parameters);
      };
    }
  }

  /** Other work under way then gets its next reply again. */
  mend(): void {
    for (const mend of this.mended.splice(0)) mend();
  }

  /** Fails unless every connection came back, and as many can be had at once as ever. */
  async expectWhole(dataSource: DataSource): Promise<void> {
    const { pool } = this;
    expect([pool.idleCount, pool.waitingCount]).toEqual([pool.totalCount, 0]);
    const size = pool.options.max;
    const runners = Array.from({ length: size }, () => dataSource.createQueryRunner());
    const pids = await Promise.all(runners.map((runner) => runner.query('select pg_backend_pid() as pid')));
    await Promise.all(runners.map((runner) => runner.release()));
    expect(new Set(pids.map(([{ pid }]: [{ pid: number }]) => pid)).size).toBe(size);
  }

  close(): Promise<void> {
    return this.hand.end();
  }
}

export const terminated: Cut = { name: 'the server ends the sessions', act: (link) => link.terminate() };
export const destroyed: Cut = { name: 'the sockets break', act: (link) => link.destroy() };
export const replyLost: Cut = {
  name: 'the reply to COMMIT is lost',
  act: (link) => Promise.resolve(link.loseCommitReply()),
};
