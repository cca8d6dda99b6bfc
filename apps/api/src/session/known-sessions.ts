import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Acting, Identity } from '#identity';
import { CONFIGURATION, type Configuration } from '#platform';
import { textCopy } from '../request/text-copy.js';
import { deviceOf, secretOf } from './session-cookie.js';

const maxKnown = 20_000;
/** Each request finds a session valid anew, or forgets it: this only ends what nobody asks with any more. */
const sessionMs = 12 * 3_600_000;
const deviceMs = 30 * 86_400_000;

/**
 * The secrets of sessions, tokens and devices that this process has found valid lately. Only they have limits of their own: what
 * was made up, or has ended, counts as nobody's.
 */
@Injectable()
export class KnownSessions {
  private readonly sessions = new LRUCache<string, true>({ max: maxKnown, ttl: sessionMs });
  private readonly devices = new LRUCache<string, true>({ max: maxKnown, ttl: deviceMs });

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
    if (acting === null) this.forget(secret);
    else this.sessions.set(textCopy(secret), true);
    return acting;
  }

  forget(secret: string): void {
    this.sessions.delete(secret);
  }

  has(secret: string): boolean {
    return this.sessions.has(secret);
  }

  /** Somebody has signed in at this device. */
  rememberDevice(device: string): void {
    this.devices.set(textCopy(device), true);
  }

  /** The secret of the device that these headers bring, if somebody has signed in there. */
  knownDeviceOf(headers: IncomingHttpHeaders): string | null {
    const device = deviceOf(headers, this.configuration.publicUrl);
    return device !== null && this.devices.has(device) ? device : null;
  }

  /** Whether the sender of these headers is signed in; the database is queried only if this process does not know. */
  async isSignedIn(headers: IncomingHttpHeaders): Promise<boolean> {
    const secret = this.secretOf(headers);
    return secret !== null && (this.has(secret) || (await this.resolve(secret)) !== null);
  }
}
