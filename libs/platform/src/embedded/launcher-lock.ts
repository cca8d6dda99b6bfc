import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  try {
    while (!(await linked(mine, lock))) await removeIfDead(lock, dataDir);
  } finally {
    await rm(mine);
  }
  return { release: () => rm(lock, { force: true }) };
}

/** The living launcher that uses the data folder, if there is one. */
export async function launcherOf(dataDir: string): Promise<number | null> {
  const holder = await readFile(lockOf(dataDir), 'utf8').catch(() => null);
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

async function removeIfDead(lock: string, dataDir: string): Promise<void> {
  const holder = await readFile(lock, 'utf8').catch(() => null);
  if (holder === null) return;
  const living = await livingProcess(holder);
  if (living === null) return removeSame(lock, holder);
  throw new StartFault(
    `Another Yntymak (process ${living}) already uses the data folder ${dataDir}: stop it, or set another DATA_DIR.`,
  );
}

/** Moves the lock aside before deleting it, so that a lock which another launcher has just taken over can be put back. */
async function removeSame(lock: string, holder: string): Promise<void> {
  const aside = `${lock}.${newId()}`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== holder) await linked(aside, lock);
  await rm(aside, { force: true });
}
