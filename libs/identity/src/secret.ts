import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that fit into headers and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

// A fast hash is enough: a secret of 256 random bits cannot be guessed, unlike a password.
export function sha256(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
