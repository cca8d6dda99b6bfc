import { readFile, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartFault } from '../start-fault.js';
import { FileLock } from './file-lock.js';
import { startOf } from './process-table.js';

interface LauncherLock {
  release(): Promise<void>;
}

/** The bytes of the lock file, each a lock of its own. */
export const lockedBytes = { program: 0, turn: 1, users: 2 };

export function lockFileOf(dataDir: string): string {
  return join(dataDir, 'launcher.lock');
}

/** Keeps a second program away from the data folder, until it is released or its process has ended. */
export async function lockFolder(dataDir: string): Promise<LauncherLock> {
  const file = lockFileOf(dataDir);
  const lock = FileLock.open(file);
  try {
    if (!lock.tryExclusive(lockedBytes.program))
      throw new StartFault(
        `Another Yntymak (${await holderOf(file)}) already uses the data folder ${dataDir}: stop it, or set another DATA_DIR.`,
      );
    // For people; and releases before the lock of the operating system judge by number and start of the process.
    await writeFile(file, `${process.pid} ${await startOf(process.pid)} ${hostname()}`);
  } catch (error) {
    lock.close();
    throw error;
  }
  return {
    release: async () => {
      await truncate(file).catch(() => undefined);
      lock.close();
    },
  };
}

async function holderOf(file: string): Promise<string> {
  const [pid, , host] = (await readFile(file, 'utf8')).split(' ');
  return `process ${pid} of ${host}`;
}
