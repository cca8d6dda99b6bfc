import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** What was read of a file, and is now safe on the disk of its copy. */
interface CopiedFile {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Copies a file to a place where there is none, readable by its user only. @returns null when there is nothing to copy any more. */
export async function copyFile(from: string, to: string, owner: Owner | null = null): Promise<CopiedFile | null> {
  const source = await opened(from);
  if (source === null) return null;
  try {
    const copy = await open(to, 'wx', 0o600);
    try {
      const copied = await pour(source, (piece) => copy.writeFile(piece));
      if (owner) await copy.chown(owner.uid, owner.gid);
      await copy.sync();
      return copied;
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}

/** Reads a file to its end; null when there is none. */
export async function readThrough(file: string): Promise<CopiedFile | null> {
  const source = await opened(file);
  if (source === null) return null;
  return pour(source, () => Promise.resolve()).finally(() => source.close());
}

/** Does it with all of them, a few at once: most of a small file's time is waiting for the disk. */
export async function withEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function pour(source: FileHandle, take: (piece: Buffer) => Promise<void>): Promise<CopiedFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of source.createReadStream({ autoClose: false, highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    size += piece.length;
    await take(piece);
  }
  return { size, sha256: hash.digest('hex') };
}

async function opened(file: string): Promise<FileHandle | null> {
  try {
    return await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
