import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON in the one form that can be hashed (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}

export function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
