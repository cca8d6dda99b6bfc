import { Client } from 'pg';
import { sqlState } from './sql-state.js';
import { StartFault } from './start-fault.js';

/** Milliseconds. */
const patience = 5_000;

/** Connects once. Throws a StartFault that names the setting and what is wrong with it, never the password. */
export async function demandAnswer(setting: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience });
  // Without a listener, an error that comes after the failed attempt would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new StartFault(`${setting}: ${complaint(error, new URL(url))}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
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
