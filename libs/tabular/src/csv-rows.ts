import { CsvError, type Options, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { tooLarge, unreadable } from './file-refusal.js';
import type { TableRow } from './table-row.js';
import type { TabularLimits } from './tabular-limits.js';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** UTF-16 units handed to the parser at once. */
const chunkLength = 65_536;
/** Lines from which the delimiter is guessed. */
const guessedLines = 30;

/**
 * The records of a CSV file as rows. A record is a row, as in a spreadsheet, however many lines it has.
 * @throws Refused `fileUnreadable` (`fileDamaged` with the row), `tooLarge` (`fileCellTooLong`, `fileTooManyColumns`).
 */
export async function* csvRows(text: string, limits: TabularLimits): AsyncGenerator<TableRow> {
  // A line that some programs write first for Excel.
  const announced = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = announced === null ? text : text.slice(announced[0].length);
  let number = announced === null ? 0 : 1;
  const options: Options = {
    delimiter: (announced?.[1] as Delimiter | undefined) ?? delimiterOf(body),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    // In UTF-16 units of the raw record: quotes and delimiters count too.
    max_record_size: limits.columns * (limits.cellLength + 3),
  };
  const parser = Readable.from(chunks(body)).pipe(parse(options));
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const cells = withoutEmptyEnd(record);
      if (cells.length > limits.columns) throw tooLarge('fileTooManyColumns', limits.columns, { row: String(number) });
      yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The rows before it may not have been taken yet.
    const row = Number(error['records']) + (announced === null ? 1 : 2);
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooLarge('fileCellTooLong', limits.cellLength, { cell: String(row) });
    throw unreadable('fileDamaged', { row: String(row) });
  }
}

function* chunks(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += chunkLength) yield text.slice(start, start + chunkLength);
}

/** The mark that divides the most of the first lines, outside of quotes: titles above the header have none, or a comma. */
function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>();
  const lines = new Map<string, number>();
  let isQuoted = false;
  let line = new Set<string>();
  let ended = 0;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' && (ended += 1) === guessedLines) break;
    else if (character === '\n') line = new Set();
    else if (delimiters.includes(character as Delimiter)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
      if (!line.has(character)) lines.set(character, (lines.get(character) ?? 0) + 1);
      line.add(character);
    }
  }
  const weight = (mark: Delimiter): number => (lines.get(mark) ?? 0) + (counts.get(mark) ?? 0) / (text.length + 1);
  return delimiters.reduce((best, each) => (weight(each) > weight(best) ? each : best));
}

/** Programs pad records with delimiters to the width of the widest. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}
