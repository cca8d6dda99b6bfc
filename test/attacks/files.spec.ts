import { readdir } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { type Cell, readTable, writeCsv, writeXlsx } from '#tabular';
import { type Answered, applicant, openApi, stranger, type TestApi } from '../support/api.js';
import { workbookParts, zipped } from './archive.js';
import { storedAtRest } from './stored.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

/** A form with one file, whose head is written as it is given. */
function form(
  fields: Readonly<Record<string, string>>,
  fileHead: string,
  file: string | Buffer,
  ending = '\r\n--form--\r\n',
): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--form\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.concat([
    Buffer.from(`${parts.join('')}--form\r\n${fileHead}\r\n\r\n`),
    Buffer.from(file as string),
    Buffer.from(ending),
  ]);
}

const headers = { 'content-type': 'multipart/form-data; boundary=form', 'x-requested-with': 'a test' };
const named = (name: string): string => `content-disposition: form-data; name="file"; filename="${name}"`;
const list = { kind: 'bodies', edition: '2020', validFrom: '2026-01-01' };

const importing = (
  file: string | Buffer,
  name = 'list.xlsx',
  fields: Readonly<Record<string, string>> = list,
): Promise<Answered> => api.ask('operator', 'POST', '/api/imports', { raw: form(fields, named(name), file), headers });
const bringing = (file: string | Buffer, name = 'paper.txt', login = applicant): Promise<Answered> =>
  api.ask(login, 'POST', '/api/documents', { raw: form({}, named(name), file), headers });

/** The most bytes in use beyond those before, and the milliseconds. */
async function costOf(work: () => Promise<unknown>): Promise<{ bytes: number; ms: number }> {
  const [begin, before] = [performance.now(), process.memoryUsage().rss];
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work().finally(() => clearInterval(timer));
  return { bytes: Math.max(most, process.memoryUsage().rss) - before, ms: performance.now() - begin };
}

const megabyte = 1_048_576;

