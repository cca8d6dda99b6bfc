import { readTable, type TableOptions } from './read-table.js';
import type { TableRow } from './table-row.js';
import { tabularLimits } from './tabular-limits.js';
import { workbook, workbookParts, zipped } from './workbook.support.js';

async function rowsOf(file: Buffer, options?: TableOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(file, options).rows) rows.push(row);
  return rows;
}

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const oneText = row('<c r="A1" t="inlineStr"><is><t>x</t></is></c>');
const sheet = (content: string): Record<string, string> => ({ 'xl/worksheets/list.xml': content });
const bombSize = 200 * 1_048_576;

/** The most bytes that were in use beyond what was in use before. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work().finally(() => clearInterval(timer));
  return Math.max(most, process.memoryUsage().rss) - before;
}

describe('a workbook', () => {
  it('is read from its first visible sheet, every kind of cell as text', async () => {
    const file = await workbook(
      `<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>0</v></c><c r="E2"><v>41704400000010</v></c></row>
       <row r="4" spans="1:9"><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
       <row><c><v>4.1704400000010002E13</v></c><c><v>0.30000000000000004</v></c><c s="1"><v>46000</v></c><c s="2"><v>46000.5</v></c><c s="3"><v>46000</v></c><c s="1"><v>1</v></c><c t="d"><v>2026-01-02T00:00:00</v></c><c s="1"><v>x</v></c></row>`,
      {
        'xl/sharedStrings.xml': `<x:sst xmlns:x="y"><x:si><x:r><x:t xml:space="preserve">Ак </x:t></x:r><x:r><x:t>Суу</x:t></x:r><x:rPh><x:t>ak-suu</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b &amp; c<![CDATA[<]]></x:t></x:si></x:sst>`,
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy hh:mm"/><numFmt numFmtId="171" formatCode="[Red]&quot;day&quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
      },
    );
    expect(await rowsOf(file)).toEqual([
      { number: 2, cells: ['', 'a\rb & c<', 'Ак Суу', '', '41704400000010'] },
      { number: 4, cells: ['TRUE', 'cached', '#N/A', '', 'inline'] },
      { number: 5, cells: ['41704400000010', '0.3', '2025-12-09', '2025-12-09 12:00', '46000', '1900-01-01', '2026-01-02', 'x'] },
    ]);
    expect(readTable(file)).toMatchObject({ format: 'xlsx', encoding: null });
  });

  it('may count its days from 1904', async () => {
    const { 'xl/workbook.xml': main } = workbookParts('');
    const file = await workbook(row('<c r="A1" s="0"><v>44538</v></c>'), {
      'xl/workbook.xml': main!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(await rowsOf(file)).toEqual([{ number: 1, cells: ['2025-12-09'] }]);
  });
});

describe('a hostile workbook', () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  it.each<[string, () => Promise<Buffer>, string]>([
    [
      'entities',
      () => workbook('', sheet(`${entities}<worksheet><sheetData>${row('<c><v>&b;</v></c>')}</sheetData></worksheet>`)),
      'fileHasDocumentType',
    ],
    [
      'entities from outside',
      () => workbook('', sheet(`${outside}<worksheet><sheetData>${row('<c><v>&a;</v></c>')}</sheetData></worksheet>`)),
      'fileHasDocumentType',
    ],
    ['an unknown entity', () => workbook(row('<c><v>&b;</v></c>')), 'fileDamaged'],
    ['elements without end', () => workbook(`${'<a>'.repeat(100_000)}`), 'fileDamaged'],
    [
      'attributes without end',
      () => workbook(row(`<c ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(' ')}/>`)),
      'fileDamaged',
    ],
    ['XML that breaks off', () => workbook('', sheet('<worksheet><sheetData><row r="1">')), 'fileDamaged'],
    [
      'bytes that are no text',
      () => zipped({ ...workbookParts(''), 'xl/worksheets/list.xml': Buffer.from([0x3c, 0x61, 0xff]) }),
      'fileDamaged',
    ],
    ['rows that go back', () => workbook('<row r="2"><c><v>1</v></c></row><row r="1"/>'), 'fileDamaged'],
    ['a row beyond the last', () => workbook('<row r="1048577"/>'), 'fileDamaged'],
    ['cells that go back', () => workbook(row('<c r="B1"/><c r="A1"/>')), 'fileDamaged'],
    ['a cell that is nowhere', () => workbook(row('<c r="ZZZZ1"/>')), 'fileDamaged'],
    ['a text that is not there', () => workbook(row('<c t="s"><v>7</v></c>')), 'fileDamaged'],
    [
      'no sheet to see',
      () => workbook('', { 'xl/workbook.xml': '<workbook><sheets><sheet state="veryHidden"/></sheets></workbook>' }),
      'fileHasNoSheet',
    ],
    [
      'a sheet outside of it',
      () =>
        workbook('', {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1/" TargetMode="External"/></Relationships>',
        }),
      'fileHasNoSheet',
    ],
    ['nothing of a workbook', () => zipped({ 'content.xml': '<a/>' }), 'fileFormatUnknown'],
    ['nothing in it', () => workbook(''), 'fileEmpty'],
  ])('with %s is refused', async (_, make, code) => {
    await expect(rowsOf(await make())).rejects.toMatchObject({ code: 'fileUnreadable', reasons: [{ code }] });
  });

  it('that was cut or changed is refused', async () => {
    const file = await workbook(oneText);
    expect(await rowsOf(file)).toHaveLength(1);
    const changed = Buffer.from(file);
    // In the middle of the packed sheet.
    changed.fill(0x41, file.indexOf('xl/worksheets/list.xml') + 40, file.indexOf('xl/worksheets/list.xml') + 80);
    const twice = Buffer.from(
      file
        .toString('latin1')
        .replaceAll('xl/worksheets/hidden.xml', 'xl/worksheets/hidde/.xml')
        .replaceAll('xl/worksheets/hidde/.xml', '../worksheets/hidden.xml'),
      'latin1',
    );
    for (const broken of [file.subarray(0, file.length - 30), file.subarray(0, 200), changed, twice])
      await expect(rowsOf(broken)).rejects.toMatchObject({ code: 'fileUnreadable', reasons: [{ code: 'fileDamaged' }] });
  });

  it('is refused before it has cost memory, however small it is packed', async () => {
    const parts = workbookParts('');
    const bomb = await zipped({ ...parts, 'xl/worksheets/list.xml': Buffer.alloc(bombSize, ' ') });
    const divided = await zipped({
      ...parts,
      'xl/sharedStrings.xml': `<sst>${' '.repeat(1_000_000)}</sst>`,
      ...sheet(`<worksheet>${' '.repeat(1_000_000)}</worksheet>`),
    });
    expect(bomb.length).toBeLessThan(300_000);
    const refused = { code: 'tooLarge', reasons: [{ code: 'fileExpandsTooMuch' }] };
    const used = await memoryOf(() => expect(rowsOf(bomb)).rejects.toMatchObject(refused));
    expect(used).toBeLessThan(bombSize / 2);
    await expect(rowsOf(divided, { limits: { ...tabularLimits, unpackedBytes: 1_500_000 } })).rejects.toMatchObject(refused);
  });

  it('whose archive lies about its size is refused', async () => {
    const file = await zipped({
      ...workbookParts(''),
      ...sheet(`<worksheet><sheetData>${oneText}</sheetData>${' '.repeat(100_000)}</worksheet>`),
    });
    const entry = file.lastIndexOf('xl/worksheets/list.xml') - 46;
    file.writeUInt32LE(100, entry + 24);
    await expect(rowsOf(file)).rejects.toMatchObject({ code: 'fileUnreadable', reasons: [{ code: 'fileDamaged' }] });
  });

  it.each([
    ['columns', row('<c r="A1"/><c r="D1"><v>1</v></c>'), 'fileTooManyColumns', { limit: '3', row: '1' }],
    ['characters', row('<c r="B1" t="str"><v>123456</v></c>'), 'fileCellTooLong', { limit: '5', cell: 'B1' }],
    ['rows', [1, 2, 3, 4].map((r) => `<row r="${r}"><c><v>1</v></c></row>`).join(''), 'fileTooManyRows', { limit: '3' }],
  ])('has no more %s than are allowed', async (_, data, code, params) => {
    const limits = { ...tabularLimits, rows: 3, columns: 3, cellLength: 5 };
    await expect(rowsOf(await workbook(data), { limits })).rejects.toMatchObject({
      code: 'tooLarge',
      reasons: [{ code, params }],
    });
  });

  it('may have coloured cells and empty rows wherever it likes', async () => {
    const data = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>${Array.from({ length: 30_000 }, () => '<row/>').join('')}`;
    expect(await rowsOf(await workbook(data))).toEqual([{ number: 1, cells: ['1'] }]);
  });
});
