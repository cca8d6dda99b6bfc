import { reason, Refused } from '#machine';

/** A file that cannot be read as a table. The reason says why: `fileDamaged`, `fileFormatUnknown`, … */
export function unreadable(code: string, params: Record<string, string> = {}): Refused {
  return new Refused('fileUnreadable', [reason(code, params)]);
}

/** A file that goes beyond one of the limits. */
export function tooLarge(code: string, limit: number, params: Record<string, string> = {}): Refused {
  return new Refused('tooLarge', [reason(code, { ...params, limit: String(limit) })]);
}
