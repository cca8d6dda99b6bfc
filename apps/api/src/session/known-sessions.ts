import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, Identity } from '#identity';
import { CONFIGURATION, type Configuration } from '#platform';
import { secretOf } from './session-cookie.js';

const maxKnown = 20_000;
/** Milliseconds after which a session or token must have been found valid again. */
const knownForMs = 600_000;

/**
 * The secrets of sessions and tokens that this process has found valid lately. Only they have limits of their own: what was
 * made up, or has ended, counts as nobody's.
 */
@Injectable()
export class KnownSessions {
  private readonly knownUntil = new Map<string, number>();

  constructor(
    private readonly identity: Identity,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The secret of the token or session that these headers bring; null: neither. */
  secretOf(headers: IncomingHttpHeaders): string | null {
    return secretOf(headers, this.configuration.publicUrl);
  }

  /** Who acts with this secret now, asked of the database; null when it is not valid. */
  async resolve(secret: string): Promise<Acting | null> {
    const acting = await this.identity.resolve(secret);
    // A copy: a part of a header would keep the whole header in memory.
    const key = Buffer.from(secret, 'latin1').toString('latin1');
    this.knownUntil.delete(key);
    if (acting === null) return null;
    if (this.knownUntil.size >= maxKnown) this.knownUntil.delete(this.knownUntil.keys().next().value!);
    this.knownUntil.set(key, performance.now() + knownForMs);
    return acting;
  }

  forget(secret: string): void {
    this.knownUntil.delete(secret);
  }

  has(secret: string): boolean {
    return performance.now() < (this.knownUntil.get(secret) ?? 0);
  }

  /** Whether whoever sends these headers is signed in; the database is asked only if this process does not know. */
  async isSignedIn(headers: IncomingHttpHeaders): Promise<boolean> {
    const secret = this.secretOf(headers);
    return secret !== null && (this.has(secret) || (await this.resolve(secret)) !== null);
  }
}
