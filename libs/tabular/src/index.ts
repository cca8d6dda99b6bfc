export { type TextEncoding, textEncodings } from './decode-text.js';
export { FileView, readFile, type ReadFile } from './read-file.js';
export { type Column, readRecords, type Records, type TableRecord } from './read-records.js';
export { readTable, type Table, type TableFormat } from './read-table.js';
export { type TableRow } from './table-row.js';
export { tabularLimits } from './tabular-limits.js';
export { tabularTexts } from './tabular.texts.js';
export { type Cell, type Rows, writeCsv } from './write-csv.js';
export { writeXlsx } from './write-xlsx.js';
