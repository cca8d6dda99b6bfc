import type { TableCells, TableProblem, TableReading } from '../table.js';
import { dateInCell, tyiynInCell, wordInCell } from '../table-cell.js';

/** A part of a list in the input, and the column that it comes from. */
export interface FromColumn<Part> {
  readonly column: string;
  readonly part: Part;
}

/** Reads the cells of one row. What cannot be read is a problem of its column, and empty in the input. */
export class RowReader {
  private readonly problems: TableProblem[] = [];
  private readonly places: Record<string, string> = {};

  constructor(private readonly cells: TableCells) {}

  text(column: string): string {
    return this.cells[column] ?? '';
  }

  texts<Column extends string>(...columns: readonly Column[]): { [Each in Column]: string } {
    return Object.fromEntries(columns.map((column) => [column, this.text(column)])) as { [Each in Column]: string };
  }

  date(column: string): string {
    return dateInCell(this.text(column)) ?? this.refuse(column, 'dateUnreadable');
  }

  /** Those that are filled in. */
  dates<Column extends string>(...columns: readonly Column[]): { [Each in Column]?: string } {
    const filled = columns.filter((column) => this.text(column) !== '');
    return Object.fromEntries(filled.map((column) => [column, this.date(column)])) as { [Each in Column]?: string };
  }

  /** In tyiyn. */
  amount(column: string): string {
    return tyiynInCell(this.text(column)) ?? this.refuse(column, 'amountUnreadable');
  }

  /** In tyiyn, of each year whose column is filled in. */
  amountsByYear(column: string): FromColumn<{ readonly year: number; readonly amount: string }>[] {
    return Object.entries(this.cells).flatMap(([name, text]) => {
      const year = name.startsWith(`${column}.`) ? name.slice(column.length + 1) : '';
      if (!/^\d{4}$/.test(year) || text === '') return [];
      return [{ column: name, part: { year: Number(year), amount: this.amount(name) } }];
    });
  }

  /** `code`: of the problem that the cell has no such word. */
  word<Value extends string>(column: string, words: Readonly<Record<Value, readonly string[]>>, code: string): Value | '' {
    return wordInCell(words, this.text(column)) ?? this.refuse(column, code);
  }

  /** The lines of a cell, each on its own or after a semicolon. */
  lines(column: string): string[] {
    const parts = this.text(column).split(/[;\r\n]+/);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  /** A list of the input. What is wrong with a part of it is seen in the part's column, or with a `field` of it in that one's. */
  list<Part>(
    name: string,
    parts: readonly FromColumn<Part>[],
    fields: (column: string) => Readonly<Record<string, string>> = () => ({}),
  ): Part[] {
    parts.forEach(({ column }, index) => {
      this.places[`/${name}/${index}`] = column;
      for (const [field, place] of Object.entries(fields(column))) this.places[`/${name}/${index}/${field}`] = place;
    });
    return parts.map(({ part }) => part);
  }

  /** The same of a list with a limit: that there are more is seen in the column of the last. */
  limitedList<Part>(name: string, parts: readonly FromColumn<Part>[], limit: number, code: string): Part[] {
    const last = parts.at(-1);
    if (last !== undefined && parts.length > limit) {
      this.places[`/${name}`] = last.column;
      this.refuse(last.column, code, { limit: String(limit) });
    }
    return this.list(name, parts);
  }

  /** A problem of a column. @returns what stands in the input in the place of what cannot be read. */
  refuse(column: string, code: string, params?: TableProblem['params']): '' {
    this.problems.push({ column, code, ...(params && { params }) });
    return '';
  }

  reading(input: object): TableReading {
    return { input, problems: this.problems, places: this.places };
  }
}
