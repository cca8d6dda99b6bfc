import { dateText, numberText, unescaped } from './cell-texts.js';
import { tooLarge, unreadable } from './file-refusal.js';
import type { XmlAttributes, XmlListener } from './scan-xml.js';
import { cellName, columnIndex, type TableRow } from './table-row.js';
import type { TabularLimits } from './tabular-limits.js';

/** What cells refer to. */
interface SheetContext {
  readonly strings: readonly string[];
  readonly areDates: readonly boolean[];
  readonly countsFrom1904: boolean;
  readonly limits: TabularLimits;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Turns the XML of a sheet into rows. Of a formula it takes the value that the file holds, and computes nothing. */
export class SheetRows implements XmlListener {
  private rows: TableRow[] = [];
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private isDate = false;
  private value = '';
  private isValue = false;
  private isReading = false;

  constructor(private readonly context: SheetContext) {}

  /** The rows found since they were last taken. */
  take(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'rPh') this.isReading = true;
    else if (name === 'v' || name === 't') this.isValue = !this.isReading;
  }

  text(text: string): void {
    if (!this.isValue) return;
    this.value += text;
    this.assertLength(this.value);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isReading = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.rows.push({ number: this.number, cells: Array.from(this.cells, (cell) => cell ?? '') });
  }

  private beginRow({ r }: XmlAttributes): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.number || number > lastRow) throw unreadable('fileDamaged');
    this.number = number;
    this.cells = [];
    this.column = -1;
  }

  private beginCell({ r, t = 'n', s }: XmlAttributes): void {
    const column = r === undefined ? this.column + 1 : columnIndex(r.replace(/\d+$/, ''));
    if (column <= this.column || column >= lastColumn) throw unreadable('fileDamaged', { row: String(this.number) });
    this.column = column;
    this.type = t;
    this.isDate = this.context.areDates[Number(s ?? -1)] ?? false;
    this.value = '';
  }

  private endCell(): void {
    const text = this.cellText();
    // Whatever is only coloured is not filled in.
    if (text === '') return;
    const { columns } = this.context.limits;
    if (this.column >= columns) throw tooLarge('fileTooManyColumns', columns, { row: String(this.number) });
    this.assertLength(text);
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value } = this;
    if (this.type === 's') return value === '' ? '' : this.sharedString(value);
    if (this.type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    if (this.type !== 'n') return unescaped(value);
    return this.isDate ? dateText(value, this.context.countsFrom1904) : numberText(value);
  }

  private sharedString(index: string): string {
    const text = this.context.strings[Number(index)];
    if (text === undefined) throw unreadable('fileDamaged', { row: String(this.number) });
    return text;
  }

  private assertLength(text: string): void {
    const { cellLength } = this.context.limits;
    if (text.length > cellLength) throw tooLarge('fileCellTooLong', cellLength, { cell: cellName(this.number, this.column) });
  }
}
