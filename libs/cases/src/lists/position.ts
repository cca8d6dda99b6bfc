/**
 * A place in the order of transactions, as PostgreSQL writes a snapshot (`xmin:xmax:xip,…`): which were over then, and which were
 * not. A reader that goes on from there misses none, however late it commits, and gets none twice. Before it stands the epoch in
 * which the numbers of transactions mean something: of a database that was restored the journal is another
 * table, or its server has started since.
 */
export const positionNow = `'journal'::regclass::oid || '.'
  || (extract(epoch from pg_postmaster_start_time()) * 1000000)::bigint || '/' || pg_current_snapshot()`;

const form = /^(\d{1,10}\.\d{1,19})\/(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19})*)?)$/;
/** As many transactions as there can be connections. */
const longest = 10_000;

/** Whether a text is a place at or before `now`, which is one: any other would fail in PostgreSQL, or be of another database. */
export function isPosition(text: string, now: string): boolean {
  const [place, latest] = [partsOf(text), partsOf(now)];
  if (place === null || latest === null) return false;
  const { first, next, open } = place;
  const isOrdered = open.every((xid, index) => (index === 0 ? first <= xid : open[index - 1]! < xid) && xid < next);
  return place.epoch === latest.epoch && first <= next && isOrdered && next <= latest.next;
}

/** Whether both are of one epoch: else nothing is known of what happened between them. */
export function areComparable(position: string, now: string): boolean {
  return partsOf(position)?.epoch === partsOf(now)?.epoch;
}

interface Parts {
  readonly epoch: string;
  readonly first: bigint;
  readonly next: bigint;
  readonly open: readonly bigint[];
}

function partsOf(text: string): Parts | null {
  const parts = text.length > longest ? null : form.exec(text);
  if (parts === null) return null;
  const [, epoch, first, next, open] = parts;
  return { epoch: epoch!, first: BigInt(first!), next: BigInt(next!), open: open === '' ? [] : open!.split(',').map(BigInt) };
}

/** What `rowsSince` needs of a position: the transaction that was to begin next, and those that were open. */
export function sincePosition(position: string): [next: string, open: string[]] {
  const { next, open } = partsOf(position)!;
  return [String(next), open.map(String)];
}

/** A position as PostgreSQL takes it. */
export function snapshotOf(position: string): string {
  return position.slice(position.indexOf('/') + 1);
}

/**
 * SQL: rows of transactions that were not over at a position, found by an index of `xid`. Both parameters come as they are, from
 * `sincePosition`: taken apart in SQL, PostgreSQL took them for any, and read a table through in which few transactions wrote most.
 * Rows of transactions that have not begun are those of another database, from which this one was restored: nothing new.
 */
export function rowsSince(next: string, open: string, columns: string, table: string): string {
  const select = `select ${columns} from ${table} where xid`;
  return `${select} >= ${next}::xid8 and xid < pg_snapshot_xmax(pg_current_snapshot()) union all ${select} = any(${open}::xid8[])`;
}
