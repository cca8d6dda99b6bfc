import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from '#machine';
import { newId } from '#platform';

/** Bytes: 20 MB. */
export const longestDocument = 20 * 1_048_576;

/** Milliseconds. No request takes longer than a minute: what is this old was left by a program that died. */
const staleAfter = 10 * 60_000;

export interface IncomingFile {
  readonly path: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly size: number;
}

/** The folder in which files arrive: nothing in it is a document yet. */
export class Incoming {
  constructor(private readonly folder: string) {}

  /**
   * Writes what arrives to a file, hashed on the way, and lets `use` have it; afterwards the file is gone, whatever happened.
   * @throws Refused `documentTooLarge`, `documentEmpty`, `malformed` when it did not arrive as a whole.
   */
  async receive<T>(content: Readable, use: (file: IncomingFile) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, newId());
    try {
      const { hash, size } = await write(content, path);
      if (size === 0) throw new Refused('documentEmpty');
      return await use({ path, hash, size });
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Removes what a program that died has left. @param now of the real clock, as the file system's is. */
  async sweep(now: number): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      // Another process may sweep as well.
      const age = await stat(path).then(
        ({ mtimeMs }) => now - mtimeMs,
        () => 0,
      );
      if (age > staleAfter) await rm(path, { force: true });
    }
  }
}

async function write(content: Readable, path: string): Promise<{ hash: string; size: number }> {
  const hashing = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _, pass) {
      size += chunk.length;
      hashing.update(chunk);
      pass(size > longestDocument ? new Refused('documentTooLarge') : null, chunk);
    },
  });
  // Opened first: one that is opened by its stream may come to be after it was removed.
  const file = await open(path, 'wx', 0o600);
  await pipeline(whole(content), measured, file.createWriteStream());
  return { hash: hashing.digest('hex'), size };
}

/** What fails while it arrives is the sender's or the line's fault, unlike what fails while it is written. */
async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('malformed');
  }
}
