import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies under a folder: paths from there. */
interface Walked {
  readonly folders: string[];
  readonly files: string[];
}

/** Everything under a folder, as far as it is wanted; what vanishes meanwhile is left out. Symbolic links are not followed. */
export async function walk(root: string, isWanted: (path: string) => boolean = () => true): Promise<Walked> {
  const found: Walked = { folders: [], files: [] };
  const into = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isWanted(path)) continue;
      if (entry.isFile()) found.files.push(path);
      if (!entry.isDirectory()) continue;
      found.folders.push(path);
      await into(path);
    }
  };
  await into('');
  return found;
}
