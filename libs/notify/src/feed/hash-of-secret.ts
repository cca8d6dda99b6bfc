import { createHash } from 'node:crypto';

export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
