import { LRUCache } from 'lru-cache';
import { textCopy } from '../request/text-copy.js';

/** So many at once, and so many more a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts in constant time and room. All times are milliseconds of one clock that only goes forward. */
export class TokenBucket {
  private tokens: number;

  constructor(
    private readonly rate: Rate,
    private at: number,
  ) {
    this.tokens = rate.burst;
  }

  /** Whether there is one beside so many that are for others. */
  has(now: number, reserved = 0): boolean {
    this.refill(now);
    return this.tokens >= reserved + 1;
  }

  /** Whether little was taken lately: a tenth at the most. */
  get isNearlyFull(): boolean {
    return this.tokens >= this.rate.burst * 0.9;
  }

  take(): void {
    this.tokens -= 1;
  }

  /** Whole seconds until there is one beside so many that are for others, at least 1. */
  secondsToWait(reserved = 0): number {
    return Math.max(1, Math.ceil((reserved + 1 - this.tokens) / this.rate.perSecond));
  }

  private refill(now: number): void {
    this.tokens = Math.min(this.rate.burst, this.tokens + ((now - this.at) / 1_000) * this.rate.perSecond);
    this.at = now;
  }
}

/** A bucket for each key, of the keys that were used last. */
export class TokenBuckets {
  private readonly buckets: LRUCache<string, TokenBucket>;

  constructor(
    private readonly rate: Rate,
    maxKeys: number,
  ) {
    this.buckets = new LRUCache({ max: maxKeys });
  }

  of(key: string, now: number): TokenBucket {
    const known = this.buckets.get(key);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(this.rate, now);
    this.buckets.set(textCopy(key), bucket);
    return bucket;
  }
}
