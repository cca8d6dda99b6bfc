import { type Language, languages, type StartTable, type TableReference, type Text } from '#machine';
import { columnsOf } from './paper-columns.js';
import { type FileColumn, inYear, maxRows } from './table-columns.js';

/** A column for whoever fills in such a table or makes it by a program. */
export interface ColumnView {
  readonly name: string;
  readonly title: string;
  readonly titles: Text;
  readonly required: boolean;
  readonly yearly: boolean;
  readonly refersTo: TableReference | null;
  readonly example: string;
}

export interface TableView {
  readonly workflow: string;
  readonly start: string;
  readonly mostRows: number;
  readonly columns: readonly ColumnView[];
}

/** Years that a template has a column for: this one and those before it. */
const shownYears = 3;

export function tableView(workflow: string, start: string, table: StartTable, language: Language): TableView {
  return {
    workflow,
    start,
    mostRows: maxRows,
    columns: columnsOf(table).map(({ name, title, required, isYearly = false, refersTo = null, example }) => ({
      name,
      title: title[language],
      titles: title,
      required,
      yearly: isYearly,
      refersTo,
      example: example[language],
    })),
  };
}

/** The header in a language, and a line that shows how to fill it in. @param year the running one. */
export function templateRows(table: StartTable, language: Language, year: number): string[][] {
  const shown = columnsOf(table).flatMap((column): Pick<FileColumn, 'column' | 'titles'>[] =>
    column.isYearly === true
      ? Array.from({ length: shownYears }, (_, index) => inYear(column, year - shownYears + 1 + index))
      : [{ column, titles: languages.map((each) => column.title[each]) }],
  );
  const title = languages.indexOf(language);
  return [shown.map(({ titles }) => titles[title]!), shown.map(({ column }) => column.example[language])];
}
