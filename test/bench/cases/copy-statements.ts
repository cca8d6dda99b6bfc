import type { Client } from 'pg';

/** Notices to people, what answers repeated requests, and what operators did: no part of a case at rest. */
const leftOut = [
  'outbox',
  'idempotency',
  'refused_attempt',
  'incident',
  'bulk_item',
  'recomputation_item',
  'checkpoint_head',
  'inbox_item',
  'untold',
  'reminder',
];

/** Those whose rows others need come first. */
const first = ['instance', 'budget_line', 'payment', 'journal', 'snapshot', 'case_search', 'instance_state'];

/** The names of the model in a text, as those of its copy. */
function renamed(text: string): string {
  const own = `replace(${text}, b.old_uuid, b.uuid::text)`;
  return `case when b.old_line is null then ${own} else replace(replace(${own}, b.old_line, b.line::text), b.old_payment, b.payment::text) end`;
}

interface Copying {
  /** The columns of a copy that are not those of its model `m`, in the words of SQL; null: PostgreSQL fills it. */
  readonly differs: Readonly<Record<string, string | null>>;
  /** How the models `m` and the copies `b` come together. */
  readonly from?: string;
}

const ofCase = 'b.id';
const byCase = (table: string): string => `batch b join bench.${table} m on m.instance_id = b.model`;
/**
 * The last record names the snapshot of the copy; those before it none, as records of older releases: what the copy was on its
 * way is nowhere.
 */
const recordOf = `case when m.is_last
    then replace(m.record, m.named, encode(sha256(convert_to(replace(${renamed('s.content::text')}, b.old_number, b.number)::jsonb::text, 'UTF8')), 'hex'))
    else replace(m.record, ',"snapshot":"' || m.named || '"', '') end`;
const chainOf = `with recursive chain as (
    select b.id, b.model, m.seq, r.record, sha256(convert_to(r.record, 'UTF8')) as hash
    from batch b join bench.journal m on m.instance_id = b.model and m.seq = 1 join bench.snapshot s on s.instance_id = b.model,
      lateral (select replace(${renamed(recordOf)}, b.old_counted, b.counted) as record offset 0) r
    union all
    select b.id, b.model, m.seq, r.record, sha256(c.hash || convert_to(r.record, 'UTF8'))
    from chain c join batch b on b.id = c.id join bench.journal m on m.instance_id = c.model and m.seq = c.seq + 1
      join bench.snapshot s on s.instance_id = c.model,
      lateral (select replace(${renamed(recordOf)}, encode(m.previous, 'hex'), encode(c.hash, 'hex')) as record offset 0) r
  )`;

const copying: Readonly<Record<string, Copying>> = {
  instance: { differs: { id: ofCase, uuid: 'b.uuid' }, from: 'batch b join bench.instance m on m.id = b.model' },
  budget_line: {
    differs: { id: 'b.line', act: 'b.line::text' },
    from: 'batch b join bench.budget_line m on m.id::text = b.old_line',
  },
  payment: {
    differs: { id: 'b.payment', reference: 'b.payment::text' },
    from: 'batch b join bench.payment m on m.id::text = b.old_payment',
  },
  journal: {
    differs: { instance_id: 'c.id', record: 'c.record', hash: 'c.hash', xid: null, previous: null },
    from: 'chain c join bench.journal m on m.instance_id = c.model and m.seq = c.seq',
  },
  snapshot: {
    differs: {
      instance_id: ofCase,
      content: `replace(${renamed('m.content::text')}, b.old_number, b.number)`,
      head: 'j.hash',
      mac: 'hmac_sha256(k.inner_pad, k.outer_pad, j.hash)',
    },
    from: `${byCase('snapshot')} join journal j on j.instance_id = b.id and j.seq = m.seq cross join journal_key k`,
  },
  // Before the state: where triggers are on, they write it again.
  case_search: { differs: { instance_id: ofCase, words: 'replace(m.words, lower(b.old_number), lower(b.number))' } },
  instance_state: { differs: { instance_id: ofCase, number: 'b.number' } },
  deadline: { differs: { instance_id: ofCase, id: 'bench.copy_of(m.id, b.ms)' } },
  allocation: {
    differs: { instance_id: ofCase, row_id: `case m.kind when 'budgetLine' then b.line else b.payment end` },
  },
  ledger_entry: { differs: { instance_id: ofCase, source: renamed('m.source') } },
};

/** What else is known of the rows of a model. */
const more: Readonly<Record<string, string>> = {
  journal: `, lag(hash) over (partition by instance_id order by seq) as previous, record::json ->> 'snapshot' as named,
    seq = max(seq) over (partition by instance_id) as is_last`,
};

/** Every table that a case has rows in, also those that came after this was written, and how their models are set apart. */
export async function modelStatements(client: Client): Promise<{ tables: string[]; statements: string[] }> {
  const { rows } = await client.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'instance_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const others = rows.map(({ name }) => name).filter((name) => !first.includes(name) && !leftOut.includes(name));
  const tables = [...first, ...others];
  const keep = (table: string): string => `create table bench.${table} as select *${more[table] ?? ''} from ${table}`;
  const indexes = ['create index on bench.journal (instance_id, seq)', 'create index on bench.snapshot (instance_id)'];
  return { tables, statements: [...tables.map(keep), ...indexes] };
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isIdentity: boolean;
}

/** One for each table, in their order. */
export async function copyStatements(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<Column>(
    `select table_name as table, column_name as name, data_type as type, is_identity = 'YES' as "isIdentity"
     from information_schema.columns
     where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER' order by ordinal_position`,
    [tables],
  );
  return tables.map((table) =>
    statementOf(
      table,
      rows.filter((column) => column.table === table),
    ),
  );
}

function statementOf(table: string, all: readonly Column[]): string {
  const { differs, from = byCase(table) } = copying[table] ?? { differs: otherwise(all) };
  const columns = all.filter(({ name }) => differs[name] !== null);
  const values = columns.map(({ name, type }) => (name in differs ? `(${differs[name]})::${type}` : `m.${name}`));
  const names = columns.map(({ name }) => name).join(', ');
  const insert = `insert into ${table} (${names}) overriding system value select ${values.join(', ')} from ${from}`;
  if (table === 'journal') return `${chainOf} ${insert}`;
  // Where triggers are on, they may have filled it.
  return table in copying ? insert : `${insert} on conflict do nothing`;
}

/** Of a table that is not known here: ids of its own are new ones. */
function otherwise(columns: readonly Column[]): Copying['differs'] {
  const own = columns.filter(({ name, type, isIdentity }) => isIdentity || (name === 'id' && type === 'uuid'));
  return {
    ...Object.fromEntries(own.map(({ name, isIdentity }) => [name, isIdentity ? null : `bench.copy_of(m.${name}, b.ms)`])),
    instance_id: ofCase,
  };
}
