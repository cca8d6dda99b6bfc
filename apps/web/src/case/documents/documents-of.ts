import type { JournalRecord } from '../use-case';

/** The documents that a record names: those that were there when it was made are among its facts. */
export function documentsOf({ facts, paper }: JournalRecord): string[] {
  const known = (facts['documents'] ?? {}) as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(known), ...(paper === undefined ? [] : [paper.document])])];
}
