import { createHash } from 'node:crypto';
import { type Actor, canonicalJson, type Json } from '#machine';
import type { EntityManager } from 'typeorm';
import { projectFile } from './project-file.js';
import type { OperationName } from './operation-names.js';
import { sqlMigration } from './sql-migration.js';

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

export interface OperationFilter {
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

type Sealed = Omit<OperationRecord, 'hash'>;

/** The journal of operations outside cases: append-only, one hash chain, `hash = sha256(previous hash ‖ record)`. */
export const operationJournal = {
  /** Adds a record in the transaction of the change itself. Chains wait for each other: these are a few a day. */
  async append(tx: EntityManager, operation: Operation): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('operation_record'))`);
    const [last] = await tx.query<Row[]>('select id, record, hash from operation_record order by id desc limit 1');
    const previous = last?.hash ?? null;
    const sealed: Sealed = { ...operation, number: Number(last?.id ?? 0) + 1, previous: previous?.toString('hex') ?? null };
    const record = canonicalJson(sealed);
    await tx.query(
      'insert into operation_record (id, at, operation, subject, person, record, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [sealed.number, sealed.at, sealed.operation, sealed.subject, sealed.actor.person, record, chained(previous, record)],
    );
  },

  /** Newest first. */
  async list(tx: EntityManager, { subject, operation, before, limit }: OperationFilter): Promise<OperationRecord[]> {
    const rows = await tx.query<Row[]>(
      `select id, record, hash from operation_record
       where ($1::text is null or subject = $1) and ($2::text is null or operation = $2) and ($3::bigint is null or id < $3)
       order by id desc limit $4`,
      [subject ?? null, operation ?? null, before ?? null, limit],
    );
    return rows.map(({ record, hash }) => ({ ...(JSON.parse(record) as Sealed), hash: hash.toString('hex') }));
  },

  /** The number of the first record that is not what was written, or is missing; null when the chain is whole. */
  async firstFault(tx: EntityManager): Promise<number | null> {
    let previous: Buffer | null = null;
    for (let number = 0; ;) {
      const rows: Row[] = await tx.query('select id, record, hash from operation_record where id > $1 order by id limit 1000', [
        number,
      ]);
      for (const row of rows) {
        number += 1;
        const record = JSON.parse(row.record) as Sealed;
        const isOurs = Number(row.id) === number && record.number === number;
        if (!isOurs || !chained(previous, row.record).equals(row.hash)) return number;
        previous = row.hash;
      }
      if (rows.length === 0) return null;
    }
  },
};

function chained(previous: Buffer | null, record: string): Buffer {
  return createHash('sha256')
    .update(previous ?? '')
    .update(record)
    .digest();
}

export const operationJournalMigration = sqlMigration(
  1764000007000,
  'OperationJournal',
  projectFile('libs/platform/migrations/operation-journal.sql'),
);
export const operationJournalAppendOnly = ['operation_record'];
