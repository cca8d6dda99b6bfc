import { Archive } from './archive.js';
import { scanWholeXml, scanXml } from './scan-xml.js';
import { SheetRows } from './sheet-rows.js';
import type { TableRow } from './table-row.js';
import type { TabularLimits } from './tabular-limits.js';
import { openWorkbook } from './workbook.js';
import { CellFormats, SharedStrings } from './workbook-parts.js';

/**
 * The rows of the first visible sheet of an XLSX workbook, unpacked and parsed while they are taken. Numbers keep all their
 * digits, dates are `YYYY-MM-DD`.
 * @throws Refused `fileUnreadable`, `tooLarge`, as Archive, openWorkbook, scanXml and SheetRows say.
 */
export async function* xlsxRows(bytes: Buffer, limits: TabularLimits): AsyncGenerator<TableRow> {
  const archive = await Archive.open(bytes, limits);
  const { sheet, sharedStrings, styles, countsFrom1904 } = await openWorkbook(archive);
  const strings = new SharedStrings();
  if (sharedStrings !== null) await scanWholeXml(archive.read(sharedStrings), strings);
  const formats = new CellFormats();
  if (styles !== null) await scanWholeXml(archive.read(styles), formats);
  const rows = new SheetRows({ strings: strings.texts, areDates: formats.areDates, countsFrom1904, limits });
  const scan = scanXml(archive.read(sheet), rows);
  while ((await scan.next()).done !== true) yield* rows.take();
  yield* rows.take();
}
