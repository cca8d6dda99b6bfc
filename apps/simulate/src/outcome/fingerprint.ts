import { createHash } from 'node:crypto';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const sha256 = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/;
const ids = new RegExp(`${uuid.source}|${sha256.source}`, 'g');

/**
 * What journals say apart from ids and hashes, which are new in every run: each stands as the number of its first
 * appearance. Two runs of one seed have one fingerprint.
 */
export class Fingerprint {
  private readonly known = new Map<string, string>();
  private readonly hash = createHash('sha256');

  add(text: string): void {
    this.hash.update(this.plain(text));
    this.hash.update('\n');
  }

  /** A text with its ids and hashes numbered. */
  plain(text: string): string {
    return text.replace(ids, (id) => {
      const number = this.known.get(id) ?? `#${this.known.size + 1}`;
      this.known.set(id, number);
      return number;
    });
  }

  /** Hexadecimal. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
