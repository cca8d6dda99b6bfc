import { Readable } from 'node:stream';

/** A cell of an export; a number stays one, everything else is text. */
export type Cell = string | number | null;
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

/** What spreadsheets take for the beginning of a formula; also after blanks, which some of them skip. */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** Whether a text would run as a formula if a program took it for one. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
}

/**
 * Rows as CSV in UTF-8 with a byte order mark (else Excel reads another encoding), divided by semicolons as Excel of this
 * country expects. A text that looks like a formula gets an apostrophe before it, so that it is shown and not run.
 */
export function writeCsv(rows: Rows): Readable {
  return Readable.from(lines(rows), { objectMode: false });
}

async function* lines(rows: Rows): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const row of rows) yield `${row.map(field).join(';')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
