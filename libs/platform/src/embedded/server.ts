import { spawn } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { StartFault } from '../start-fault.js';
import { serverEnvironment } from './cluster.js';
import type { FileLock } from './file-lock.js';
import { isTrueWithin } from './is-true-within.js';
import { type PidFile, readPidFile } from './pid-file.js';
import { clusterName, servesFolder, serversOf } from './process-table.js';
import type { ServerAccount } from './server-account.js';
import { isServerLocked, type LockedServer, recordedServer, recordServer, takeServerLock } from './server-lock.js';

export interface Server {
  readonly pid: number;
  readonly port: number;
  /** It was already running: others use it, or a launcher that was killed has left it. */
  readonly adopted: boolean;
}

export interface ServerOptions {
  /** The program. */
  readonly postgres: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: ServerAccount | null;
}

/**
 * Milliseconds. Recovery after a crash took 0.1–0.35 s (November 2026); one that takes longer goes on, and the next start adopts it.
 * A fast shutdown that one process holds up becomes an immediate one, in which PostgreSQL itself kills after 5 s.
 */
const timeouts = { start: 60_000, orphans: 20_000, fast: 4_000, immediate: 10_000 };

/** Another program may take the free port in the moment before the server does. */
const attempts = 3;

/**
 * Adopts the server that runs in the cluster's folder, or starts one, and waits until it accepts connections. In turn.
 * @param isAlone whether nobody else uses it: others look for it at the port that they know, and nowhere else.
 */
export async function ensureServer(options: ServerOptions, isAlone: boolean): Promise<Server> {
  const logged = await sizeOf(options.log);
  for (let attempt = 1; attempt <= attempts;) {
    const lock = takeServerLock(options.cluster);
    const port = recordedServer(options.cluster)?.port ?? null;
    const server = lock === null ? await runningServer(options) : await startServer(options, lock, () => portFor(port, isAlone));
    if (server !== null) return server;
    if (lock !== null) attempt += 1;
  }
  throw await endsAtOnce(options, logged);
}

/** Whether a server runs in the cluster's folder, be it one that still recovers. */
export async function isServing(cluster: string): Promise<boolean> {
  return isServerLocked(cluster) || (await visibleServer(cluster)) !== null;
}

/** Whether the last server was stopped in an orderly way, so that somebody wants it to be down. */
export async function wasStopped(cluster: string): Promise<boolean> {
  // The state that PostgreSQL 16 to 18 keep in their control file after two words of eight bytes (`DB_SHUTDOWNED`).
  return (await readFile(join(cluster, 'global', 'pg_control'))).readUInt32LE(16) === 1;
}

/**
 * Starts a server that has ended, where its users look for it. In turn. @returns whether it did: not where it has not quite ended.
 * @throws StartFault with its last complaint.
 */
export async function restartServer(port: number, options: ServerOptions): Promise<boolean> {
  const logged = await sizeOf(options.log);
  const lock = takeServerLock(options.cluster);
  if (lock === null) return false;
  if ((await startServer(options, lock, () => Promise.resolve(port))) === null) throw await endsAtOnce(options, logged);
  return true;
}

/**
 * Ends the server and waits until it is gone: fast (open transactions are rolled back), and at once when something holds that up;
 * also one that an administrator has started in its place. In turn. @returns false for a server that is not to be seen from here.
 */
export async function stopServer(cluster: string): Promise<boolean> {
  const pid = await visibleServer(cluster);
  if (pid === null) return !isServerLocked(cluster);
  const isGone = async (): Promise<boolean> => !isServerLocked(cluster) && !(await servesFolder(pid, cluster));
  signal(pid, 'SIGINT');
  if (await isTrueWithin(timeouts.fast, isGone)) return true;
  signal(pid, 'SIGQUIT');
  if (await isTrueWithin(timeouts.immediate, isGone)) return true;
  throw new StartFault(`The embedded database (process ${pid}) does not stop.`);
}

/** The process that serves the folder by its own word; null when there is none, or it lives in another process namespace. */
async function visibleServer(cluster: string): Promise<number | null> {
  const pid = (await readPidFile(cluster))?.pid;
  return pid !== undefined && (await servesFolder(pid, cluster)) ? pid : null;
}

/** A process that has ended since one looked needs no signal. */
function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The server that holds the lock, once it accepts connections; null if it ends instead. */
async function runningServer(options: ServerOptions): Promise<Server | null> {
  const file = await readyServer(options, () => true);
  return file && { pid: file.pid, port: file.port, adopted: true };
}

/** Starts a server that holds the lock from its first moment; null if it ends at once. */
async function startServer(options: ServerOptions, lock: FileLock, port: () => Promise<number>): Promise<Server | null> {
  let started: number;
  try {
    await removeStalePidFile(options.cluster);
    const at = await port();
    // Before it runs: a launcher that is killed right after leaves a server that the next one knows.
    recordServer(options.cluster, { pid: null, port: at, startedAt: null });
    started = await spawnServer(options, lock, at);
  } finally {
    // The server has the file open by now, or nobody shall.
    lock.close();
  }
  const file = await readyServer(options, ({ pid }) => pid === started);
  if (file !== null) recordServer(options.cluster, file);
  return file && { pid: file.pid, port: file.port, adopted: false };
}

