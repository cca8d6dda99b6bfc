import { Client, type ClientConfig, Connection } from 'pg';

/**
 * Probes a connection on which nothing is sent after 5 s, then each second: one that died without a word was
 * found out after 15 s (November 2026), of an idle connection before somebody needs it. The other side's kernel answers,
 * however long a statement takes. While something that was sent is unanswered there is no probe: then `query_timeout` counts,
 * since Node.js cannot set TCP_USER_TIMEOUT.
 */
const signsOfLife = { keepAlive: true, keepAliveInitialDelayMillis: 5_000 };

const connected = new Set<StrictClient>();

/** The function of PostgreSQL that warns, whatever the language: the wait for a synchronous standby was ended by somebody. */
const standbyWait = 'SyncRepWaitForLSN';

/**
 * The commit is written here, and no standby has it: after a failover it may be gone. The outcome is as unknown as if the
 * reply had been lost, which is what its code says (transaction_resolution_unknown).
 */
class CommitUnconfirmed extends Error {
  readonly code = '08007';
}

/**
 * A connection that ends when a reply does not come in time (`query_timeout`). `pg` would put it back into the pool still
 * waiting, and the next user would wait behind it (node-postgres#3399). And one whose loss is never the end of the program:
 * a new connection is handed over in the middle of what the server has sent, before its user listens for errors, so that a
 * farewell in the same packet would be an error without a listener (pg-pool 3.14, typeorm 1.1). The next query fails of it.
 */
export class StrictClient extends Client {
  private isUnconfirmed = false;

  constructor(options?: ClientConfig) {
    super({ ...options, ...signsOfLife });
    this.on('error', () => undefined);
    this.once('connect', () => connected.add(this)).once('end', () => connected.delete(this));
    this.on('notice', ({ routine }) => {
      if (routine === standbyWait) this.isUnconfirmed = true;
    });
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const strictQuery = (...args: unknown[]): unknown => {
      const result = query(...args);
      if (!(result instanceof Promise)) return result;
      result.catch((error: Error) => this.endIfSilent(error));
      return result.then((answer: unknown) => this.assertConfirmed(answer));
    };
    this.query = strictQuery as typeof this.query;
  }

  /** Of statements that were sent together the first one answered fails: they are of one transaction. */
  private assertConfirmed<Answer>(answer: Answer): Answer {
    if (!this.isUnconfirmed) return answer;
    this.isUnconfirmed = false;
    throw new CommitUnconfirmed('The commit was not confirmed by the synchronous standby.');
  }

  private endIfSilent(error: Error): void {
    if (error.message === 'Query read timeout') void this.end();
  }
}

/** Milliseconds. */
const cancelLimit = 500;

/** What `pg` 8.23 has, and its types do not say. */
interface Wire {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
  readonly connection: WireConnection;
}
type WireConnection = Connection & {
  connect(portOrPath: number | string, host?: string): void;
  cancel(processId: number, secretKey: number): void;
};

/** Cuts every connection of this process and cancels what the server still does for it, for a process that has to end. */
export async function cutConnections(): Promise<void> {
  const wires = [...connected].map((client) => client as unknown as Wire);
  for (const { connection } of wires) connection.stream.destroy();
  await Promise.all(wires.map(cancel));
}

/** By a connection of its own, which the server closes when it has done so (PostgreSQL 18, "Canceling Requests in Progress"). */
function cancel({ host, port, processID, secretKey }: Wire): Promise<void> {
  return new Promise((resolve) => {
    const line = new Connection() as WireConnection;
    const end = (): void => {
      clearTimeout(limit);
      line.stream.destroy();
      resolve();
    };
    const limit = setTimeout(end, cancelLimit);
    line.on('error', end).once('end', end);
    line.once('connect', () => line.cancel(processID, secretKey));
    if (host.startsWith('/')) line.connect(`${host}/.s.PGSQL.${port}`);
    else line.connect(port, host);
  });
}
