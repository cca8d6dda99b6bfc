import { clockActor } from '#machine';
import { escapeIdentifier } from 'pg';
import type { EntityManager } from 'typeorm';
import { operationJournal } from './operation-journal.js';
import type { RowChange } from './operation-rows.js';

/** A table whose rows the journal of operations records: see `record_row` in operation-row.sql. */
interface RecordedTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly leftOut: readonly string[];
  readonly secret: readonly string[];
}

/** The tables whose triggers say so: the migrations of the libs that have them. */
export async function recordedTables(tx: EntityManager): Promise<RecordedTable[]> {
  const rows = await tx.query<{ table: string; parts: string[] }[]>(
    `select c.relname as table, string_to_array(encode(t.tgargs, 'escape'), '\\000') as parts
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'record_row' and c.relnamespace = 'public'::regnamespace order by c.relname`,
  );
  const list = (part: string): string[] => part.split(',').filter((name) => name !== '');
  return rows.map(({ table, parts: [key, leftOut, secret] }) => ({
    ...{ table, key: list(key!), leftOut: list(leftOut!), secret: list(secret!) },
  }));
}

/** As a query with the columns `key` and `image`, and three parameters from `$first` on. Queried in UTC, as triggers do. */
function imagesOf({ table, key, leftOut, secret }: RecordedTable, first: number): { sql: string; parameters: unknown[] } {
  const sql = `select row_key(image, $${first}::text[]) as key, image from (
    select row_image(to_jsonb(present), $${first + 1}::text[], $${first + 2}::text[]) as image from ${escapeIdentifier(table)} present) images`;
  return { sql, parameters: [key, leftOut, secret] };
}

async function readAsRecorded(tx: EntityManager): Promise<void> {
  await tx.query(`select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true)`);
}

/**
 * Records all rows of the tables that have never been recorded, and what else this transaction has changed: what the program
 * brings with it, and what was there before these tables were recorded.
 */
export async function recordTables(tx: EntityManager, at: string): Promise<void> {
  const by = { at, actor: clockActor, subject: 'program', reason: null };
  await operationJournal.hold(tx);
  const known = await tablesRecorded(tx);
  const unknown = (await recordedTables(tx)).filter(({ table }) => !known.has(table));
  const tables = unknown.map(({ table }) => table);
  await tx.query('delete from row_change where of_table = any($1)', [tables]);
  const changed = await tx.query<unknown[]>('select from row_change where xid = pg_current_xact_id() limit 1');
  if (changed.length > 0) await operationJournal.append(tx, { ...by, operation: 'dataLoaded', details: {} });
  if (tables.length === 0) return;
  await readAsRecorded(tx);
  const rows: RowChange[] = [];
  for (const each of unknown) {
    const { sql, parameters } = imagesOf(each, 2);
    const text = `select $1::text as table, key::text, image::text from (${sql}) rows`;
    rows.push(...(await tx.query<RowChange[]>(text, [each.table, ...parameters])));
  }
  await operationJournal.append(tx, { ...by, operation: 'tablesRecorded', details: { tables } }, rows);
}

/** Whether some table of this release has never been recorded: no start of this release has loaded its data yet. */
export async function isTableUnrecorded(tx: EntityManager): Promise<boolean> {
  const known = await tablesRecorded(tx);
  return (await recordedTables(tx)).some(({ table }) => !known.has(table));
}

async function tablesRecorded(tx: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ table: string }[]>(
    `select jsonb_array_elements_text(record::jsonb #> '{details,tables}') as table
     from operation_record where operation = 'tablesRecorded' and subject = 'program'`,
  );
  return new Set(rows.map(({ table }) => table));
}

/** Rows of tables recorded so far that are not what was recorded last, by table and key. Queried in a transaction of its own. */
export async function* rowFaults(tx: EntityManager): AsyncGenerator<string> {
  await readAsRecorded(tx);
  const known = await tablesRecorded(tx);
  const pending = await tx.query<{ table: string; key: string }[]>(
    'select distinct of_table as table, key::text from row_change where of_table = any($1) order by 1, 2',
    [[...known]],
  );
  for (const { table, key } of pending) yield `${table} ${key} was changed without a record`;
  for (const each of await recordedTables(tx)) if (known.has(each.table)) yield* faultsOf(tx, each);
}

async function* faultsOf(tx: EntityManager, table: RecordedTable): AsyncGenerator<string> {
  const { sql, parameters } = imagesOf(table, 2);
  // A column that came later, or is gone, is not compared: what the schema is, is another proof.
  const rows = await tx.query<{ key: string; was: boolean; is: boolean }[]>(
    `select coalesce(recorded.key, present.key)::text as key, recorded.image is not null as was, present.image is not null as is
     from (select distinct on (key) key, image from operation_row where of_table = $1
       order by key, operation_id desc, ordinal desc) recorded
     full join (${sql}) present on present.key = recorded.key
     where recorded.image is null <> (present.image is null)
       or recorded.image - array(select jsonb_object_keys(recorded.image) except select jsonb_object_keys(present.image))
         is distinct from present.image - array(select jsonb_object_keys(present.image) except select jsonb_object_keys(recorded.image))
     order by 1`,
    [table.table, ...parameters],
  );
  for (const { key, was, is } of rows) {
    const what = !is ? 'is missing' : was ? 'is not as it was recorded' : 'was never recorded';
    yield `${table.table} ${key} ${what}`;
  }
}
