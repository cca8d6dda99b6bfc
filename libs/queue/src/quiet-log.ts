import { Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** Milliseconds in which the same warning is written once: every connection of a queue that is away complains every second. */
const intervalMs = 30_000;

/** Warnings, each at most once in a while. */
export class QuietLog {
  private readonly log = new Logger('Queue');
  private readonly recent = new LRUCache<string, true>({ max: 100, ttl: intervalMs });

  warn(subject: string, error: unknown): void {
    const text = `${subject}: ${textOf(error)}`;
    if (this.recent.has(text)) return;
    this.recent.set(text, true);
    this.log.warn(text);
  }
}

/** An AggregateError, thrown when every address of a host fails, has no message of its own. */
function textOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(textOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
