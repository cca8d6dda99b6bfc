import { decodeCursor, assertLimit, malformed, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';

/** What every list can be queried by. `q` is searched in names and codes. */
export interface NamedRequest extends PageRequest {
  readonly q?: string | undefined;
}

interface NamedRow {
  readonly id: string;
  readonly sortName: string;
}

const anyName = /^[^\0]*$/s;

/**
 * One page in Kyrgyz alphabetical order, by (name, id): rows that come or go move no other row to another page.
 * @throws Refused `malformed` for a limit, cursor or q that cannot be one.
 */
export async function pageByName<Row extends NamedRow>(
  query: SelectQueryBuilder<Row>,
  { q = '', cursor, limit: requested }: NamedRequest,
): Promise<Page<Row>> {
  const row = query.alias;
  const limit = assertLimit(requested);
  // PostgreSQL has no text with U+0000.
  if (q.includes('\0')) throw malformed('/q', 'text');
  if (q.trim() !== '') query.andWhere(`position(fold_name(:q) in ${row}.searchText) > 0`, { q: q.trim() });
  if (cursor !== undefined) {
    const [afterName, afterId] = decodeCursor(cursor, [anyName, uuidPart]);
    query.andWhere(`(${row}.sortName, ${row}.id) > (:afterName, :afterId)`, { afterName, afterId });
  }
  const rows = await query
    .orderBy(`${row}.sortName`)
    .addOrderBy(`${row}.id`)
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, ({ sortName, id }) => [sortName, id]);
}