describe('a list to be imported', () => {
  const csv = 'kind,name_ru,soate\nministry,Министерство,\n';
  let before: Record<string, string>;
  beforeAll(async () => (before = await storedAtRest(api.database.dataSource)));

  test.each<[string, () => Promise<Buffer>]>([
    ['a sheet', () => zipped({ ...workbookParts, 'xl/worksheets/list.xml': Buffer.alloc(200 * megabyte, ' ') })],
    ['texts', () => zipped({ ...workbookParts, 'xl/sharedStrings.xml': Buffer.alloc(200 * megabyte, '<si/>') })],
    ['what the workbook is', () => zipped({ ...workbookParts, 'xl/workbook.xml': Buffer.alloc(100 * megabyte, ' ') })],
    [
      'two thousand parts',
      () => zipped({ ...workbookParts, ...Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`p${i}`, 'x'])) }),
    ],
  ])('whose archive unpacks to %s beyond all measure is refused in bounded memory', async (_, make) => {
    const bomb = await make();
    let answer: Answered | undefined;
    const { bytes, ms } = await costOf(async () => (answer = await importing(bomb)));
    expect([[413, 422].includes(answer!.status), answer!.body.code]).toEqual([
      true,
      expect.stringMatching(/^(tooLarge|fileUnreadable)$/),
    ]);
    expect(answer!.body.reasons[0].text).toMatch(/\S/);
    expect([bytes < 90 * megabyte, ms < 10_000]).toEqual([true, true]);
  });

  test.each([
    ['eleven megabytes', Buffer.alloc(11 * megabyte, 'x'), 413],
    ['an archive in an archive', Buffer.from('PK\x03\x04'.repeat(1_000)), 422],
    ['nothing', Buffer.alloc(0), 422],
    ['no text', Buffer.from([0, 1, 2, 3, 255]), 422],
    ['one quote', Buffer.from('"'), 422],
    ['one line of a million columns', Buffer.from('a,'.repeat(1_000_000)), 413],
  ])('of %s is refused', async (_, file, status) => {
    const answer = await importing(file);
    expect([answer.status, answer.body.reasons.length > 0, answer.headers['content-type']]).toEqual([
      status,
      true,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test.each<[string, string, string | Buffer, string]>([
    ['no end', named('a.csv'), csv, ''],
    ['no file', 'content-disposition: form-data; name="more"', csv, '\r\n--form--\r\n'],
    ['a file of another name', 'content-disposition: form-data; name="list"; filename="a.csv"', csv, '\r\n--form--\r\n'],
    ['no head', 'x: y', csv, '\r\n--form--\r\n'],
    [
      'a thousand parts',
      named('a.csv'),
      csv,
      `\r\n${Array.from({ length: 1_000 }, (_, i) => `--form\r\ncontent-disposition: form-data; name="f${i}"\r\n\r\nx\r\n`).join('')}--form--\r\n`,
    ],
    ['a prototype for a field', 'content-disposition: form-data; name="__proto__"', csv, '\r\n--form--\r\n'],
    ['two files', named('a.csv'), csv, `\r\n--form\r\n${named('b.csv')}\r\n\r\n${csv}\r\n--form--\r\n`],
    [
      'a field twice',
      named('a.csv'),
      csv,
      '\r\n--form\r\ncontent-disposition: form-data; name="kind"\r\n\r\nbodies\r\n--form--\r\n',
    ],
  ])('in a form with %s is refused', async (_, fileHead, file, ending) => {
    const answer = await api.ask('operator', 'POST', '/api/imports', { raw: form(list, fileHead, file, ending), headers });
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.body).toMatchObject({ status: answer.status, code: expect.any(String) });
  });

  test.each(['', 'form-data', 'boundary=', 'boundary="', `boundary=${'x'.repeat(5_000)}`, 'boundary=%00'])(
    'in a form whose boundary is %j is refused',
    async (boundary) => {
      const type = `multipart/form-data; ${boundary}`;
      const answer = await api.ask('operator', 'POST', '/api/imports', {
        raw: form(list, named('a.csv'), csv),
        headers: { ...headers, 'content-type': type },
      });
      expect([400, 403, 415, 422]).toContain(answer.status);
    },
  );

  test('leaves nothing when it is refused', async () => {
    expect(await storedAtRest(api.database.dataSource)).toEqual(before);
  });
});

/** What a name must not do to those who store it, read it or save the file under it. */
const names = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\drivers\\etc\\hosts',
  '/etc/passwd',
  'C:\\autoexec.bat',
  '....//....//x.csv',
  '.htaccess',
  'a/../../b.csv',
  'con',
  'x.csv/',
  '%2e%2e%2fetc%2fpasswd',
  'a.csv;.exe',
  "a'b.csv",
  '<script>alert(1)</script>.csv',
  '=cmd|x.csv',
];

test.each([...names, 'turned \u202efdp.exe', 'x'.repeat(5_000), ' ', '..'])(
  'a file called %s is only called so, and leads nowhere',
  async (name) => {
    const imported = await importing('kind,name_ru,soate\nministry,Министерство,\n', name);
    expect([201, 422]).toContain(imported.status);
    const shown = String(imported.body.file?.name ?? imported.body.fileName ?? imported.body.name ?? '');
    expect(shown).not.toMatch(/[\\/\u202e\0]/);
    const brought = await bringing(`A letter, ${name.slice(0, 100)}`, name);
    expect([201, 422]).toContain(brought.status);
    if (brought.status !== 201) return;
    const { headers: given, status } = await api.ask(applicant, 'GET', `/api/documents/${brought.body.sha256}`);
    const disposition = String(given['content-disposition']);
    expect([status, disposition]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="[^"\\/\r\n]*\.(txt|csv)"; filename\*=UTF-8''[\w.!~%-]+$/),
    ]);
    expect(decodeURIComponent(disposition.split("''")[1]!)).not.toMatch(/[\\/<>]|^\./);
  },
);

