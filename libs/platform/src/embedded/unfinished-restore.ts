import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from '../start-fault.js';

/** Stands in a data folder from the beginning of a restore until everything is in its place. */
export const unfinishedRestore = 'restore.unfinished';

/** Half a restore must not be taken for a new installation. @throws StartFault when one was interrupted. */
export async function assertNoUnfinishedRestore(dataDir: string): Promise<void> {
  const left = await stat(join(dataDir, unfinishedRestore)).catch(() => null);
  if (left === null) return;
  throw new StartFault(`A restore into ${dataDir} was interrupted: run npm run restore again, or set another DATA_DIR.`);
}
