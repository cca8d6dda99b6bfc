import { Logger } from '@nestjs/common';

/** Milliseconds in which the same warning is written once: every connection of a queue that is away complains every second. */
const silence = 30_000;

/** Different warnings that are remembered. */
const remembered = 100;

/** Warnings, each at most once in a while. */
export class QuietLog {
  private readonly log = new Logger('Queue');
  private readonly last = new Map<string, number>();

  warn(subject: string, error: unknown): void {
    const text = `${subject}: ${textOf(error)}`;
    const now = performance.now();
    if (now - (this.last.get(text) ?? -Infinity) < silence) return;
    if (this.last.size >= remembered) this.last.clear();
    this.last.set(text, now);
    this.log.warn(text);
  }
}

/** An AggregateError, thrown when every address of a host fails, has no message of its own. */
function textOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(textOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
