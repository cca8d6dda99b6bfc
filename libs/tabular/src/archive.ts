import { Refused } from '#machine';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { tooLarge, unreadable } from './file-refusal.js';
import type { TabularLimits } from './tabular-limits.js';

/** A workbook has a dozen parts, with pictures and charts some hundred. */
const maxParts = 2_000;
/** Bytes of a part from which its expansion is judged: small ones of equal signs pack better than any real sheet. */
const judgedFrom = 1_048_576;

/** The parts of a workbook, which is a ZIP archive. They are unpacked while they are read, and never all at once. */
export class Archive {
  /** Of all parts together: a bomb may be divided. */
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: TabularLimits,
  ) {}

  /** @throws Refused `fileUnreadable` (`fileDamaged`, `fileEncrypted`), `tooLarge` (`fileTooManyParts`). */
  static async open(bytes: Buffer, limits: TabularLimits): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
      if (zip.entryCount > maxParts) throw tooLarge('fileTooManyParts', maxParts);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        // Two parts of one name: programs differ in which of them they show.
        if (entries.has(entry.fileName)) throw unreadable('fileDamaged');
        entries.set(entry.fileName, entry);
      }
      return new Archive(zip, entries, limits);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The unpacked bytes of a part, piece by piece.
   * @throws Refused as `open`, and `tooLarge` (`fileExpandsTooMuch`) as soon as a limit is passed.
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw unreadable('fileDamaged');
    if (entry.isEncrypted()) throw unreadable('fileEncrypted');
    let length = 0;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        length += piece.length;
        this.unpacked += piece.length;
        if (this.unpacked > this.limits.unpackedBytes) throw tooLarge('fileExpandsTooMuch', this.limits.unpackedBytes);
        if (length > judgedFrom && length > entry.compressedSize * this.limits.expansion)
          throw tooLarge('fileExpandsTooMuch', this.limits.unpackedBytes);
        yield piece;
      }
    } catch (error) {
      throw asRefusal(error);
    }
  }
}

/** What the libraries say of a broken archive is for programmers. */
function asRefusal(error: unknown): unknown {
  return error instanceof Refused ? error : unreadable('fileDamaged');
}
