import { createHash } from 'node:crypto';
import { reason, Refused, type StartTable } from '#machine';
import { readRecords, readTable, type TableFormat, type TableRecord, type TextEncoding } from '#tabular';
import type { FormFile } from '../request/uploads.js';
import { fileColumns } from './table-columns.js';

/** Each row is decided while somebody waits. */
export const mostRows = 2_000;

export interface FileView {
  readonly name: string;
  readonly sha256: string;
  readonly format: TableFormat;
  readonly encoding: TextEncoding | null;
  /** Headers that the table does not know, with their letters. */
  readonly ignoredColumns: readonly string[];
}

export interface ReadTable {
  readonly file: FileView;
  readonly records: readonly TableRecord[];
}

/** @throws Refused `fileUnreadable`, `tooLarge` as `readTable`; `tooLarge` beyond 2,000 rows. */
export async function readTableFile(table: StartTable, { name, bytes }: FormFile, declared?: TextEncoding): Promise<ReadTable> {
  const { format, encoding, rows } = readTable(bytes, { encoding: declared });
  const { ignored, records } = await readRecords(rows, fileColumns(table));
  const all: TableRecord[] = [];
  for await (const record of records) {
    if (all.length === mostRows) throw new Refused('tooLarge', [reason('fileTooManyRows', { limit: String(mostRows) })]);
    all.push(record);
  }
  if (all.length === 0) throw new Refused('fileUnreadable', [reason('fileEmpty')]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { name, sha256, format, encoding, ignoredColumns: ignored }, records: all };
}
