import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileLock } from './file-lock.js';

/** What is known of the last server that was started with the lock. */
export interface LockedServer {
  /** Null before it has been ready: its launcher may be killed at any moment. */
  readonly pid: number | null;
  readonly port: number;
  /** Seconds since 1970, as it says itself; null before it has been ready, and for one that an older release started. */
  readonly startedAt: number | null;
}

/**
 * The lock that a server's own processes hold, as long as one of them lives: they inherit the open file. It stands beside the
 * cluster's folder, together with the last server's process, port and start.
 */
function serverLockOf(cluster: string): string {
  return join(dirname(cluster), 'server.lock');
}

/** The lock, with no other holder; null while a process of a server holds it. */
export function takeServerLock(cluster: string): FileLock | null {
  const lock = FileLock.open(serverLockOf(cluster));
  if (lock.tryExclusive(0)) return lock;
  lock.close();
  return null;
}

/** Whether any process of a server that was started with the lock still lives, in whatever namespaces. */
export function isServerLocked(cluster: string): boolean {
  const lock = takeServerLock(cluster);
  lock?.close();
  return lock === null;
}

/** On the disk before the server says so itself: of a `postmaster.pid` that names another server nobody knows whether that lives. */
export function recordServer(cluster: string, { pid, port, startedAt }: LockedServer): void {
  const file = openSync(serverLockOf(cluster), 'r+');
  try {
    writeSync(file, `${pid ?? 0} ${port} ${startedAt ?? ''}`.padEnd(32), 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function recordedServer(cluster: string): LockedServer | null {
  const [pid, port, startedAt = null] = readFileSync(serverLockOf(cluster), 'utf8').trim().split(' ').map(Number);
  return port ? { pid: pid || null, port, startedAt } : null;
}
