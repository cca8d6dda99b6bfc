import { Injectable } from '@nestjs/common';
import type { Acting } from '#identity';
import { Clock } from '#platform';

/** A value and the instant (ISO 8601) at which it was read. */
export interface Reading<Value> {
  readonly at: string;
  readonly value: Value;
}

interface Kept {
  readonly begun: number;
  /** Milliseconds; null: it is still being read. */
  took: number | null;
  readonly reading: Promise<Reading<unknown>>;
}

/** Milliseconds. What took no longer is read anew each time: whoever has just acted sees what came of it. */
const quick = 100;
/** Milliseconds for which what took longer is told again, to everybody who may see exactly the same. */
const keptFor = 5_000;
const maxKept = 200;

/** Keeps for a few seconds what takes long to count: figures of the whole country, for those who see all of it. */
@Injectable()
export class FigureCache {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** @param what names exactly what is read, beside who reads. */
  async of<Value>(acting: Acting, what: unknown, read: () => Promise<Value>): Promise<Reading<Value>> {
    // Where the clock of the demonstration is moved on, nothing is told again.
    const key = JSON.stringify([breadthOf(acting), what, this.clock.offsetMs]);
    const known = this.kept.get(key);
    const now = performance.now();
    if (known !== undefined && isToldAgain(known, now)) return known.reading as Promise<Reading<Value>>;
    const at = this.clock.now().toISOString();
    const kept: Kept = { begun: now, took: null, reading: read().then((value) => ({ at, value })) };
    this.keep(key, kept, now);
    try {
      const reading = (await kept.reading) as Reading<Value>;
      kept.took = performance.now() - now;
      if (kept.took <= quick && this.kept.get(key) === kept) this.kept.delete(key);
      return reading;
    } catch (error) {
      if (this.kept.get(key) === kept) this.kept.delete(key);
      throw error;
    }
  }

  private keep(key: string, kept: Kept, now: number): void {
    for (const [each, { begun, took }] of this.kept) if (took !== null && now - begun > keptFor) this.kept.delete(each);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= maxKept) this.kept.delete(oldest);
    this.kept.set(key, kept);
  }
}

function isToldAgain({ begun, took }: Kept, now: number): boolean {
  return now - begun <= keptFor && (took ?? now - begun) > quick;
}

/** Whoever may read the same has the same figures. */
function breadthOf({ reads, offices }: Acting): unknown {
  return reads === 'all' ? 'all' : [...new Set(offices.map(({ body }) => body))].sort();
}
