import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { DocumentStore } from './document.store.js';

/** Files in a folder, `ab/cdef…` for the hash `abcdef…`. A name is always a hash that was computed here: it leads nowhere else. */
export class DiskStore implements DocumentStore {
  /** @param folder on the file system of the incoming files, so that one is put in its place at once or not at all. */
  constructor(private readonly folder: string) {}

  async keep(hash: string, file: string): Promise<void> {
    const place = this.placeOf(hash);
    await synced(file);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(file, place);
    await synced(dirname(place));
  }

  async read(hash: string): Promise<Readable | null> {
    try {
      const file = await open(this.placeOf(hash));
      return file.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  remove(hash: string): Promise<void> {
    return rm(this.placeOf(hash), { force: true });
  }

  private placeOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash.slice(2));
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
