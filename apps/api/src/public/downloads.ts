import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ledgerFileOf, Refused } from '#machine';
import { type Cell, writeCsv, writeXlsx } from '#tabular';
import { caseColumns, type DataColumn, ledgerColumns } from './data-columns.js';
import type { PageContext } from './page-context.js';
import { PublicCasesReader, type PublicLine } from './public-cases.reader.js';
import { PublicContext } from './public-context.js';
import { type PublicWorkflow } from './public-workflow.js';
import { PublicLedgerReader } from './public-ledger.reader.js';

export const downloadFormats = ['csv', 'json', 'xlsx'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** A table to take along: the cases of a collection, or their money. */
export interface Download {
  readonly name: string;
  readonly workflow: PublicWorkflow;
  readonly isLedger: boolean;
}

export function downloadsOf(workflow: PublicWorkflow): Download[] {
  const { publication } = workflow;
  const ledger = ledgerFileOf(publication);
  const cases = { name: publication.collection, workflow, isLedger: false };
  return ledger === null ? [cases] : [cases, { name: ledger, workflow, isLedger: true }];
}

/** Cases read at once, while the client takes those read before. */
const casesAtOnce = 200;

/** All that is public as one table, read while it is sent: it is never in memory as a whole. */
@Injectable()
export class Downloads {
  constructor(
    private readonly context: PublicContext,
    private readonly cases: PublicCasesReader,
    private readonly ledger: PublicLedgerReader,
  ) {}

  /** @throws Refused `notFound`. */
  named(name: string): Download {
    const found = this.context.workflows.flatMap(downloadsOf).find((each) => each.name === name);
    if (found === undefined) throw new Refused('notFound');
    return found;
  }

  open({ name, workflow, isLedger }: Download, format: DownloadFormat, page: PageContext): Readable {
    const written = <Row>(columns: readonly DataColumn<Row>[], rows: AsyncIterable<Row>): Readable => {
      const cellsOf = (row: Row): Cell[] => columns.map(({ of }) => of(row, page, workflow));
      const names = columns.map((column) => column.name);
      if (format === 'json') return writeJson(names, rows, cellsOf);
      return format === 'csv' ? writeCsv(table(names, rows, cellsOf)) : writeXlsx(name, table(names, rows, cellsOf));
    };
    return isLedger
      ? written(ledgerColumns(workflow), this.ledger.all(workflow))
      : written(caseColumns(workflow), this.lines(workflow, page));
  }

  private async *lines(workflow: PublicWorkflow, { language }: PageContext): AsyncGenerator<PublicLine> {
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await this.cases.lines(workflow, { sort: '-newest', cursor, limit: casesAtOnce, language });
      yield* items;
      if (nextCursor === null) return;
      cursor = nextCursor;
    }
  }
}

async function* table<Row>(
  names: readonly string[],
  rows: AsyncIterable<Row>,
  cellsOf: (row: Row) => Cell[],
): AsyncGenerator<Cell[]> {
  yield [...names];
  for await (const row of rows) yield cellsOf(row);
}

/** A list of objects, one on each line. */
function writeJson<Row>(names: readonly string[], rows: AsyncIterable<Row>, cellsOf: (row: Row) => Cell[]): Readable {
  async function* lines(): AsyncGenerator<string> {
    let before = '[\n';
    for await (const row of rows) {
      const cells = cellsOf(row);
      yield before + JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }
  return Readable.from(lines(), { objectMode: false });
}