test('documents lie under their hash in their folder, and nowhere else', async () => {
  const files = await readdir(api.dataDir, { recursive: true });
  expect(files.filter((file) => /passwd|hosts|autoexec|htaccess|script|\.csv|\.exe|con$/.test(file))).toEqual([]);
});

describe('a document', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, number]>([
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
    ['a page behind a mark', () => Buffer.from('\ufeff \n<html><body onload=alert(1)>'), 415],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      415,
    ],
    ['XML', () => Buffer.from('<?xml version="1.0"?><x/>'), 415],
    ['a program', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 415],
    ['an ELF', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(100)]), 415],
    ['an archive', () => zipped({ 'a.txt': 'x' }), 415],
    ['NUL', () => Buffer.from('text\0text'), 415],
    ['half a character', () => Buffer.from([0x61, 0xed, 0xa0, 0x80]), 415],
    ['nothing', () => Buffer.alloc(0), 422],
    ['twenty-one megabytes', () => Buffer.alloc(21 * megabyte, 'x'), 413],
  ])('that is %s is refused', async (_, make) => {
    const { status, body } = await bringing(await make(), 'paper.pdf');
    expect([[413, 415, 422].includes(status), body.status, body.code]).toEqual([
      true,
      status,
      expect.stringMatching(/^document/),
    ]);
  });

  test('that unpacks beyond all measure is looked at in bounded memory', async () => {
    const bomb = await zipped({
      '[Content_Types].xml': Buffer.alloc(300 * megabyte, ' '),
      'word/document.xml': Buffer.alloc(10 * megabyte, ' '),
    });
    const { bytes, ms } = await costOf(async () =>
      expect([201, 413, 415, 422]).toContain((await bringing(bomb, 'a.docx')).status),
    );
    expect([bytes < 90 * megabyte, ms < 10_000]).toEqual([true, true]);
  });

  test.each([
    ['quotes', Buffer.alloc(10 * megabyte, '"')],
    ['separators', Buffer.alloc(10 * megabyte, ';')],
    ['one line', Buffer.alloc(10 * megabyte, 'x')],
    ['empty lines', Buffer.alloc(10 * megabyte, '\n')],
  ])('of ten megabytes of %s keeps nobody waiting', async (_, file) => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { bytes } = await costOf(async () => expect((await bringing(file)).status).toBeLessThan(500));
    clearInterval(watch);
    expect([longest < 3_000, bytes < 200 * megabyte]).toEqual([true, true]);
  });

  test('of others is not there', async () => {
    const { body } = await bringing('A letter of the ministry alone.');
    const theirs = await api.ask(stranger, 'GET', `/api/documents/${body.sha256}`);
    const none = await api.ask(stranger, 'GET', `/api/documents/${'0'.repeat(64)}`);
    expect([theirs.status, { ...theirs.body, instance: '' }]).toEqual([404, { ...none.body, instance: '' }]);
  });
});

describe('what would be a formula', () => {
  const cells = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x","y")',
    '＝1',
    ' =1',
    '\n=1',
  ];
  const rows = cells.map((cell): Cell[] => [cell, 1]);

  test('in a CSV export is text that is shown', async () => {
    const lines = await text(writeCsv(rows));
    for (const cell of cells) expect(lines).toContain(`"'${cell.replaceAll('"', '""')}"`);
    expect(lines).not.toMatch(/(^|;|\r\n)"?[=+@-]/);
  });

  test('in a workbook is typed as text, and comes back as it was', async () => {
    const file = await buffer(writeXlsx('Cases', rows));
    const found: string[] = [];
    for await (const {
      cells: [cell],
    } of readTable(file).rows)
      found.push(cell!);
    expect(found).toHaveLength(cells.length);
    expect(found.map((cell) => cell.trim())).toEqual(cells.map((cell) => cell.trim()));
    expect(file.includes('<f>')).toBe(false);
  });
});
