import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type Acting } from '#engine';
import { type BegunCase, type ForeseenStarts, RowCases, StartCheck } from '#batches';
import { Refused, startDefinition, type StartTable, validatePayload, type Workflow } from '#machine';
import { eachOf, isTransient } from '#platform';
import type { TableRecord } from '#tabular';
import { paperIn } from './paper-columns.js';
import { RowReferences } from './row-references.js';
import {
  constraintOf,
  type DecidedRow,
  failedRow,
  type Places,
  placesOf,
  reasonsOf,
  refusedRow,
  type RowReason,
  startedRow,
} from './table-row.js';

/** A table whose rows are to be started by a person. */
export interface TableRequest {
  readonly workflow: Workflow;
  readonly start: string;
  readonly table: StartTable;
  readonly acting: Acting;
  /** The office acted in, by name or id; needed when several fit. */
  readonly office: string | undefined;
  /** Rows to be started although they resemble an open case. */
  readonly accepted: ReadonlySet<number>;
}

interface ReadRow {
  readonly record: TableRecord;
  readonly input: object;
  readonly paper: object | undefined;
  readonly places: Places;
  readonly reasons: readonly RowReason[];
}

const decidedAtOnce = 4;
/** Cases named in one reason. */
const maxNamed = 3;

/** Decides every row as its start would be decided, and writes nothing. */
@Injectable()
export class RowDecisions {
  private readonly log = new Logger(RowDecisions.name);

  constructor(
    private readonly check: StartCheck,
    private readonly cases: RowCases,
    private readonly references: RowReferences,
  ) {}

  /** @param begunBefore what these rows have begun, by row. @throws Refused `busy`. */
  async decide(
    asked: TableRequest,
    records: readonly TableRecord[],
    begunBefore: ReadonlyMap<number, BegunCase>,
  ): Promise<DecidedRow[]> {
    const foreseen = this.check.foresee();
    const refer = await this.references.of(asked.table, records, foreseen.at);
    const read = records.map((record): ReadRow => readRow(asked, record, refer(record)));
    const decided: DecidedRow[] = [];
    await eachOf(read, decidedAtOnce, async (row, index) => {
      // Facts that are known already make no pause, and others wait too.
      await setImmediate();
      const begun = begunBefore.get(row.record.row);
      decided[index] = begun ? startedRow(row.record, begun) : await this.decideRow(asked, row, foreseen);
    });
    return this.resembling(asked, repeated(asked.table, read, decided), begunBefore);
  }

  private async decideRow(asked: TableRequest, row: ReadRow, foreseen: ForeseenStarts): Promise<DecidedRow> {
    const { record, input, paper, reasons, places } = row;
    if (reasons.length > 0) return refusedRow(record, reasons);
    const { workflow, start, acting, office } = asked;
    try {
      const held = await this.check.assertAllowed({ workflow: workflow.name, start, input, paper, acting, office }, foreseen);
      return okRow(record, { input, paper, held });
    } catch (error) {
      if (isTransient(error)) throw new Refused('busy');
      if (error instanceof Refused) return refusedRow(record, reasonsOf(error, places));
      // One row that cannot be decided must not keep all others from it.
      this.log.error({ start, row: record.row, error }, 'a row of a table could not be decided');
      return failedRow(record);
    }
  }

  /** Rows of which a case is open already, other than those begun from this file, unless the person accepts them. */
  private async resembling(
    { workflow, table, acting, accepted }: TableRequest,
    rows: readonly DecidedRow[],
    begunBefore: ReadonlyMap<number, BegunCase>,
  ): Promise<DecidedRow[]> {
    const { code, attributes } = table.sameCase;
    const own = new Set([...begunBefore.values()].map(({ id }) => id));
    const wanted = rows.flatMap(({ start }) => (start === null ? [] : [attributes(start.input)]));
    const numbers = new Map<string, string[]>();
    for (const each of await this.cases.alike(workflow.name, wanted, acting)) {
      if (own.has(each.id)) continue;
      const key = keyOf(each.attributes);
      numbers.set(key, [...(numbers.get(key) ?? []), each.number]);
    }
    return rows.map((row) => {
      const alike = row.start === null ? undefined : numbers.get(keyOf(attributes(row.start.input)));
      if (alike === undefined || accepted.has(row.record.row)) return row;
      const params = { number: alike.slice(0, maxNamed).join(', ') };
      return refusedRow(row.record, [{ code, params, column: table.columnOf[code] ?? null, isConstraint: false }], true);
    });
  }
}

function readRow(
  { workflow, start, table }: TableRequest,
  record: TableRecord,
  { cells, reasons }: ReturnType<Awaited<ReturnType<RowReferences['of']>>>,
): ReadRow {
  const { input, problems, places } = table.inputOf(cells);
  const all = placesOf(table, places);
  const missing = table.columns.filter(({ name, required }) => required && record.values[name] === '');
  const found: RowReason[] = [
    ...missing.map(({ name }) => ({ code: 'required', params: {}, column: name, isConstraint: true })),
    ...reasons,
    ...problems.map(({ column, code, params = {} }) => ({ column, code, params, isConstraint: !(code in table.reasons) })),
  ];
  // A cell with one fault is not reported with its consequences.
  const seen = new Set<string | null>();
  const whole = [...found, ...brokenConstraints(workflow, start, input, all)].filter(({ column }) => {
    if (column === null) return true;
    return !seen.has(column) && seen.add(column);
  });
  return { record, input, paper: paperIn(cells), places: all, reasons: whole };
}

function brokenConstraints(workflow: Workflow, start: string, input: object, places: Places): RowReason[] {
  try {
    validatePayload(startDefinition(workflow, start)!.payload, input);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems.map((problem) => constraintOf(problem, places));
    throw error;
  }
}

/** Of rows that say the same, the first is started and each other refused. */
function repeated(table: StartTable, read: readonly ReadRow[], decided: readonly DecidedRow[]): DecidedRow[] {
  const firsts = new Map<string, number>();
  return decided.map((row, index) => {
    if (row.start === null && row.begun === null) return row;
    const key = table.sameRow(read[index]!.input);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row.record.row);
    if (first === undefined || row.begun !== null) return row;
    const params = { row: String(first) };
    return refusedRow(row.record, [
      { code: 'rowRepeated', params, column: table.columnOf['rowRepeated'] ?? null, isConstraint: false },
    ]);
  });
}

function okRow(record: TableRecord, start: NonNullable<DecidedRow['start']>): DecidedRow {
  return { record, outcome: 'ok', reasons: [], isAcceptable: false, begun: null, start };
}

function keyOf(attributes: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1)));
}
