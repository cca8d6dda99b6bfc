import { refusesWrites } from './sql-state.js';

/** Milliseconds: while writes are refused the rounds alone try one every few seconds. */
const remembered = 20_000;

let failedAt: number | null = null;

/** Notes that the database refused to write, as far as an error says so. */
export function noteWriteFailure(error: unknown): void {
  if (refusesWrites(error)) failedAt = performance.now();
}

/** Whether the database refused this process to write a moment ago. */
export function isWriteRefused(): boolean {
  return failedAt !== null && performance.now() - failedAt < remembered;
}
