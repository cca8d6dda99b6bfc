import { readTable, type TableOptions } from './read-table.js';
import type { TableRow } from './table-row.js';
import { tabularLimits } from './tabular-limits.js';

async function rowsOf(file: string | Buffer, options?: TableOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(Buffer.from(file as string), options).rows) rows.push(row);
  return rows;
}

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
  );
const bytes = (size: number): Buffer => Buffer.alloc(size, 'a');
const small = { ...tabularLimits, rows: 3, columns: 3, cellLength: 5, bytes: 1000 };

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('is divided by "%s"', async (mark) => {
    const file = ['code', 'name', '"a,b;c\td"'].join(mark);
    expect(await rowsOf(`${file}\r\n1${mark}x${mark}"y\nz"${mark}${mark}\n`)).toEqual([
      { number: 1, cells: ['code', 'name', 'a,b;c\td'] },
      { number: 2, cells: ['1', 'x', 'y\nz'] },
    ]);
  });

  it('keeps the numbers that a spreadsheet shows: empty rows count, lines of one cell do not', async () => {
    expect(await rowsOf('a\n\n"b\nb"\n , \nc')).toEqual([
      { number: 1, cells: ['a'] },
      { number: 3, cells: ['b\nb'] },
      { number: 5, cells: ['c'] },
    ]);
  });

  it('may begin with the mark of its encoding, and with the line that announces its delimiter', async () => {
    expect(await rowsOf('\ufeffСокулук;1')).toEqual([{ number: 1, cells: ['Сокулук', '1'] }]);
    expect(await rowsOf('\ufeffsep=;\r\na,b;c')).toEqual([{ number: 2, cells: ['a,b', 'c'] }]);
  });

  it('may be in Windows-1251, found or declared', async () => {
    const file = windows1251('Код;Название\r\n1;Аламудунский район');
    expect(readTable(file)).toMatchObject({ format: 'csv', encoding: 'windows-1251' });
    expect((await rowsOf(file))[1]).toEqual({ number: 2, cells: ['1', 'Аламудунский район'] });
    expect(await rowsOf(file, { encoding: 'windows-1251' })).toEqual(await rowsOf(file));
    expect(readTable(Buffer.from('ө,ү'))).toMatchObject({ encoding: 'utf-8' });
  });

  it.each([
    ['nothing', Buffer.from(''), 'fileEmpty'],
    ['only blanks', Buffer.from(' ,\n\n,'), 'fileEmpty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0xff, 0x80]), 'fileEncodingUnknown'],
    ['zero bytes', Buffer.from('a\0b'), 'fileEncodingUnknown'],
    ['UTF-16', Buffer.from('\ufeffa;b', 'utf16le'), 'fileEncodingUnknown'],
    ['a quote that never ends', Buffer.from('a,"b\nc'), 'fileDamaged'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'fileFormatOld'],
  ])('is refused when it is %s', async (_, file, code) => {
    await expect(rowsOf(file)).rejects.toMatchObject({ code: 'fileUnreadable', reasons: [{ code }] });
  });

  it('that is not in the encoding that was declared is refused', async () => {
    for (const [file, encoding] of [
      [windows1251('Код'), 'utf-8'],
      [Buffer.from([0x98]), 'windows-1251'],
    ] as const)
      await expect(rowsOf(file, { encoding })).rejects.toMatchObject({
        code: 'fileUnreadable',
        reasons: [{ code: 'fileDamaged' }],
      });
  });

  it.each([
    ['too many bytes', bytes(1001).toString(), 'fileTooManyBytes', { limit: '1000' }],
    ['too many rows', 'a\nb\nc\nd', 'fileTooManyRows', { limit: '3' }],
    ['too many columns', 'a\na,b,c,d', 'fileTooManyColumns', { limit: '3', row: '2' }],
    ['a long cell', 'a,123456', 'fileCellTooLong', { limit: '5', cell: 'B1' }],
    ['a very long cell', `a\n"${bytes(100).toString()}"`, 'fileCellTooLong', { limit: '5', cell: '2' }],
  ])('with %s is too large', async (_, file, code, params) => {
    await expect(rowsOf(file, { limits: small })).rejects.toMatchObject({ code: 'tooLarge', reasons: [{ code, params }] });
  });
});
