import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Acting } from '#identity';
import { Clock } from '#platform';

/** A value and the instant (ISO 8601) at which it was read. */
export interface Reading<Value> {
  readonly at: string;
  readonly value: Value;
}

interface Cached {
  readonly begun: number;
  /** Milliseconds; null: it is still being read. */
  took: number | null;
  readonly reading: Promise<Reading<unknown>>;
}

/** Milliseconds. What took no longer is read anew each time: people see at once what their act changes. */
const quick = 100;
/** Milliseconds for which what took longer is answered again, to everybody who may see exactly the same. */
const keptFor = 5_000;

/** Keeps for a few seconds what takes long to count: figures of the whole country, for those who see all of it. */
@Injectable()
export class FigureCache {
  private readonly figures = new LRUCache<string, Cached>({ max: 200, ttl: keptFor });

  constructor(private readonly clock: Clock) {}

  /** @param what names exactly what is read, beside who reads. */
  async of<Value>(acting: Acting, what: unknown, read: () => Promise<Value>): Promise<Reading<Value>> {
    // Where the clock of the demonstration is moved on, nothing is answered again.
    const key = JSON.stringify([breadthOf(acting), what, this.clock.offsetMs]);
    const known = this.figures.get(key);
    const now = performance.now();
    if (known !== undefined && isFresh(known, now)) return known.reading as Promise<Reading<Value>>;
    const at = this.clock.now().toISOString();
    const cached: Cached = { begun: now, took: null, reading: read().then((value) => ({ at, value })) };
    this.figures.set(key, cached);
    try {
      const reading = (await cached.reading) as Reading<Value>;
      cached.took = performance.now() - now;
      if (cached.took <= quick) this.forget(key, cached);
      return reading;
    } catch (error) {
      this.forget(key, cached);
      throw error;
    }
  }

  /** Unless it was read anew meanwhile. */
  private forget(key: string, cached: Cached): void {
    if (this.figures.peek(key) === cached) this.figures.delete(key);
  }
}

function isFresh({ begun, took }: Cached, now: number): boolean {
  return (took ?? now - begun) > quick;
}

/** People who may read the same have the same figures. */
function breadthOf({ reads, offices }: Acting): unknown {
  return reads === 'all' ? 'all' : [...new Set(offices.map(({ body }) => body))].sort();
}
