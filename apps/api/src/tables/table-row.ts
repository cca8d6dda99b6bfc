import type { BegunCase } from '#batches';
import type { HeldOffice, PayloadProblem, Reason, Refused, StartTable } from '#machine';
import type { TableRecord } from '#tabular';
import { paperColumnOf, paperPlaces } from './paper-columns.js';

/** `ok`: it would be started. `failed`: our fault, or the row's start could not be finished: the same request may be repeated. */
export const rowOutcomes = ['ok', 'started', 'refused', 'failed'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Why a row is refused, and the column in which that is seen; null: in none. `isConstraint`: the code is that of a broken constraint. */
export interface RowReason extends Reason {
  readonly column: string | null;
  readonly isConstraint: boolean;
}

/** A row with what became of it. */
export interface DecidedRow {
  readonly record: TableRecord;
  readonly outcome: RowOutcome;
  readonly reasons: readonly RowReason[];
  /** Refused only because of a case that it resembles: a person may have it started all the same. */
  readonly isAcceptable: boolean;
  readonly begun: BegunCase | null;
  /** What would be started, in which office; null for what would not. */
  readonly start: { readonly input: object; readonly paper: object | undefined; readonly held: HeldOffice } | null;
}

export function refusedRow(record: TableRecord, reasons: readonly RowReason[], isAcceptable = false): DecidedRow {
  return { record, outcome: 'refused', reasons, isAcceptable, begun: null, start: null };
}

export function failedRow(record: TableRecord): DecidedRow {
  const fault = { code: 'fault', params: {}, column: null, isConstraint: false };
  return { ...refusedRow(record, [fault]), outcome: 'failed' };
}

export function startedRow(record: TableRecord, begun: BegunCase): DecidedRow {
  return { ...refusedRow(record, []), outcome: 'started', begun };
}

/** Where the reasons of a table's rows are seen. */
export interface Places {
  /** By the code of the reason. */
  readonly columnOf: Readonly<Record<string, string>>;
  /** By JSON pointer into the input. */
  readonly places: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
}

/** @param places of the input's parts, where they do not have the names of their columns. */
export function placesOf(table: StartTable, places: Readonly<Record<string, string>> = {}): Places {
  return {
    columnOf: { ...table.columnOf, ...paperColumnOf },
    places: { ...places, ...paperPlaces },
    columns: table.columns.map(({ name }) => name),
  };
}

/** The reasons of a refused start, each in its column. */
export function reasonsOf({ code, reasons, problems }: Refused, places: Places): RowReason[] {
  const constraints = problems.map((problem) => constraintOf(problem, places));
  const others = (reasons.length > 0 || problems.length > 0 ? reasons : [{ code, params: {} }]).map((each): RowReason => {
    const { field } = each.params;
    const named = field !== undefined && places.columns.includes(field) ? field : (places.columnOf[each.code] ?? null);
    return { ...each, column: named, isConstraint: false };
  });
  return [...constraints, ...others];
}

export function constraintOf({ path, code }: PayloadProblem, { places, columns }: Places): RowReason {
  const prefix = Object.keys(places).find((each) => path === each || path.startsWith(`${each}/`));
  const field = path.split('/')[1];
  const column = prefix === undefined ? (columns.find((each) => each === field) ?? null) : places[prefix]!;
  return { code, params: {}, column, isConstraint: true };
}
