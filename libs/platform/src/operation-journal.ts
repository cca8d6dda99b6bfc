import { type Actor, canonicalJson, type Json } from '#machine';
import type { EntityManager } from 'typeorm';
import type { Limited } from './migrate.js';
import { type RowChange, rowsHash, storeOperationRows, takeRowChanges } from './operation-rows.js';
import { projectFile } from './project-file.js';
import type { OperationName } from './operation-names.js';
import { sqlMigration } from './sql-migration.js';
import { sha256 } from './sha256.js';

/** Something a person did outside cases. `subject`: the id of what was changed; `details` never hold what is secret. */
export interface Operation {
  /** ISO 8601, business time. */
  readonly at: string;
  readonly actor: Actor;
  /** Mostly a verb in the past, such as `personCreated`. */
  readonly operation: OperationName;
  readonly subject: string;
  readonly details: Json;
  readonly reason: string | null;
}

/** As stored: `number` counts from 1 without gaps, `hash` (hexadecimal) chains it to the record before. */
export interface OperationRecord extends Omit<Operation, 'operation'> {
  /** Also one that only another version of the program writes. */
  readonly operation: string;
  readonly number: number;
  readonly previous: string | null;
  readonly hash: string;
}

interface OperationFilter {
  readonly subject?: string | undefined;
  readonly operation?: string | undefined;
  /** Only records before this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

interface Row {
  id: string;
  record: string;
  hash: Buffer;
}

/** `rows`: SHA-256 (hexadecimal) of the rows of recorded tables that became something else; left out where none did. */
type Sealed = Omit<OperationRecord, 'hash'> & { rows?: string };

/** The journal of operations outside cases: append-only, one hash chain, `hash = sha256(previous hash ‖ record)`. */
export const operationJournal = {
  /** Nobody else adds a record until this transaction ends. */
  async hold(tx: EntityManager): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('operation_record'))`);
  },

  /**
   * Adds a record in the transaction of the change itself, and after it: it holds a hash of the rows that the transaction has
   * changed in recorded tables since the record before, and of `others`. Each waits for the transaction of the one before, and
   * payments and budget lines are such: 260–480 a second one by one, 180–270 by ten at once (2 busy cores, December 2026).
   */
  async append(tx: EntityManager, operation: Operation, others: readonly RowChange[] = []): Promise<void> {
    const changes = [...others, ...(await takeRowChanges(tx))];
    await operationJournal.hold(tx);
    const [last] = await tx.query<Row[]>('select id, record, hash from operation_record order by id desc limit 1');
    const previous = last?.hash ?? null;
    const number = Number(last?.id ?? 0) + 1;
    const rows = changes.length > 0 && { rows: rowsHash(changes) };
    const sealed: Sealed = { ...operation, ...rows, number, previous: previous?.toString('hex') ?? null };
    const record = canonicalJson(sealed);
    await tx.query(
      'insert into operation_record (id, at, operation, subject, person, record, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [sealed.number, sealed.at, sealed.operation, sealed.subject, sealed.actor.person, record, chained(previous, record)],
    );
    await storeOperationRows(tx, number, changes);
  },

  /** Newest first. */
  async list(tx: EntityManager, { subject, operation, before, limit }: OperationFilter): Promise<OperationRecord[]> {
    const rows = await tx.query<Row[]>(
      `select id, record, hash from operation_record
       where ($1::text is null or subject = $1) and ($2::text is null or operation = $2) and ($3::bigint is null or id < $3)
       order by id desc limit $4`,
      [subject ?? null, operation ?? null, before ?? null, limit],
    );
    return rows.map(recordOf);
  },

  /** The record of this number; null when there is none. */
  async find(tx: EntityManager, number: number): Promise<OperationRecord | null> {
    const [row] = await tx.query<Row[]>('select id, record, hash from operation_record where id = $1', [number]);
    return row === undefined ? null : recordOf(row);
  },

  /** What is wrong with the first record that is not what was written, or is missing; null when the chain is whole. */
  async firstFault(tx: EntityManager): Promise<OperationFault | null> {
    let previous: Buffer | null = null;
    for (let number = 0; ;) {
      const rows: StoredRow[] = await tx.query(storedRows, [number]);
      for (const row of rows) {
        number += 1;
        const fault = faultOf(row, number, previous);
        if (fault !== null) return { number, fault };
        previous = row.hash;
      }
      if (rows.length === 0) break;
    }
    const [beyond] = await tx.query<{ number: string }[]>(
      'select operation_id as number from operation_row where operation_id not in (select id from operation_record) limit 1',
    );
    return beyond === undefined
      ? null
      : { number: Number(beyond.number), fault: 'rows are recorded of a record that is not there' };
  },
};

interface OperationFault {
  readonly number: number;
  readonly fault: string;
}

interface StoredRow extends Row {
  readonly at: Date;
  readonly operation: string;
  readonly subject: string;
  readonly person: string | null;
  readonly changes: readonly RowChange[];
}

const storedRows = `
  select id, record, hash, at, operation, subject, person, array(
    select json_build_object('table', of_table, 'key', key::text, 'image', image::text)
    from operation_row where operation_id = id order by ordinal) as changes
  from operation_record where id > $1 order by id limit 200`;

function faultOf(row: StoredRow, number: number, previous: Buffer | null): string | null {
  const record = JSON.parse(row.record) as Sealed;
  const isOurs = Number(row.id) === number && record.number === number;
  if (!isOurs || !chained(previous, row.record).equals(row.hash)) return 'the record does not match its hash, or is missing';
  const isSaid =
    row.at.getTime() === Date.parse(record.at) &&
    row.operation === record.operation &&
    row.subject === record.subject &&
    row.person === record.actor.person;
  if (!isSaid) return 'its columns are not what the record says';
  const rows = row.changes.length > 0 ? rowsHash(row.changes) : undefined;
  return rows === record.rows ? null : 'the rows that it changed are not those that were recorded';
}

function recordOf({ record, hash }: Row): OperationRecord {
  const said = JSON.parse(record) as Sealed;
  delete said.rows;
  return { ...said, hash: hash.toString('hex') };
}

function chained(previous: Buffer | null, record: string): Buffer {
  return sha256(previous ?? '', record);
}

export const operationJournalMigration = sqlMigration(
  1764000007000,
  'OperationJournal',
  projectFile('libs/platform/migrations/operation-journal.sql'),
);
export const operationRowMigration = sqlMigration(
  1764600003100,
  'OperationRow',
  projectFile('libs/platform/migrations/operation-row.sql'),
);
/** Changes of rows are written by their triggers alone. */
export const operationJournalAppendOnly: Limited[] = [
  'operation_record',
  'operation_row',
  { table: 'row_change', may: 'select, delete' },
];
