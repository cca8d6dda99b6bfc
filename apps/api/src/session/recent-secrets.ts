import { textCopy } from '../request/text-copy.js';

/** Secrets that were found valid lately, those found last. */
export class RecentSecrets {
  private readonly knownUntil = new Map<string, number>();

  constructor(
    private readonly forMs: number,
    private readonly most: number,
  ) {}

  remember(secret: string): void {
    // The one found longest ago is the first: a Map keeps the order of insertion.
    this.knownUntil.delete(secret);
    if (this.knownUntil.size >= this.most) this.knownUntil.delete(this.knownUntil.keys().next().value!);
    this.knownUntil.set(textCopy(secret), performance.now() + this.forMs);
  }

  forget(secret: string): void {
    this.knownUntil.delete(secret);
  }

  has(secret: string): boolean {
    return performance.now() < (this.knownUntil.get(secret) ?? 0);
  }
}
