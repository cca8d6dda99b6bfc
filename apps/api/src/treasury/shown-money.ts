import { Injectable, type StreamableFile } from '@nestjs/common';
import { localDay } from '#calendar';
import type { Language } from '#machine';
import { Clock, type Page } from '#platform';
import type { Name } from '#registry';
import { type ExportedTable, exportFile, type ExportFormat } from '../exports/export-file.js';
import { BodyNames } from '../instances/body-names.js';

type Names = ReadonlyMap<string, Name>;

/** How money of one kind is shown. */
export interface MoneyKind<Row, Named> {
  /** Whose names stand in a row. */
  readonly bodies: (row: Row) => readonly string[];
  readonly named: (row: Row, names: Names, language: Language) => Named;
  readonly table: (rows: readonly Row[], names: Names) => ExportedTable<Row>;
}

/** Budget lines and payments as people see them: with the names of bodies, in a page, a file, or one alone. */
@Injectable()
export class ShownMoney {
  constructor(
    private readonly bodyNames: BodyNames,
    private readonly clock: Clock,
  ) {}

  async list<Row, Named>(
    kind: MoneyKind<Row, Named>,
    { items, nextCursor }: Page<Row>,
    format: ExportFormat,
    language: Language,
  ): Promise<Page<Named> | StreamableFile> {
    const names = await this.namesIn(kind, items);
    if (format === 'json') return { items: items.map((row) => kind.named(row, names, language)), nextCursor };
    return exportFile(kind.table(items, names), { format, language, on: localDay(this.clock.now().toISOString()) });
  }

  async one<Row, Named>(kind: MoneyKind<Row, Named>, row: Row, language: Language): Promise<Named> {
    return kind.named(row, await this.namesIn(kind, [row]), language);
  }

  private namesIn<Row>({ bodies }: MoneyKind<Row, unknown>, rows: readonly Row[]): Promise<Names> {
    return this.bodyNames.of(rows.flatMap(bodies));
  }
}
