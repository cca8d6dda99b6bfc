import { fillText, type Language, type StartTable, type Workflow } from '#machine';
import { byName, component, each, flag, id, list, object, oneOf, orNull, type Static, text, whole } from '#schema';
import { FileView } from '#tabular';
import { showReason } from '../language/shown-reason.js';
import { constraintTexts, otherConstraint } from '../texts/constraint.texts.js';
import { fileColumns, maxRows } from './table-columns.js';
import { type DecidedRow, type RowOutcome, rowOutcomes, type RowReason } from './table-row.js';
import type { TableResult, TableWork } from './table-starts.js';

/** Characters of a cell that are shown. */
const shownLength = 200;

/** A reason with the cell where it is seen, as the file has it. */
const RowReasonView = object({
  code: text,
  params: byName(text),
  column: orNull(text),
  title: orNull(text),
  cell: { ...orNull(text), description: 'As a spreadsheet names it: B7' },
  value: { ...orNull(text), description: `What the file has there, at most ${shownLength} characters` },
  text,
});

const RowView = object({
  row: { ...whole, description: 'The number that a spreadsheet shows' },
  outcome: { ...oneOf(...rowOutcomes), description: 'ok: it would be started; failed: repeat the request' },
  acceptable: {
    ...flag,
    description: 'Refused only because of an open case that it resembles: name the row in `accept`',
  },
  case: orNull(object({ id, number: text })),
  reasons: list(RowReasonView),
});
type RowView = Static<typeof RowView>;

export const TableResultView = component(
  'TableResult',
  object({
    file: FileView,
    counts: object(each(['rows', ...rowOutcomes, 'acceptable'], whole)),
    token: { ...text, description: 'Starts exactly this file, by the same person' },
    rows: { ...list(RowView), maxItems: maxRows },
  }),
);
export type TableResultView = Static<typeof TableResultView>;

export function tableResultView(work: TableWork, { rows, token }: TableResult, language: Language): TableResultView {
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  const outcomes = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, count(outcome)])) as Record<RowOutcome, number>;
  const acceptable = rows.filter(({ isAcceptable }) => isAcceptable).length;
  return {
    file: work.read.file,
    counts: { rows: rows.length, ...outcomes, acceptable },
    token,
    rows: rows.map((row) => rowView(work, row, language)),
  };
}

function rowView({ workflow, table }: TableWork, row: DecidedRow, language: Language): RowView {
  const { record, outcome, isAcceptable, begun, reasons } = row;
  return {
    row: record.row,
    outcome,
    acceptable: isAcceptable,
    case: begun,
    reasons: reasons.map((reason) => {
      const { code, params, column } = reason;
      const value = column === null ? null : shownValue(record.values[column] ?? '');
      const text = textOf(reason, workflow, table, language);
      return {
        code,
        params,
        column,
        title: column === null ? null : titleOf(table, column, language),
        cell: column === null ? null : record.cellOf(column),
        value,
        // Who may act is said of somebody: the body that the row names.
        text: code === 'officeNotEntitled' && value ? `«${value}»: ${text}` : text,
      };
    }),
  };
}

function textOf(
  { code, params, isConstraint, path }: RowReason,
  { texts }: Workflow,
  table: StartTable,
  language: Language,
): string {
  if (isConstraint) return (constraintTexts.get(code) ?? otherConstraint)[language];
  const own = Object.hasOwn(table.reasons, code) ? table.reasons[code] : undefined;
  return own === undefined
    ? showReason({ code, params, ...(path && { path }) }, language, texts).text
    : fillText(own, params, language);
}

function titleOf(table: StartTable, name: string, language: Language): string | null {
  const found = fileColumns(table).find((each) => each.name === name);
  return found === undefined ? null : found.column.title[language].replace('{year}', String(found.year));
}

/** Without marks that would turn or hide what stands around it. */
function shownValue(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd').slice(0, shownLength);
}
