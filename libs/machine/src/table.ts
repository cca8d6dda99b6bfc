import type { Text } from './texts.js';

/** A column of a table from which cases are started, one for each row. Its header may be the name or a title, in any language. */
export interface TableColumn {
  readonly name: string;
  /** Of a column for each year: with `{year}`; the year alone is understood as well. */
  readonly title: Text;
  readonly required: boolean;
  /** Of the example line of the template. */
  readonly example: Text;
  /** Each year may have a column of its own; its cells are named `<name>.<year>`. */
  readonly isYearly?: boolean;
  /** The cell names an entry of a register: by its id, its code, or its exact name in any language. `inputOf` is given the id. */
  readonly refersTo?: TableReference;
}

/** `kinds`: of bodies; left out, any. */
export interface TableReference {
  readonly register: 'power' | 'body';
  readonly kinds?: readonly string[];
}

/** What is filled in of a row, trimmed, by the name of its column. */
export type TableCells = Readonly<Record<string, string>>;

/** What is wrong with a cell. `code`: one of the table's own reasons, or a broken constraint. */
export interface TableProblem {
  readonly column: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** The input of a start, or why there is none. */
export interface TableReading {
  readonly input: object;
  readonly problems: readonly TableProblem[];
  /** The columns that parts of the input come from, by JSON pointer, where the column does not have the name of the field. */
  readonly places: Readonly<Record<string, string>>;
}
