import { StartFault } from '#platform';

/** What the person who started a command must know of what stopped it; of a mistake of ours, where it is. */
export function explainFault(error: unknown): string {
  if (error instanceof StartFault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
