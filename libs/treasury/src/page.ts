import { Refused } from '#machine';
import { isUUID } from 'class-validator';

/** What a list is asked; `cursor` is `nextCursor` of the page before. */
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

/**
 * One page, newest first. `load` answers up to `count` rows with ids below `before`, in falling order of id: ids are
 * UUIDv7, so rows that are added move no other row to another page.
 * @throws Refused `malformed` for a limit or cursor that cannot be one.
 */
export async function pageById<Item extends { readonly id: string }>(
  { cursor, limit = 50 }: PageRequest,
  load: (before: string, count: number) => Promise<Item[]>,
): Promise<Page<Item>> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw malformed('/limit', 'limit');
  demandId(cursor, '/cursor');
  const rows = await load(cursor ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit + 1);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** @throws Refused `malformed` unless the value is absent or an id. */
export function demandId(value: string | undefined, path: string): void {
  if (value !== undefined && !isUUID(value)) throw malformed(path, 'id');
}

export function malformed(path: string, code: string): Refused {
  return new Refused('malformed', [], [{ path, code }]);
}
