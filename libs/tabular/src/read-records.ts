import { reason, type Reason, Refused } from '#machine';
import { cellName, columnLetters, type TableRow } from './table-row.js';

/** A column that an import knows. `titles`: how its header may be written, in any language; case, ё, ө, ү, ң and spaces do not matter. */
export interface Column<Name extends string = string> {
  readonly name: Name;
  readonly titles: readonly string[];
  readonly required: boolean;
}

/** One row below the header: its cells by the names of the columns, trimmed; '' for what is not filled in or not in the file. */
export interface TableRecord<Name extends string = string> {
  readonly row: number;
  readonly values: Readonly<Record<Name, string>>;
  /** Where the cell of a column is (`B7`); null when the file has no such column. */
  readonly cellOf: (column: Name) => string | null;
}

export interface Records<Name extends string> {
  /** Headers of columns that the import does not know, with their letters: `F: Примечание`. */
  readonly ignored: readonly string[];
  readonly records: AsyncIterable<TableRecord<Name>>;
}

/** Titles and notes may stand above the header. */
const headerWithin = 20;

/**
 * Finds the header among the first rows and reads what is below by the names of the columns.
 * @throws Refused `fileUnreadable` with `columnMissing` { column, titles } for each, or `columnRepeated` { column, cell }.
 */
export async function readRecords<Name extends string>(
  rows: AsyncIterable<TableRow>,
  columns: readonly Column<Name>[],
): Promise<Records<Name>> {
  const iterator = rows[Symbol.asyncIterator]();
  let best: Header<Name> | null = null;
  for (let seen = 0; seen < headerWithin; seen += 1) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    const header = headerOf(value, columns);
    if (header.missing.length === 0) return recordsBelow(header, iterator, columns);
    if (best === null || header.places.size > best.places.size) best = header;
  }
  await iterator.return?.();
  throw new Refused('fileUnreadable', (best?.missing ?? [...columns]).map(missingColumn));
}

interface Header<Name extends string> {
  /** The index of each known column. */
  readonly places: ReadonlyMap<Name, number>;
  readonly missing: readonly Column<Name>[];
  readonly repeated: readonly Reason[];
  readonly ignored: readonly string[];
}

function headerOf<Name extends string>(row: TableRow, columns: readonly Column<Name>[]): Header<Name> {
  const places = new Map<Name, number>();
  const repeated: Reason[] = [];
  const ignored: string[] = [];
  row.cells.forEach((cell, index) => {
    const title = folded(cell);
    const column = columns.find(({ name, titles }) => [name, ...titles].some((each) => folded(each) === title));
    if (column === undefined) {
      if (title !== '') ignored.push(`${columnLetters(index)}: ${cell.trim()}`);
    } else if (places.has(column.name)) {
      repeated.push(reason('columnRepeated', { column: column.titles[0] ?? column.name, cell: cellName(row.number, index) }));
    } else places.set(column.name, index);
  });
  const missing = columns.filter(({ name, required }) => required && !places.has(name));
  return { places, missing, repeated, ignored };
}

function recordsBelow<Name extends string>(
  { places, repeated, ignored }: Header<Name>,
  iterator: AsyncIterator<TableRow>,
  columns: readonly Column<Name>[],
): Records<Name> {
  if (repeated.length > 0) {
    void iterator.return?.();
    throw new Refused('fileUnreadable', repeated);
  }
  const records = async function* (): AsyncGenerator<TableRecord<Name>> {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      const { number, cells } = next.value;
      const values = Object.fromEntries(columns.map(({ name }) => [name, (cells[places.get(name) ?? -1] ?? '').trim()]));
      const cellOf = (name: Name): string | null => (places.has(name) ? cellName(number, places.get(name)!) : null);
      yield { row: number, values: values as Record<Name, string>, cellOf };
    }
  };
  return { ignored, records: records() };
}

function missingColumn({ name, titles }: Column): Reason {
  return reason('columnMissing', { column: name, titles: titles.map((title) => `«${title}»`).join(', ') });
}

function folded(title: string): string {
  const letters: Readonly<Record<string, string>> = { ё: 'е', ө: 'о', ү: 'у', ң: 'н' };
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ёөүң]/g, (letter) => letters[letter]!)
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim();
}
