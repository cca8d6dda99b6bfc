import { v7 } from 'uuid';

/** A new UUIDv7: rows made later sort later. It contains the time at which it was made, by the real clock. */
export function newId(): string {
  return v7();
}
