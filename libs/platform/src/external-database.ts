import { Client } from 'pg';
import { sqlState } from './sql-state.js';
import { StartFault } from './start-fault.js';

/** Milliseconds. */
const timeoutMs = 5_000;

/** Connects once. Throws a StartFault that names the setting and what is wrong with it, never the password. */
export async function assertAnswer(setting: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs });
  // Without a listener, an error that comes after the failed attempt would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await assertSession(setting, url, client);
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(`${setting}: ${complaint(error, new URL(url))}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A pooler that hands the server of one connection to another while both are open keeps no session: locks, prepared statements,
 * settings and LISTEN would be those of somebody else.
 */
async function assertSession(setting: string, url: string, client: Client): Promise<void> {
  const beside = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs });
  beside.on('error', () => undefined);
  const server = async (of: Client): Promise<number> =>
    (await of.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;
  try {
    const own = await server(client);
    await beside.connect();
    await beside.query('begin');
    const isShared = (await server(beside)) === own || (await server(client)) !== own;
    await beside.query('rollback');
    if (isShared)
      throw new StartFault(
        `${setting}: a pooler stands there that keeps no sessions (pool_mode = transaction or statement); Yntymak needs pool_mode = session, or the database itself.`,
      );
  } finally {
    await beside.end().catch(() => undefined);
  }
}

function complaint(error: unknown, { hostname, port, username, pathname }: URL): string {
  const server = `${hostname}:${port || '5432'}`;
  const user = decodeURIComponent(username) || '(no user)';
  switch (sqlState(error)) {
    case '28P01':
    case '28000':
      return `the database at ${server} does not let ${user} in: wrong user or password.`;
    case '3D000':
      return `there is no database ${decodeURIComponent(pathname.slice(1))} at ${server}.`;
    case '42501':
      return `${user} may not connect to the database ${decodeURIComponent(pathname.slice(1))} at ${server}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host ${hostname}.`;
    default:
      return `no PostgreSQL answers at ${server} (${reasonOf(error)}).`;
  }
}

/** An AggregateError, thrown when every address of a host fails, has an empty message and a code. */
function reasonOf(error: unknown): string {
  return (error instanceof Error && error.message) || sqlState(error) || String(error);
}
