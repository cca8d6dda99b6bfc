import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../new-id.js';
import { StartFault } from '../start-fault.js';
import { startOf } from './process-table.js';

export interface LauncherLock {
  release(): Promise<void>;
}

/** Keeps a second launcher away from the data folder. The lock of a process that is dead is taken over. */
export async function lockFolder(dataDir: string): Promise<LauncherLock> {
  const lock = lockOf(dataDir);
  const mine = `${lock}.${newId()}`;
  await writeFile(mine, `${process.pid} ${await startOf(process.pid)}`);
  const other = await take(lock, mine).finally(() => rm(mine));
  if (other === null) return { release: () => rm(lock, { force: true }) };
  throw new StartFault(
    `Another Yntymak (process ${other}) already uses the data folder ${dataDir}: stop it, or set another DATA_DIR.`,
  );
}

/** The living launcher that uses the data folder, if there is one. */
export async function launcherOf(dataDir: string): Promise<number | null> {
  const holder = await contentOf(lockOf(dataDir));
  return holder === null ? null : livingProcess(holder);
}

function lockOf(dataDir: string): string {
  return join(dataDir, 'launcher.lock');
}

async function livingProcess(holder: string): Promise<number | null> {
  const [pid, start] = holder.split(' ');
  return (await startOf(Number(pid))) === start ? Number(pid) : null;
}

/** Linking a finished file makes the lock appear at once with its content, or fails. */
async function linked(file: string, lock: string): Promise<boolean> {
  try {
    await link(file, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Makes the lock a link to `mine`; or answers the living process that holds it. */
async function take(lock: string, mine: string): Promise<number | null> {
  while (!(await linked(mine, lock))) {
    const holder = await contentOf(lock);
    const living = holder === null ? null : await livingProcess(holder);
    if (living !== null) return living;
    if (holder !== null) await removeDead(lock, holder, mine);
  }
  return null;
}

/**
 * Only who holds a second lock may remove a dead one, and looks again before: else it could remove the lock that another
 * has just taken in its place. Should its holder die, the second lock is taken over in the same way.
 */
async function removeDead(lock: string, holder: string, mine: string): Promise<void> {
  const takeover = `${lock}.takeover`;
  if ((await take(takeover, mine)) !== null) return delay(1);
  if ((await contentOf(lock)) === holder) await rm(lock);
  await rm(takeover);
}

function contentOf(lock: string): Promise<string | null> {
  return readFile(lock, 'utf8').catch(() => null);
}
