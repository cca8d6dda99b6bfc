import { Refused } from '#machine';
import { isUUID } from 'class-validator';
import type { SelectQueryBuilder } from 'typeorm';

/** What every list is asked. `q` is searched in names and codes; `cursor` is `nextCursor` of the page before. */
export interface PageRequest {
  readonly q?: string;
  readonly cursor?: string;
  /** Rows per page, 1 to 200; 50 when absent. */
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

interface NamedRow {
  readonly id: string;
  readonly sortName: string;
}

/**
 * One page in Kyrgyz alphabetical order, by (name, id): rows that come or go move no other row to another page.
 * @throws Refused `malformed` for a limit, cursor or q that cannot be one.
 */
export async function pageByName<Row extends NamedRow>(
  query: SelectQueryBuilder<Row>,
  { q = '', cursor, limit = 50 }: PageRequest,
): Promise<Page<Row>> {
  const row = query.alias;
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw malformed('/limit', 'limit');
  // PostgreSQL has no text with U+0000.
  if (q.includes('\0')) throw malformed('/q', 'text');
  if (q.trim() !== '') query.andWhere(`position(fold_name(:q) in ${row}.searchText) > 0`, { q: q.trim() });
  if (cursor !== undefined) {
    query.andWhere(`(${row}.sortName, ${row}.id) > (:afterName, :afterId)`, readCursor(cursor));
  }
  const rows = await query
    .orderBy(`${row}.sortName`)
    .addOrderBy(`${row}.id`)
    .limit(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null };
}

/** @throws Refused `malformed` unless the value is absent or an id. */
export function demandId(value: string | undefined, path: string): void {
  if (value !== undefined && !isUUID(value)) throw malformed(path, 'id');
}

export function malformed(path: string, code: string): Refused {
  return new Refused('malformed', [], [{ path, code }]);
}

function writeCursor({ sortName, id }: NamedRow): string {
  return Buffer.from(JSON.stringify([sortName, id])).toString('base64url');
}

function readCursor(cursor: string): { afterName: string; afterId: string } {
  const [afterName, afterId] = parseCursor(cursor);
  if (typeof afterName !== 'string' || afterName.includes('\0') || !isUUID(afterId)) throw malformed('/cursor', 'cursor');
  return { afterName, afterId: afterId as string };
}

function parseCursor(cursor: string): unknown[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(position) ? position : [];
  } catch {
    return [];
  }
}
