import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { retry, type RetryOptions } from '../retry/retry.js';
import { isUnavailable } from '../sql-state.js';
import { StartFault } from '../start-fault.js';
import { findBinaries } from './binaries.js';
import { clusterOf, ensureCluster } from './cluster.js';
import { databaseSecret, type DatabaseSecret } from './database-secret.js';
import { keepServing } from './keep-serving.js';
import { lockFolder } from './launcher-lock.js';
import { AnotherServer, applicationRole, databaseName, embeddedUrl, ensureRoles, ownerRole } from './roles.js';
import { assertPassage, serverAccount, type ServerAccount } from './server-account.js';
import { ensureServer, type Server, type ServerOptions, stopServer } from './server.js';
import { ServerUsers } from './server-users.js';
import { assertNoUnfinishedRestore } from './unfinished-restore.js';

export interface EmbeddedDatabase {
  /** Owns the database `yntymak` and its tables; not a superuser. */
  readonly ownerUrl: string;
  /** The application's role. */
  readonly url: string;
  /** Uses it no more; ends the server if nobody else uses it, and frees the data folder. */
  stop(): Promise<void>;
}

export interface StartLog {
  info(message: string): void;
  warn(message: string): void;
}

/**
 * Runs a PostgreSQL of our own in the data folder, or uses the one that runs there, and returns how to reach it; the one that uses it
 * last stops it. `join`: beside a program, as workers and commands are; without it a second one is refused. Throws a StartFault
 * that says what the person can do.
 */
export async function openEmbeddedDatabase(dataDir: string, log: StartLog, { join = false } = {}): Promise<EmbeddedDatabase> {
  try {
    const account = await serverAccount();
    const folder = await makeDataFolder(dataDir, account);
    const lock = join ? null : await lockFolder(folder);
    const free = async (): Promise<void> => lock?.release();
    try {
      await assertNoUnfinishedRestore(folder);
      return await openFolder(folder, account, log, free);
    } catch (error) {
      await free();
      throw error;
    }
  } catch (error) {
    throw isFileError(error)
      ? new StartFault(`The data folder ${dataDir} cannot be used: ${error.message}`, { cause: error })
      : error;
  }
}

async function openFolder(
  folder: string,
  account: ServerAccount | null,
  log: StartLog,
  free: () => Promise<void>,
): Promise<EmbeddedDatabase> {
  const { initdb, postgres } = await findBinaries();
  if (account) await Promise.all([clusterOf(folder), postgres].map((path) => assertPassage(account, path)));
  const users = new ServerUsers(folder);
  const use = async (): Promise<EmbeddedDatabase> => {
    const secret = await databaseSecret(folder);
    const cluster = await ensureCluster(initdb, folder, secret.superuser, account);
    const options: ServerOptions = { postgres, cluster, log: join(folder, 'postgres.log'), account };
    const server = await reachServer(options, secret, users);
    if (server.adopted && users.isAlone())
      log.info(`The database of the last start was still running (process ${server.pid}) and is used again.`);
    users.join();
    const keeper = keepServing(server, options, users, (message) => log.warn(message));
    const leave = async (): Promise<void> => {
      try {
        if (!users.isAlone() || (await stopServer(cluster))) return;
        log.warn(`The embedded database in ${cluster} runs in another container or process namespace, and goes on there.`);
      } finally {
        users.leave();
      }
    };
    const stop = async (): Promise<void> => {
      await keeper.stop();
      try {
        await users.inTurn(leave);
      } finally {
        users.close();
        await free();
      }
    };
    return { ...addresses(server.port, secret), stop };
  };
  try {
    return await users.inTurn(use);
  } catch (error) {
    users.close();
    throw error;
  }
}

/** An adopted server that does not answer. */
class Unreachable extends StartFault {
  constructor({ cluster }: ServerOptions, { port }: Server, cause: unknown) {
    super(
      `The database in ${cluster} is running, but does not answer here (127.0.0.1:${port}): it runs in another container or network namespace. End what runs there, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL that both can reach.`,
      { cause },
    );
  }
}

/** Within these milliseconds, what a dead server has left comes to its end. */
const reaching: RetryOptions = {
  policy: { maxAttempts: Infinity, pauseMs: () => 200 },
  failureOf: (error) => (error instanceof Unreachable ? 'retryable' : 'final'),
  withinMs: 15_000,
};

/** A server with our roles. One that was adopted may be dying at this very moment and cut us off: then the next is started. */
function reachServer(options: ServerOptions, secret: DatabaseSecret, users: ServerUsers): Promise<Server> {
  return retry(async () => {
    const server = await ensureServer(options, users.isAlone());
    try {
      await ensureRoles(server.port, secret, options.cluster);
      return server;
    } catch (error) {
      if (!server.adopted) await stopServer(options.cluster);
      throw server.adopted && isUnreachable(error) ? new Unreachable(options, server, error) : error;
    }
  }, reaching);
}

function isUnreachable(error: unknown): boolean {
  return isUnavailable(error) || error instanceof AnotherServer || (error as NodeJS.ErrnoException).syscall === 'connect';
}

/** Others may pass through the folder when the server runs as another user than this process, but not look into it. */
export async function makeDataFolder(dataDir: string, account: ServerAccount | null): Promise<string> {
  const made = await mkdir(dataDir, { recursive: true });
  if (made !== undefined) await chmod(dataDir, account ? 0o711 : 0o700);
  return realpath(dataDir);
}

function addresses(port: Server['port'], secret: DatabaseSecret): Pick<EmbeddedDatabase, 'ownerUrl' | 'url'> {
  return {
    ownerUrl: embeddedUrl(port, ownerRole, secret.owner, databaseName),
    url: embeddedUrl(port, applicationRole, secret.application, databaseName),
  };
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const call = (error as NodeJS.ErrnoException | null)?.syscall;
  return call !== undefined && call !== 'connect';
}
