import { createHash } from 'node:crypto';
import { list, object, oneOf, orNull, sha256, type Static, text } from '#schema';
import { type TextEncoding, textEncodings } from './decode-text.js';
import { tooLarge, unreadable } from './file-refusal.js';
import { type Column, readRecords, type TableRecord } from './read-records.js';
import { readTable, tableFormats } from './read-table.js';

/** A file that was read, as its reader receives it. */
export const FileView = object({
  name: text,
  sha256,
  format: oneOf(...tableFormats),
  encoding: orNull(oneOf(...textEncodings)),
  /** Headers that the table does not know, with their letters. */
  ignoredColumns: list(text),
});
export type FileView = Static<typeof FileView>;

export interface ReadFile<Name extends string = string> {
  readonly file: FileView;
  readonly records: readonly TableRecord<Name>[];
}

interface Reading {
  readonly encoding?: TextEncoding | undefined;
  /** Rows below the header. */
  readonly maxRows: number;
}

/** Reads a table whole. @throws Refused as `readTable` and `readRecords` do; `tooLarge` beyond so many rows, `fileUnreadable` without any. */
export async function readFile<Name extends string>(
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  columns: readonly Column<Name>[],
  { encoding: declared, maxRows }: Reading,
): Promise<ReadFile<Name>> {
  const { format, encoding, rows } = readTable(bytes, { encoding: declared });
  const { ignored: ignoredColumns, records } = await readRecords(rows, columns);
  const all: TableRecord<Name>[] = [];
  for await (const record of records) {
    if (all.length === maxRows) throw tooLarge('fileTooManyRows', maxRows);
    all.push(record);
  }
  if (all.length === 0) throw unreadable('fileEmpty');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { name, sha256, format, encoding, ignoredColumns }, records: all };
}
