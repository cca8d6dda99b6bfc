import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Cell, writeCsv } from '#tabular';
import { type DataColumn, delegationColumns, ledgerColumns } from './data-columns.js';
import type { PageGround } from './page-ground.js';
import { PublicCasesReader, type PublicLine } from './public-cases.reader.js';
import { PublicGround } from './public-ground.js';
import { PublicLedgerReader } from './public-ledger.reader.js';

export const downloadNames = ['delegations', 'ledger'] as const;
export type DownloadName = (typeof downloadNames)[number];
export const downloadFormats = ['csv', 'json'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** So many cases are read at once, while whoever asked takes what was read before. */
const casesAtOnce = 200;

/** All that is public as one table, read while it is sent: it is never in memory as a whole. */
@Injectable()
export class Downloads {
  constructor(
    private readonly ground: PublicGround,
    private readonly cases: PublicCasesReader,
    private readonly ledger: PublicLedgerReader,
  ) {}

  open(name: DownloadName, format: DownloadFormat, page: PageGround): Readable {
    return name === 'delegations'
      ? this.written(format, delegationColumns, this.lines(page), page)
      : this.written(format, ledgerColumns, this.ledger.all(), page);
  }

  private written<Row>(
    format: DownloadFormat,
    columns: readonly DataColumn<Row>[],
    rows: AsyncIterable<Row>,
    page: PageGround,
  ): Readable {
    const { workflow } = this.ground;
    const cellsOf = (row: Row): Cell[] => columns.map(({ of }) => of(row, page, workflow));
    const names = columns.map(({ name }) => name);
    return format === 'csv' ? writeCsv(table(names, rows, cellsOf)) : writeJson(names, rows, cellsOf);
  }

  private async *lines({ language }: PageGround): AsyncGenerator<PublicLine> {
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await this.cases.lines({ sort: '-newest', cursor, limit: casesAtOnce, language });
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
