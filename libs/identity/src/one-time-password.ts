import { randomBytes } from 'node:crypto';

/** A password of 96 random bits, to be shown once and changed at the first sign-in. */
export function newOneTimePassword(): string {
  return randomBytes(12).toString('base64url');
}
