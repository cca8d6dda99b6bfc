/**
 * A place in the order of transactions, as PostgreSQL writes a snapshot (`xmin:xmax:xip,…`): which were over then, and which were
 * not. Whoever reads on from there misses none, however late it commits, and is told of none twice.
 */
const form = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19})*)?)$/;
/** As many transactions as there can be connections. */
const longest = 10_000;

/** Whether a text is a place at or before `now`, which is one: any other would fail in PostgreSQL, or be of another database. */
export function isPosition(text: string, now: string): boolean {
  const [place, latest] = [partsOf(text), partsOf(now)];
  if (place === null || latest === null) return false;
  const { first, next, open } = place;
  const isOrdered = open.every((xid, index) => (index === 0 ? first <= xid : open[index - 1]! < xid) && xid < next);
  return first <= next && isOrdered && next <= latest.next;
}

interface Parts {
  readonly first: bigint;
  readonly next: bigint;
  readonly open: readonly bigint[];
}

function partsOf(text: string): Parts | null {
  const parts = text.length > longest ? null : form.exec(text);
  if (parts === null) return null;
  const [, first, next, open] = parts;
  return { first: BigInt(first!), next: BigInt(next!), open: open === '' ? [] : open!.split(',').map(BigInt) };
}

/** SQL: rows of transactions that were not over at the position in this parameter, found by an index of `xid`. */
export function rowsSince(position: string, columns: string, table: string): string {
  const select = `select ${columns} from ${table} where xid`;
  return `${select} >= pg_snapshot_xmax(${position}::pg_snapshot)
    union all ${select} = any(array(select pg_snapshot_xip(${position}::pg_snapshot)))`;
}
