import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A sign-in under way: what its end is checked against. The browser carries it, sealed, so that nothing is stored of who never comes back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE. */
  readonly verifier: string;
  /** ISO 8601; after this instant the attempt is over. */
  readonly endsAt: string;
  /** Public ids of sessions: the one that a sign-in replaces, the one whose person links an identity. */
  readonly replaced: string | null;
  readonly linking: string | null;
}

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Every process has the client's secret, so each can open what another has sealed. */
export function seal(attempt: Attempt, secret: string): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, keyOf(secret), iv);
  const content = Buffer.concat([sealing.update(JSON.stringify(attempt)), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), content]).toString('base64url');
}

/** Null for what was not sealed here, or was changed. */
export function unseal(sealed: string, secret: string): Attempt | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const content = Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]);
    return JSON.parse(content.toString()) as Attempt;
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'yntymak sign-in attempt', 32));
}
