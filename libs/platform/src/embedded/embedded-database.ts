import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnavailable } from '../sql-state.js';
import { StartFault } from '../start-fault.js';
import { findBinaries } from './binaries.js';
import { clusterOf, ensureCluster } from './cluster.js';
import { databaseSecret, type DatabaseSecret } from './database-secret.js';
import { keepServing } from './keep-serving.js';
import { launcherOf, lockFolder } from './launcher-lock.js';
import { readPidFile } from './pid-file.js';
import { applicationRole, databaseName, embeddedUrl, ensureRoles, ownerRole } from './roles.js';
import { demandPassage, serverAccount, type ServerAccount } from './server-account.js';
import { demandNoUnfinishedRestore } from './unfinished-restore.js';
import { ensureServer, type Server, type ServerOptions, stopServer } from './server.js';

export interface EmbeddedDatabase {
  /** Owns the database `yntymak` and its tables; not a superuser. */
  readonly ownerUrl: string;
  /** The application's role. */
  readonly url: string;
  /** Ends the server and frees the data folder. */
  stop(): Promise<void>;
}

export interface StartLog {
  info(message: string): void;
  warn(message: string): void;
}

/**
 * Runs a PostgreSQL of our own in the data folder and answers how to reach it. If the last launcher was killed, its server
 * is still running and is adopted. Throws a StartFault that says what the person can do.
 */
export async function openEmbeddedDatabase(dataDir: string, log: StartLog): Promise<EmbeddedDatabase> {
  try {
    const account = await serverAccount();
    const folder = await makeDataFolder(dataDir, account);
    const lock = await lockFolder(folder);
    try {
      await demandNoUnfinishedRestore(folder);
      return await openLocked(folder, account, log, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw isFileError(error)
      ? new StartFault(`The data folder ${dataDir} cannot be used: ${error.message}`, { cause: error })
      : error;
  }
}

/** The database of a launcher that runs beside this process, which alone stops it; null when there is none. */
export async function joinEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase | null> {
  const server = (await launcherOf(dataDir)) === null ? null : await readPidFile(clusterOf(dataDir));
  if (server?.status !== 'ready') return null;
  return { ...addresses(server.port, await databaseSecret(dataDir)), stop: () => Promise.resolve() };
}

async function openLocked(
  folder: string,
  account: ServerAccount | null,
  log: StartLog,
  free: () => Promise<void>,
): Promise<EmbeddedDatabase> {
  const { initdb, postgres } = await findBinaries();
  if (account) await Promise.all([clusterOf(folder), postgres].map((path) => demandPassage(account, path)));
  const secret = await databaseSecret(folder);
  const cluster = await ensureCluster(initdb, folder, secret.superuser, account);
  const options: ServerOptions = { postgres, cluster, log: join(folder, 'postgres.log'), account };
  const server = await readyServer(options, secret);
  if (server.adopted) log.info(`The database of the last start was still running (process ${server.pid}) and is used again.`);
  const keeper = keepServing(server, options, (message) => log.warn(message));
  const stop = async (): Promise<void> => {
    await keeper.stop();
    await stopServer(server, cluster);
    await free();
  };
  return { ...addresses(server.port, secret), stop };
}

/** A server with our roles. One that was adopted may be dying at this very moment and cut us off: then the next is started. */
async function readyServer(options: ServerOptions, secret: DatabaseSecret): Promise<Server> {
  for (;;) {
    const server = await ensureServer(options);
    try {
      await ensureRoles(server.port, secret);
      return server;
    } catch (error) {
      await stopServer(server, options.cluster);
      if (!server.adopted || !isUnavailable(error)) throw error;
    }
  }
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
