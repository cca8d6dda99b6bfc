import { Injectable } from '@nestjs/common';
import type { StartTable, TableColumn, TableReference } from '#machine';
import { type NamedEntries, type NamedEntry, NamedReferences } from '#registry';
import type { TableRecord } from '#tabular';
import type { RowReason } from './table-row.js';

/** The cells of one row with ids in place of what they name, and what names nothing or several things. */
interface ReferredCells {
  readonly cells: Readonly<Record<string, string>>;
  readonly reasons: readonly RowReason[];
}

/** Finds in the registers what the cells of a table name, for all its rows at once. */
@Injectable()
export class RowReferences {
  constructor(private readonly references: NamedReferences) {}

  async of(
    { columns }: StartTable,
    records: readonly TableRecord[],
    at: string,
  ): Promise<(record: TableRecord) => ReferredCells> {
    const texts = (register: TableReference['register']): string[] =>
      columns
        .filter(({ refersTo }) => refersTo?.register === register)
        .flatMap(({ name }) => records.map(({ values }) => values[name]!));
    const entries = {
      body: await this.references.bodies(texts('body'), at),
      power: await this.references.powers(texts('power'), at),
    };
    return (record) => refer(columns, record, entries);
  }
}

function refer(
  columns: readonly TableColumn[],
  { values }: TableRecord,
  entries: Readonly<Record<TableReference['register'], NamedEntries>>,
): ReferredCells {
  const cells: Record<string, string> = { ...values };
  const reasons: RowReason[] = [];
  for (const { name, refersTo } of columns) {
    if (refersTo === undefined || values[name] === '') continue;
    const found = (entries[refersTo.register].get(values[name]!) ?? []).filter(isOf(refersTo));
    if (found.length === 1) cells[name] = found[0]!.id;
    else
      reasons.push({
        code: found.length === 0 ? 'entryUnknown' : 'entryAmbiguous',
        params: {},
        column: name,
        isConstraint: false,
      });
  }
  return { cells, reasons };
}

function isOf({ kinds }: TableReference): (entry: NamedEntry) => boolean {
  return ({ kind }) => kinds === undefined || (kind !== null && kinds.includes(kind));
}
