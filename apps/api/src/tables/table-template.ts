import { type Language, languages, type StartTable } from '#machine';
import { component, flag, list, object, oneOf, orNull, type Static, text, translated, whole } from '#schema';
import { columnsOf } from './paper-columns.js';
import { type FileColumn, inYear, maxRows } from './table-columns.js';

const refersTo = object({ register: oneOf('power', 'body') }, { kinds: list(text) });

/** A table to fill in, by people or by a program. */
export const TableView = component(
  'TableColumns',
  object({
    workflow: text,
    start: text,
    mostRows: whole,
    columns: list(
      object({
        name: { ...text, description: 'Understood as a header too' },
        title: text,
        titles: translated,
        required: flag,
        yearly: { ...flag, description: 'Each year may have a column of its own; the year alone is understood as its header' },
        refersTo: { ...orNull(refersTo), description: 'A cell names an entry of this register: by id, code or exact name' },
        example: text,
      }),
    ),
  }),
);
export type TableView = Static<typeof TableView>;

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
