import { Refused } from '#machine';
import { decodeCursor, assertLimit, type Page, pageOf, type PageRequest } from '#platform';
import type { TableFormat, TextEncoding } from '#tabular';
import type { EntityManager } from 'typeorm';
import type { ImportKind, ImportVerdict, JudgedRow } from './import-row.js';

/** An import as stored, without its rows. */
export interface StoredImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly edition: string;
  readonly validFrom: string;
  readonly fileName: string;
  readonly fileSha256: Buffer;
  readonly format: TableFormat;
  readonly encoding: TextEncoding | null;
  readonly ignoredColumns: readonly string[];
  readonly registrySha256: Buffer;
  readonly person: string;
  readonly body: string;
  readonly createdAt: Date;
}

export interface ImportApplication {
  readonly at: Date;
  readonly reason: string;
  readonly accepted: readonly number[];
  readonly skippedWithParent: readonly number[];
  readonly written: number;
  readonly ended: number;
}

export type VerdictCounts = Readonly<Record<ImportVerdict, number>>;

export async function insertImport(tx: EntityManager, stored: StoredImport, rows: readonly JudgedRow[]): Promise<void> {
  await tx.query(
    `insert into registry_import (id, kind, edition, valid_from, file_name, file_sha256, format, encoding, ignored_columns,
       registry_sha256, person, body_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      stored.id,
      stored.kind,
      stored.edition,
      stored.validFrom,
      stored.fileName,
      stored.fileSha256,
      stored.format,
      stored.encoding,
      stored.ignoredColumns,
      stored.registrySha256,
      stored.person,
      stored.body,
      stored.createdAt,
    ],
  );
  await tx.query(
    `insert into registry_import_row (import_id, row_number, verdict, reasons, found, proposed)
     select $1, "row", verdict, reasons, found, nullif(proposed, 'null')
     from jsonb_to_recordset($2::jsonb) as r("row" int, verdict text, reasons jsonb, found jsonb, proposed jsonb)`,
    [stored.id, JSON.stringify(rows)],
  );
}

/** @throws Refused `notFound`. */
export async function findImport(tx: EntityManager, id: string): Promise<StoredImport> {
  const [row] = await tx.query<StoredImport[]>(
    `select id, kind, edition, valid_from::text as "validFrom", file_name as "fileName", file_sha256 as "fileSha256", format,
       encoding, ignored_columns as "ignoredColumns", registry_sha256 as "registrySha256", person, body_id as body,
       created_at as "createdAt"
     from registry_import where id = $1`,
    [id],
  );
  if (row === undefined) throw new Refused('notFound');
  return row;
}

export async function countRows(tx: EntityManager, id: string): Promise<VerdictCounts> {
  const rows = await tx.query<{ verdict: ImportVerdict; count: number }[]>(
    'select verdict, count(*)::int as count from registry_import_row where import_id = $1 group by verdict',
    [id],
  );
  const count = (verdict: ImportVerdict): number => rows.find((row) => row.verdict === verdict)?.count ?? 0;
  return { ready: count('ready'), unchanged: count('unchanged'), doubtful: count('doubtful'), refused: count('refused') };
}

/** Rows of these verdicts, in the order of the file. @throws Refused `malformed`. */
export async function pageRows(
  tx: EntityManager,
  id: string,
  verdicts: readonly ImportVerdict[],
  { cursor, limit: requested }: PageRequest,
  maxRows: number = assertLimit(requested),
): Promise<Page<JudgedRow>> {
  const [after] = cursor === undefined ? ['0'] : decodeCursor(cursor, [/^\d{1,7}$/]);
  const rows = await tx.query<JudgedRow[]>(
    `select row_number as "row", verdict, reasons, found, proposed from registry_import_row
     where import_id = $1 and verdict = any($2) and row_number > $3 order by row_number limit $4`,
    [id, verdicts, after, maxRows + 1],
  );
  return pageOf(rows, maxRows, ({ row }) => [String(row)]);
}

/** Every row that may be written, in the order of the file. */
export function writableRows(tx: EntityManager, id: string): Promise<JudgedRow[]> {
  return tx.query<JudgedRow[]>(
    `select row_number as "row", verdict, reasons, found, proposed from registry_import_row
     where import_id = $1 and verdict in ('ready', 'doubtful') order by row_number`,
    [id],
  );
}

export async function findApplication(tx: EntityManager, id: string): Promise<ImportApplication | null> {
  const [row] = await tx.query<ImportApplication[]>(
    `select at, reason, accepted, skipped_with_parent as "skippedWithParent", written, ended
     from registry_import_application where import_id = $1`,
    [id],
  );
  return row ?? null;
}

export async function insertApplication(
  tx: EntityManager,
  id: string,
  { at, reason, accepted, skippedWithParent, written, ended }: ImportApplication,
  { person, body }: { readonly person: string; readonly body: string },
): Promise<void> {
  await tx.query(
    `insert into registry_import_application (import_id, accepted, skipped_with_parent, written, ended, reason, person, body_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, accepted, skippedWithParent, written, ended, reason, person, body, at],
  );
}
