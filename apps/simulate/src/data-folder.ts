import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder of its own for one run. */
export async function makeDataFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'yntymak-simulate-'));
  // Started by root, the database server runs as another user, who must be able to pass.
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true }) };
}