/**
 * PostgreSQL refuses to start while postmaster.pid names a living process, be it a zombie or a stranger with the same number. Only
 * that of a server which held the lock that we hold now is surely stale. Of any other, it is unknown here whether it lives:
 * it may do so in another container.
 */
async function removeStalePidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const stranger = await visibleServer(cluster);
  if (stranger !== null)
    throw new StartFault(
      `A PostgreSQL that this program did not start (process ${stranger}) runs in ${cluster}: end it (kill -INT ${stranger}), and start again.`,
    );
  const noneLeft = async (): Promise<boolean> => (await serversOf(cluster)).length === 0;
  await until(noneLeft, timeouts.orphans, `Processes of a database that has died still work in ${cluster}.`);
  const left = await readPidFile(cluster);
  if (left !== null && !isOf(left, recordedServer(cluster)))
    throw new StartFault(
      `${file} is of a PostgreSQL that this program did not start. Whether it still runs, perhaps in another container, cannot be seen from here: make sure that it does not, remove the file, and start again.`,
    );
  await rm(file, { force: true });
}

/**
 * Small numbers come again in every container: port and start distinguish two servers that have the same. Where only the port is
 * recorded, no file was there when it was.
 */
function isOf(left: PidFile, recorded: LockedServer | null): boolean {
  if (left.port !== recorded?.port) return false;
  const { pid, startedAt } = recorded;
  return (pid === null || left.pid === pid) && (startedAt === null || left.startedAt === startedAt);
}

async function spawnServer({ postgres, cluster, log, account }: ServerOptions, lock: FileLock, port: number): Promise<number> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    cluster_name: clusterName(cluster),
    // A socket's path is limited to 107 bytes, a data folder's is not.
    unix_socket_directories: '',
  };
  const output = await open(log, 'a', 0o600);
  try {
    // Detached: Ctrl-C in the terminal reaches the launcher only, which ends the program before its database.
    const server = spawn(
      postgres,
      ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        cwd: cluster,
        env: serverEnvironment,
        detached: true,
        stdio: ['ignore', output.fd, output.fd, lock.fd],
        ...(account && { uid: account.uid, gid: account.gid }),
      },
    );
    await new Promise((resolve, reject) => server.once('spawn', resolve).once('error', reject)).catch((error: Error) => {
      throw new StartFault(`The embedded database cannot be started: ${error.message}`, { cause: error });
    });
    server.unref();
    return server.pid as number;
  } finally {
    await output.close();
  }
}

/** The port at which the folder's server listened before; when it is taken another, unless somebody looks for it there. */
async function portFor(wanted: number | null, isAlone: boolean): Promise<number> {
  const free = (wanted === null ? null : await freePort(wanted)) ?? (isAlone ? await freePort(0) : null);
  if (free === null)
    throw new StartFault(
      `The embedded database has ended, and another program has taken its port (127.0.0.1:${wanted}), where programs or workers that still run look for it: end that program, or end them, and start again.`,
    );
  return free;
}

/** 0: any. Null when it is taken. */
function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const isTaken = ({ code }: NodeJS.ErrnoException): boolean => wanted !== 0 && code === 'EADDRINUSE';
    const probe = createServer().once('error', (error) => (isTaken(error) ? resolve(null) : reject(error)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until a server that holds the lock accepts connections; null if it ends instead. */
async function readyServer({ cluster, log }: ServerOptions, isWanted: (file: PidFile) => boolean): Promise<PidFile | null> {
  let ready: PidFile | null = null;
  const settled = async (): Promise<boolean> => {
    const file = await readPidFile(cluster);
    if (file?.status === 'ready' && isWanted(file)) ready = file;
    return ready !== null || !isServerLocked(cluster);
  };
  await until(settled, timeouts.start, `The embedded database is still recovering: start again in a while. Its log is ${log}`);
  return ready;
}

async function endsAtOnce({ log }: ServerOptions, logged: number): Promise<StartFault> {
  return new StartFault(`The embedded database ends at once: ${await complaintSince(log, logged)}`);
}

/** What the server complained of since the log had this size; without a complaint, all that it said. */
async function complaintSince(log: string, size: number): Promise<string> {
  const said = (await readFile(log)).subarray(size).toString('utf8').trim();
  const complaint = said
    .split('\n')
    .filter((line) => /FATAL|PANIC/.test(line))
    .at(-1);
  return complaint ?? (said.slice(-1_000).replaceAll(/\s*\n\s*/g, ' ') || `its log is ${log}`);
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

async function until(settled: () => Promise<boolean>, limit: number, otherwise: string): Promise<void> {
  if (!(await isTrueWithin(limit, settled))) throw new StartFault(otherwise);
}
