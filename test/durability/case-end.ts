import type { DataSource } from 'typeorm';

/** Rows of every table that belongs to some cases, as text without what differs from one time to the next. */
export type CaseEnd = Readonly<Record<string, readonly string[]>>;

/** Ids of rows, who took them for how long, hashes of what has such ids in it. */
const passing = new Set('id uuid xid hash head request_sha256 attempt fence claimed_until next_try_at bulk_id'.split(' '));

/** What people are notified of is computed when it is sent, by the first process that comes to it: shown by tests of its own. */
const notified = ['inbox_item', 'reminder', 'untold'];

/** Made for this case or on its way; other ids (bodies, powers, laws) stay. */
export type Names = Readonly<Record<string, string>>;

/**
 * All that the database holds of these cases: journal, snapshot, projections, tasks, deadlines, ledger, shares, outbox,
 * answers to keys. But checkpoints, which come by the hour, and notices to people. Every table with an `instance_id` is read, also one that is added tomorrow.
 */
export async function caseEnd(dataSource: DataSource, cases: readonly string[], names: Names = {}): Promise<CaseEnd> {
  const ids = await dataSource.query<{ id: string; uuid: string }[]>(
    'select id, uuid from instance where uuid = any($1) order by array_position($1, uuid)',
    [cases],
  );
  expect(ids.map(({ uuid }) => uuid)).toEqual(cases);
  const tables = await dataSource.query<{ name: string; key: string }[]>(
    `select c.table_name as name, c.column_name as key from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name <> all($1)
       and (c.column_name = 'instance_id' or (table_name, c.column_name) = ('instance', 'id')) order by 1`,
    [['checkpoint_head', ...notified]],
  );
  const place = new Map(ids.map(({ id }, index) => [id, `case ${index}`]));
  const numbers = await dataSource.query<{ number: string }[]>(
    'select number from instance_state where instance_id = any($1) order by array_position($1, instance_id)',
    [ids.map(({ id }) => id)],
  );
  const spoken = replacer(
    {
      ...names,
      ...Object.fromEntries(ids.map(({ uuid }, index) => [uuid, `<case ${index}>`])),
      ...Object.fromEntries(ids.map(({ id }, index) => [`"instance:${id}"`, `"<case ${index}>"`])),
    },
    numbers.map(({ number }) => number),
  );
  const end: Record<string, string[]> = {};
  for (const { name, key } of tables) {
    const rows = await dataSource.query<{ row: Record<string, unknown> }[]>(
      `select to_jsonb(t) as row from ${name} t where ${key} = any($1)`,
      [ids.map(({ id }) => id)],
    );
    end[name] = rows.map(({ row }) => spoken(JSON.stringify(row, (column, value: unknown) => keep(column, value, place)))).sort();
  }
  return end;
}

function keep(column: string, value: unknown, place: ReadonlyMap<string, string>): unknown {
  if (passing.has(column)) return undefined;
  return ['instance_id', 'parent_id'].includes(column) ? (place.get(String(value)) ?? value) : value;
}

/** Instants but those on the hour, which are due times; hashes; ids that were made just now (version 7 begins with the time). */
const instant = /\d{4}-\d\d-\d\dT\d\d:(?!00:00(?:\.0+)?(?:Z|\+00:00))\d\d:[\d.]+(?:Z|\+00:00)/g;
const hash = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
const freshId = /0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Of a start, and of a paper that has it in it. */
const caseNumber = /((?:caseNumber|size)\\*":)\d+/g;
const hour = 3_600_000;

function replacer(names: Names, numbers: readonly string[]): (text: string) => string {
  // A search knows it in small letters; `c-4` within an id is none.
  const patterns = numbers.map((number) => new RegExp(`(?<![0-9a-f])${number}(?![0-9a-f])`, 'gi'));
  return (text) => {
    let spoken = text;
    for (const [id, name] of Object.entries(names)) spoken = spoken.replaceAll(id, name);
    patterns.forEach((pattern, index) => (spoken = spoken.replace(pattern, `<number ${index}>`)));
    return spoken
      .replace(caseNumber, '$1<number>')
      .replace(instant, '<time>')
      .replace(hash, '<hash>')
      .replace(freshId, (id) => (madeAt(id) > Date.now() - hour ? '<id>' : id));
  };
}

function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
