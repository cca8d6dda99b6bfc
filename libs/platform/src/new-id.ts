import { v7 } from 'uuid';

/** A new UUIDv7: rows made later sort later. It tells when it was made, by the real clock. */
export function newId(): string {
  return v7();
}
