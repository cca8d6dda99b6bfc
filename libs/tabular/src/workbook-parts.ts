import { isDateFormat, unescaped } from './cell-texts.js';
import { unreadable } from './file-refusal.js';
import type { XmlListener } from './scan-xml.js';

/** More than the cells that are read could use. */
const maxStrings = 2_000_000;
/** Excel has 65,490. */
const maxFormats = 70_000;

/** The texts that cells refer to by their number. */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = [];
  private text_ = '';
  private isText = false;
  private isReading = false;

  open(name: string): void {
    if (name === 'si') this.text_ = '';
    // How a text is read aloud is not a part of it.
    if (name === 'rPh') this.isReading = true;
    if (name === 't') this.isText = !this.isReading;
  }

  text(text: string): void {
    if (this.isText) this.text_ += text;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isReading = false;
    if (name !== 'si') return;
    if (this.texts.length >= maxStrings) throw unreadable('fileDamaged');
    this.texts.push(unescaped(this.text_));
  }
}

/** Which formats of cells show dates. */
export class CellFormats implements XmlListener {
  /** By the number of the format. */
  readonly areDates: boolean[] = [];
  private readonly codes = new Map<number, string>();
  private isOfCells = false;

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    const id = Number(attributes['numFmtId'] ?? 0);
    if (name === 'numFmt') this.codes.set(id, attributes['formatCode'] ?? '');
    if (name === 'cellXfs') this.isOfCells = true;
    if (name === 'xf' && this.isOfCells) this.areDates.push(isDateFormat(id, this.codes.get(id)));
    if (this.areDates.length > maxFormats || this.codes.size > maxFormats) throw unreadable('fileDamaged');
  }

  text(): void {
    // Formats have attributes only.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isOfCells = false;
  }
}
