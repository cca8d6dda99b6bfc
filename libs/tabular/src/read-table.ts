import { csvRows } from './csv-rows.js';
import { decodeText, type TextEncoding } from './decode-text.js';
import { tooLarge, unreadable } from './file-refusal.js';
import { cellName, isBlank, type TableRow } from './table-row.js';
import { type TabularLimits, tabularLimits } from './tabular-limits.js';
import { xlsxRows } from './xlsx-rows.js';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export interface TableOptions {
  /** Of a CSV file; guessed when absent. A workbook has its own. */
  readonly encoding?: TextEncoding | undefined;
  readonly limits?: TabularLimits;
}

/** A file that turned out to be a table. Its rows can be taken once. */
export interface Table {
  readonly format: TableFormat;
  /** Null for a workbook. */
  readonly encoding: TextEncoding | null;
  /** Those with something in them; what they throw is a Refused as of `readTable`. */
  readonly rows: AsyncIterable<TableRow>;
}

/**
 * Reads an uploaded CSV or XLSX file; which of them it is, its first bytes say, not its name.
 * @throws Refused `fileUnreadable` or `tooLarge`, each with one reason of `tabularTexts`.
 */
export function readTable(bytes: Buffer, { encoding, limits = tabularLimits }: TableOptions = {}): Table {
  if (bytes.length > limits.bytes) throw tooLarge('fileTooManyBytes', limits.bytes);
  if (bytes.length === 0) throw unreadable('fileEmpty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return { format: 'xlsx', encoding: null, rows: bounded(xlsxRows(bytes, limits), limits) };
  // The container of XLS, and of a workbook that is locked with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable('fileFormatOld');
  const decoded = decodeText(bytes, encoding);
  return { format: 'csv', encoding: decoded.encoding, rows: bounded(csvRows(decoded.text, limits), limits) };
}

async function* bounded(rows: AsyncIterable<TableRow>, limits: TabularLimits): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of rows) {
    if (isBlank(row)) continue;
    count += 1;
    if (count > limits.rows) throw tooLarge('fileTooManyRows', limits.rows);
    const long = row.cells.findIndex((cell) => cell.length > limits.cellLength);
    if (long >= 0) throw tooLarge('fileCellTooLong', limits.cellLength, { cell: cellName(row.number, long) });
    yield row;
  }
  if (count === 0) throw unreadable('fileEmpty');
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
