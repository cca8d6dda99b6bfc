import { languages, type StartTable, type TableColumn } from '#machine';
import type { Column } from '#tabular';
import { columnsOf } from './paper-columns.js';

/** Each row is decided while somebody waits. */
export const maxRows = 2_000;

/** The years of every date here. */
const firstYear = 1991;
const lastYear = 2199;

/** A column as a file has it. */
export interface FileColumn extends Column {
  readonly column: TableColumn;
  /** Of a column for each year. */
  readonly year: number | null;
}

const known = new WeakMap<StartTable, readonly FileColumn[]>();

/** Every column that a file may have, a column for each year among them. */
export function fileColumns(table: StartTable): readonly FileColumn[] {
  const columns = known.get(table) ?? columnsOf(table).flatMap(ofFile);
  known.set(table, columns);
  return columns;
}

/** A column for each year, in one year. */
export function inYear(column: TableColumn, year: number): FileColumn {
  const titles = languages.map((language) => column.title[language].replace('{year}', String(year)));
  return { column, year, name: `${column.name}.${year}`, titles: [...titles, String(year)], required: false };
}

function ofFile(column: TableColumn): FileColumn[] {
  const { name, title, required, isYearly } = column;
  if (isYearly !== true) return [{ column, year: null, name, titles: languages.map((language) => title[language]), required }];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => inYear(column, firstYear + index));
}
