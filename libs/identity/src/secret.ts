import { randomBytes } from 'node:crypto';

/**
 * 256 random bits as 43 characters that fit into headers and cookies. A fast hash of it (SHA-256) is enough: unlike a password it
 * cannot be guessed.
 */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
