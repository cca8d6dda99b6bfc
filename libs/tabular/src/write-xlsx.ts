import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnLetters } from './table-row.js';
import { type Cell, looksLikeFormula, type Rows } from './write-csv.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Format 1 keeps a text a text even after somebody has edited its cell. */
const quoted = 1;
/** Characters of a cell in Excel. */
const longestText = 32_767;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`,
};

/**
 * Rows as an XLSX workbook of one sheet, written while it is read. Texts are typed as texts: no cell is a formula.
 * @param sheet the sheet's name; what Excel does not allow in one is left out, and it is cut to 31 characters.
 */
export function writeXlsx(sheet: string, rows: Rows): Readable {
  const zip = new ZipFile();
  // The earliest date of a ZIP archive: equal rows give equal bytes.
  const options = { mtime: new Date(1980, 0, 1, 12) };
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(declaration + content), name, options);
  zip.addBuffer(Buffer.from(workbook(sheet)), 'xl/workbook.xml', options);
  const content = Readable.from(sheetXml(rows), { objectMode: false });
  const output = zip.outputStream as Readable;
  content.on('error', (error) => output.destroy(error));
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml', options);
  zip.end();
  return output;
}

function workbook(sheet: string): string {
  const name = sheet.replace(/[\\/?*[\]:]/g, '').slice(0, 31) || '1';
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* sheetXml(rows: Rows): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    yield `<row r="${number}">${row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: Cell, name: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  const style = looksLikeFormula(cell) ? ` s="${quoted}"` : '';
  return `<c r="${name}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(cell.slice(0, longestText))}</t></is></c>`;
}

/** What XML cannot hold is written as spreadsheets write it; a text that looks like that already keeps its look. */
function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, escaped)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
