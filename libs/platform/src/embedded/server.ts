import { spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFault } from '../start-fault.js';
import { serverEnvironment } from './cluster.js';
import { readPidFile } from './pid-file.js';
import { clusterName, servesFolder, serversOf } from './process-table.js';
import type { ServerAccount } from './server-account.js';

export interface Server {
  readonly pid: number;
  readonly port: number;
  /** It was already running, left by a launcher that was killed. */
  readonly adopted: boolean;
}

export interface ServerOptions {
  /** The program. */
  readonly postgres: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: ServerAccount | null;
}

/** Milliseconds. Recovery after a crash took 0.1–0.35 s (November 2026); one that takes longer goes on, and the next start adopts it. */
const patience = { start: 60_000, orphans: 20_000, stop: 30_000, between: 10 };

/** Another program may take the free port in the moment before the server does. */
const attempts = 3;

/** Adopts the server that runs in the cluster's folder, or starts one, and waits until it accepts connections. */
export async function ensureServer(options: ServerOptions): Promise<Server> {
  const running = await readPidFile(options.cluster);
  if (running && (await servesFolder(running.pid, options.cluster))) {
    const port = await readyPort(running.pid, options);
    if (port !== null) return { pid: running.pid, port, adopted: true };
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await removeStalePidFile(options.cluster);
    const pid = await spawnServer(options);
    const port = await readyPort(pid, options);
    if (port !== null) return { pid, port, adopted: false };
  }
  throw await endsAtOnce(options);
}

/** Whether a server runs in the cluster's folder, be it one that still recovers. */
export async function isServing(cluster: string): Promise<boolean> {
  const running = await readPidFile(cluster);
  return running !== null && (await servesFolder(running.pid, cluster));
}

/** Whether the last server was stopped in an orderly way, so that somebody wants it to be down. */
export async function wasStopped(cluster: string): Promise<boolean> {
  // The state that PostgreSQL 16 to 18 keep in their control file after two words of eight bytes (`DB_SHUTDOWNED`).
  return (await readFile(join(cluster, 'global', 'pg_control'))).readUInt32LE(16) === 1;
}

/** Starts a server that has ended, where its users look for it. @throws StartFault with its last complaint. */
export async function restartServer(port: number, options: ServerOptions): Promise<void> {
  await removeStalePidFile(options.cluster);
  if ((await readyPort(await spawnServer(options, port), options)) === null) throw await endsAtOnce(options);
}

/**
 * Ends the server in an orderly way (fast shutdown: open transactions are rolled back) and waits until it is gone; also the
 * one that has taken its place, should somebody have restarted it.
 */
export async function stopServer({ pid }: Server, cluster: string): Promise<void> {
  const successor = (await readPidFile(cluster))?.pid ?? pid;
  for (const each of new Set([pid, successor])) {
    const isGone = async (): Promise<boolean> => !(await servesFolder(each, cluster));
    if (await isGone()) continue;
    interrupt(each);
    await until(isGone, patience.stop, `The embedded database (process ${each}) does not stop.`);
  }
}

/** A process that has ended since one looked is as well as told. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * PostgreSQL refuses to start while postmaster.pid names a living process, be it a zombie or a stranger with the same
 * number. And it must not start while a process of the old server still works on the files.
 */
async function removeStalePidFile(cluster: string): Promise<void> {
  const noneLeft = async (): Promise<boolean> => (await serversOf(cluster)).length === 0;
  await until(noneLeft, patience.orphans, `Processes of a database that has died still work in ${cluster}.`);
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function spawnServer({ postgres, cluster, log, account }: ServerOptions, port?: number): Promise<number> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: port ?? (await freePort()),
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
        stdio: ['ignore', output.fd, output.fd],
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until the server accepts connections; null if it ends instead. */
async function readyPort(pid: number, { cluster, log }: ServerOptions): Promise<number | null> {
  let port: number | null = null;
  const settled = async (): Promise<boolean> => {
    const file = await readPidFile(cluster);
    if (file?.pid === pid && file.status === 'ready') port = file.port;
    return port !== null || !(await servesFolder(pid, cluster));
  };
  await until(settled, patience.start, `The embedded database is still recovering: start again in a while. Its log is ${log}`);
  return port;
}

async function endsAtOnce({ log }: ServerOptions): Promise<StartFault> {
  return new StartFault(`The embedded database ends at once: ${await lastComplaint(log)}`);
}

async function lastComplaint(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  return lines.filter((line) => /FATAL|PANIC/.test(line)).at(-1) ?? `its log is ${log}`;
}

async function until(settled: () => Promise<boolean>, limit: number, otherwise: string): Promise<void> {
  const end = performance.now() + limit;
  while (!(await settled())) {
    if (performance.now() > end) throw new StartFault(otherwise);
    await delay(patience.between);
  }
}
