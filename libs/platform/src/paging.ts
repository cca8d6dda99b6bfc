import { Refused } from '#machine';
import { isUUID } from 'class-validator';

/** What is requested of a list; `cursor` is `nextCursor` of the page before. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  /** Rows per page, 1 to 200; 50 when absent. */
  readonly limit?: number | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** One page of rows that were queried with one more than the limit; `keyOf` is the sort key of a row. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly string[]): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? encodeCursor(keyOf(items.at(-1)!)) : null };
}

/** A place in a list as an opaque text: the sort key of the last row seen. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Refused `malformed` when the text is not a cursor of so many parts that each look as expected. */
export function decodeCursor(cursor: string, parts: readonly RegExp[]): string[] {
  const key = parseKey(cursor);
  const isKey =
    key.length === parts.length && parts.every((part, index) => typeof key[index] === 'string' && part.test(key[index]));
  if (!isKey) throw malformed('/cursor', 'cursor');
  return key as string[];
}

function parseKey(cursor: string): unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) ? key : [];
  } catch {
    return [];
  }
}

/** The rows per page. @throws Refused `malformed` for what cannot be one. */
export function assertLimit(limit = 50): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw malformed('/limit', 'limit');
  return limit;
}

/** @throws Refused `malformed` unless the value is absent or an id. */
export function assertId(value: string | undefined, path: string): void {
  if (value !== undefined && !isUUID(value)) throw malformed(path, 'id');
}

export function malformed(path: string, code: string): Refused {
  return new Refused('malformed', [], [{ path, code }]);
}

/** How a UUID looks as a part of a cursor. */
export const uuidPart = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Where a page goes on in a list that has the newest first, by UUIDv7: below this id. Rows that are added move no other row to
 * another page. @throws Refused `malformed`.
 */
export function idBefore(cursor: string | undefined): string {
  return cursor === undefined ? lastId : decodeCursor(cursor, [uuidPart])[0]!;
}
