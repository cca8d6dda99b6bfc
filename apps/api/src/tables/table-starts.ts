import { Injectable, Logger } from '@nestjs/common';
import { type BatchOperation, type BegunCase, PlanToken, RowCases } from '#batches';
import { Engine, Fault, isRetryable } from '#engine';
import { ActingReader } from '#identity';
import { reason, Refused } from '#machine';
import { eachOf, retry, type RetryPolicy } from '#platform';
import type { ReadFile, TableRecord } from '#tabular';
import { type TableRequest, RowDecisions } from './row-decisions.js';
import { maxRows } from './table-columns.js';
import { type DecidedRow, failedRow, placesOf, reasonsOf, refusedRow, startedRow } from './table-row.js';

/** A table that was read, and what becomes of its rows. */
export interface TableWork extends TableRequest {
  readonly read: ReadFile;
}

/** The same, with the token of its preview. */
interface TableStart extends TableWork {
  readonly token: string;
}

export interface TableResult {
  readonly rows: readonly DecidedRow[];
  /** Starts exactly this file, by the same person. */
  readonly token: string;
}

/** Rows at once, as bulk operations have cases: the pool has ten connections, and others work too. */
const startedAtOnce = 4;
/** Rows under way in this process, of two whole tables: they keep it busy for as long as their authors wait. */
const maxRowsAtOnce = 2 * maxRows;
/** Of a row that only the busy database kept from its start. */
const policy: RetryPolicy = { maxAttempts: 3, pauseMs: (attempt) => 100 * attempt };

/** Tables of starts: first decided, then started row by row. */
@Injectable()
export class TableStarts implements BatchOperation<TableWork, TableResult, TableStart, TableResult> {
  private readonly log = new Logger(TableStarts.name);
  private rowsUnderWay = 0;

  constructor(
    private readonly engine: Engine,
    private readonly people: ActingReader,
    private readonly cases: RowCases,
    private readonly decisions: RowDecisions,
  ) {}

  /** What would become of each row; nothing is written. @throws Refused `invalidPayload` (`/accept`), `busy`. */
  plan(work: TableWork): Promise<TableResult> {
    return this.inTurn(work.read, async () => ({ rows: await this.decide(work), token: tokenOf(work).text }));
  }

  /**
   * Starts every good row in a transaction of its own. A repeat starts what is left, and no row twice: its key is that of the
   * file's bytes and the row's number.
   * @throws Refused `previewOfAnother`, `invalidPayload` (`/accept`), `busy`: then some rows may have been started.
   */
  async start({ token, ...work }: TableStart): Promise<TableResult> {
    tokenOf(work).assertIs(token, 'previewOfAnother');
    return this.inTurn(work.read, async () => {
      const rows = await this.decide(work);
      const results = [...rows];
      await eachOf(rows, startedAtOnce, async (row, index) => {
        const start = (): Promise<DecidedRow> => this.startRow(work, row);
        results[index] = await retry(start, { policy, failureOf: (error) => (isRetryable(error) ? 'retryable' : 'final') });
      });
      // Asked of the database: of a row that two requests started at once, only one had the answer.
      const begun = await this.begun(work);
      return {
        rows: results.map((row) => {
          const own = begun.get(row.record.row);
          return own === undefined ? row : startedRow(row.record, own);
        }),
        token,
      };
    });
  }

  private async decide(work: TableWork): Promise<DecidedRow[]> {
    const { records } = work.read;
    const rows = new Set(records.map(({ row }) => row));
    if ([...work.accepted].some((row) => !rows.has(row)))
      throw new Refused('invalidPayload', [], [{ path: '/accept', code: 'isNotDoubtful' }]);
    return this.decisions.decide(work, records, await this.begun(work));
  }

  private async begun(work: TableWork): Promise<Map<number, BegunCase>> {
    const { workflow, acting, read } = work;
    const rows = new Map(read.records.map((record) => [rowKey(work, record), record.row]));
    const begun = await this.cases.begunWith([...rows.keys()], workflow.name, acting);
    return new Map([...begun].map(([key, each]) => [rows.get(key)!, each]));
  }

  /** @throws what may pass by itself. */
  private async startRow(work: TableWork, row: DecidedRow): Promise<DecidedRow> {
    const { record, start } = row;
    if (start === null) return row;
    const { input, paper, held } = start;
    try {
      // Offices and mandates may end while a long table is under way.
      const acting = await this.people.of(work.acting.person);
      if (acting === null) throw new Refused('forbidden', [reason('personGone')]);
      const asked = { workflow: work.workflow.name, start: work.start, input, paper, acting, office: held.id };
      const { id } = await this.engine.start({ ...asked, key: rowKey(work, record) });
      return startedRow(record, { id, number: '' });
    } catch (error) {
      if (isRetryable(error)) throw error;
      if (error instanceof Refused) return refusedRow(record, reasonsOf(error, placesOf(work.table)));
      this.log.error({ row: record.row, error: error instanceof Fault ? error.cause : error }, 'a row could not be started');
      return failedRow(record);
    }
  }

  private async inTurn<Result>({ records: { length } }: ReadFile, work: () => Promise<Result>): Promise<Result> {
    if (this.rowsUnderWay + length > maxRowsAtOnce) throw new Refused('busy');
    this.rowsUnderWay += length;
    try {
      return await work();
    } finally {
      this.rowsUnderWay -= length;
    }
  }
}

/** The key under which a row is started once. */
function rowKey({ read }: TableWork, { row }: TableRecord): string {
  return `table-${read.file.sha256}-${row}`;
}

/** Binds a start to the bytes and the person of a preview. */
function tokenOf({ workflow, start, acting, read }: TableWork): PlanToken {
  const content = { workflow: workflow.name, start, sha256: read.file.sha256 };
  return PlanToken.over({ kind: 'tableStarts', person: acting.person, content });
}
