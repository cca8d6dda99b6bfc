import { buffer } from 'node:stream/consumers';
import { languages } from '#machine';
import { type Column, readRecords, type TableRecord } from './read-records.js';
import { readTable } from './read-table.js';
import { cellName, columnIndex, columnLetters } from './table-row.js';
import { tabularTexts } from './tabular.texts.js';
import { type Rows, writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const columns: readonly Column<'code' | 'name' | 'note'>[] = [
  { name: 'code', titles: ['СОАТЕ коду', 'Код СОАТЕ', 'SOATE code'], required: true },
  { name: 'name', titles: ['Аталышы (кыргызча)', 'Название', 'Name'], required: true },
  { name: 'note', titles: ['Эскертүү', 'Примечание', 'Note'], required: false },
];

async function recordsOf(file: string): Promise<[readonly string[], TableRecord<'code' | 'name' | 'note'>[]]> {
  const { ignored, records } = await readRecords(readTable(Buffer.from(file)).rows, columns);
  const all = [];
  for await (const record of records) all.push(record);
  return [ignored, all];
}

describe('the header', () => {
  it.each([
    'СОАТЕ КОДУ;аталышы (кыргызча)',
    'Код  СОАТЕ;Название',
    'SOATE code;Name',
    'code;name',
    'Код соате;аталышы (КЫРГЫЗЧА)',
  ])('is known in any language: %s', async (header) => {
    const [, [record]] = await recordsOf(`${header}\n417; Сокулук \n`);
    expect(record).toMatchObject({ row: 2, values: { code: '417', name: 'Сокулук', note: '' } });
    expect([record!.cellOf('code'), record!.cellOf('name'), record!.cellOf('note')]).toEqual(['A2', 'B2', null]);
  });

  it('may stand below a title, and unknown columns are reported', async () => {
    const [ignored, records] = await recordsOf('Список\n\nКол-во;Название;Код СОАТЕ;Эскертуу\n5;Сокулук;417;x\n');
    expect(ignored).toEqual(['A: Кол-во']);
    expect(records).toMatchObject([{ row: 4, values: { code: '417', name: 'Сокулук', note: 'x' } }]);
    expect(records[0]!.cellOf('note')).toBe('D4');
  });

  it('that lacks a column, or has one twice, is refused by its names', async () => {
    await expect(recordsOf('Название\nx')).rejects.toMatchObject({
      code: 'fileUnreadable',
      reasons: [{ code: 'columnMissing', params: { column: 'code', titles: '«СОАТЕ коду», «Код СОАТЕ», «SOATE code»' } }],
    });
    await expect(recordsOf(Array.from({ length: 30 }, () => 'x').join('\n'))).rejects.toMatchObject({ reasons: [{}, {}] });
    await expect(recordsOf('code;name;Название\n1;2;3')).rejects.toMatchObject({
      reasons: [{ code: 'columnRepeated', params: { cell: 'C1' } }],
    });
  });
});

describe('an export', () => {
  const dangerous = [
    '=1+1',
    '+996',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
  ];
  const rows = [
    ['code', 'name'],
    ...dangerous.map((text, index) => [index, text]),
    ['a"b;c\nd', null],
    ['<&>_x0041_', '\u0001'],
  ] as Rows;

  it('as CSV has no formula in it, whatever program opens it', async () => {
    const file = await buffer(writeCsv(rows));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const read = [];
    for await (const { cells } of readTable(file).rows) read.push(cells);
    expect(read.slice(1, 11).map(([, text]) => text)).toEqual(dangerous.map((text) => `'${text}`));
    expect(read.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(read[11]).toEqual(['a"b;c\nd']);
  });

  it('as XLSX types every text as text, and comes back as it was', async () => {
    const file = await buffer(writeXlsx('Дело: [1]/2', rows));
    const read = [];
    for await (const { cells } of readTable(file).rows) read.push(cells);
    expect(read.slice(1, 11)).toEqual(dangerous.map((text, index) => [String(index), text]));
    expect(read.slice(11)).toEqual([['a"b;c\nd'], ['<&>_x0041_', '\u0001']]);
    expect(await buffer(writeXlsx('Дело: [1]/2', rows))).toEqual(file);
    expect(file.includes('<f>')).toBe(false);
  });

  it('whose rows fail, fails', async () => {
    const failing = async function* (): AsyncGenerator<readonly string[]> {
      yield ['a'];
      await Promise.reject(new Error('lost the database'));
    };
    await expect(buffer(writeCsv(failing()))).rejects.toThrow('lost the database');
    await expect(buffer(writeXlsx('x', failing()))).rejects.toThrow('lost the database');
  });
});

test('columns have letters', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(['A', 'Z', 'AA', 'ZZ', 'AAA', 'a', '', 'AAAA'].map(columnIndex)).toEqual([0, 25, 26, 701, 702, -1, -1, -1]);
  expect(cellName(7, 1)).toBe('B7');
});

test('every refusal has its text in every language', () => {
  for (const text of Object.values(tabularTexts)) for (const language of languages) expect(text[language]).toMatch(/\S/);
});
