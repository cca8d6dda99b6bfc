import { buffer } from 'node:stream/consumers';
import { loadTerms } from '#program';
import { inTransaction, operationJournal } from '#platform';
import { writeXlsx } from '#tabular';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { bringCalendar, uploadCalendar } from '../../../../test/support/calendar.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const act = { act: 'Resolution of the Cabinet of Ministers', actNumber: '712', actDate: '2030-11-20' };
const csv = (...rows: readonly string[]): string => ['date,kind,pair,note_ky,note_ru,note_en', ...rows].join('\n');
const newYear = '2031-01-01,off,,Жаңы жыл,Новый год,New Year';
const versions = async (year = 2031): Promise<Record<string, unknown>[]> => {
  const { status, body } = await api.ask('ministry.drafter', 'GET', `/api/calendars/${year}/versions`);
  return status === 404 ? [] : body.items;
};
const days = async (query = '', year = 2031): Promise<string[]> =>
  (await api.ask('ministry.drafter', 'GET', `/api/calendars/${year}${query}`)).body.items.map(
    ({ date, kind }: { date: string; kind: string }) => `${date} ${kind}`,
  );

test('a preview names every refused row with its cell and reason in the caller’s language, and writes nothing', async () => {
  const file = csv(newYear, '2031-02-30,off,,,,', '2030-12-31,off,,,,', '2031-01-01,half,,,,', '2031-03-04,worked,2031-03-08,,,');
  const { status, body } = await uploadCalendar(api, { file, ...act, approved: 'true' });
  expect([status, body]).toMatchObject([
    200,
    {
      year: 2031,
      version: 1,
      approved: true,
      applied: false,
      token: null,
      counts: { rows: 5, ready: 0, refused: 5 },
      file: { name: 'calendar.csv', format: 'csv', encoding: 'utf-8', ignoredColumns: [] },
      changes: [],
      ...act,
    },
  ]);
  const reasons = body.rows.map(
    ({ row, reasons }: { row: number; reasons: { code: string; cell: string; column: string }[] }) => [
      row,
      ...reasons.map(({ code, cell, column }) => `${code} ${column} ${cell}`),
    ],
  );
  expect(reasons).toEqual([
    [2, 'dayRepeated date A2'],
    [3, 'dayNotThere date A3'],
    [4, 'dayOutsideYear date A4'],
    [5, 'dayKindUnknown kind B5', 'dayRepeated date A5'],
    [6, 'workedNotWeekend date A6', 'pairNotThere pair C6'],
  ]);
  for (const [language, text] of [
    ['ky', 'Календарда 2031-02-30 деген күн жок.'],
    ['ru', 'Дня 2031-02-30 нет в календаре.'],
    ['en', 'There is no day 2031-02-30.'],
  ] as const) {
    const shown = await uploadCalendar(api, { file }, undefined, 'operator', language);
    expect(shown.body.rows[1].reasons[0].text).toBe(text);
  }
  expect(await versions()).toEqual([]);
});

test('a year is applied as it was previewed, once, with its act and a record; it then counts', async () => {
  const file = csv(newYear, '2031-03-08,off,,,,', '2031-12-31,shortened,,,,');
  const form = { file, year: '2032', ...act, approved: 'true', reason: 'approved' };
  const clean = { ...form, file: file.replaceAll('2031', '2032') };
  const preview = await uploadCalendar(api, clean);
  expect(preview.body).toMatchObject({
    counts: { rows: 3, ready: 3, refused: 0 },
    changes: [{ date: '2032-01-01', from: null, to: 'off' }, { date: '2032-03-08' }, { date: '2032-12-31', to: 'shortened' }],
  });
  const first = await uploadCalendar(api, clean, preview.body.token);
  const again = await uploadCalendar(api, clean, preview.body.token);
  expect([first.status, first.body.applied, first.body.version]).toEqual([201, true, 1]);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(await versions(2032)).toMatchObject([
    {
      year: 2032,
      version: 1,
      approved: true,
      ...act,
      recordedAt: expect.stringMatching(/Z$/),
      note: { en: 'An approved calendar.' },
    },
  ]);
  expect(await days('', 2032)).toEqual(['2032-01-01 off', '2032-03-08 off', '2032-12-31 shortened']);
  const records = await operationJournal.list(api.database.dataSource.manager, { operation: 'calendarImported', limit: 5 });
  expect(records).toMatchObject([
    {
      subject: '2032/1',
      reason: 'approved',
      actor: { office: 'operator' },
      details: { approved: true, ...act, sha256: preview.body.file.sha256, days: 3 },
    },
  ]);
});

test('what is announced late is a later version; the earlier one stays, and the newest counts', async () => {
  await bringCalendar(api, { file: csv(newYear) });
  const moved = csv(
    newYear,
    '2031-04-06,off,,Курман айт,Курман айт,Kurman Ait',
    '2031-02-08,worked,2031-03-10,,,',
    '2031-03-10,off,2031-02-08,,,',
  );
  const late = await bringCalendar(api, { file: moved, ...act, approved: 'true' });
  expect(late).toMatchObject({
    version: 2,
    changes: [
      { date: '2031-02-08', from: null, to: 'worked' },
      { date: '2031-03-10', from: null, to: 'off' },
      { date: '2031-04-06', from: null, to: 'off' },
    ],
  });
  expect((await versions()).map(({ version, approved, act }) => [version, approved, act])).toEqual([
    [2, true, act.act],
    [1, false, null],
  ]);
  expect(await days()).toEqual(['2031-01-01 off', '2031-02-08 worked', '2031-03-10 off', '2031-04-06 off']);
  expect(await days('?version=1')).toEqual(['2031-01-01 off']);
  expect((await api.ask('operator', 'GET', '/api/calendars/2031?version=3')).status).toBe(404);
  const listed = (await api.ask('operator', 'GET', '/api/calendars')).body.items as { year: number; version: number }[];
  expect(listed.filter(({ year }) => year === 2031)).toMatchObject([{ version: 2, approved: true }]);
  const { body } = await api.ask('operator', 'GET', '/api/calendars/2031');
  expect(body.items[1]).toMatchObject({ date: '2031-02-08', pair: '2031-03-10', note: { ru: 'Перенесённый рабочий день' } });
});

describe('an application is refused', () => {
  const file = csv(newYear.replace('2031', '2033'));
  const form = { file, year: '2033' };
  const refused = async (fields: Record<string, string>, token: string): Promise<[number, string, string | undefined]> => {
    const { status, body } = await uploadCalendar(api, fields, token);
    return [status, body.code, body.reasons?.[0]?.code];
  };

  test('of another file, other words about it, or after another version', async () => {
    const { token } = (await uploadCalendar(api, form)).body;
    const gone = [409, 'previewOfAnother', 'calendarPreviewGone'];
    expect(await refused({ ...form, file: `${file}\n` }, token)).toEqual(gone);
    expect(await refused({ ...form, ...act, approved: 'true' }, token)).toEqual(gone);
    expect(await refused(form, 'x')).toEqual(gone);
    await bringCalendar(api, { ...form, file: csv('2033-01-02,off,,,,') });
    expect(await refused(form, token)).toEqual(gone);
    expect(await versions(2033)).toHaveLength(1);
  });

  test('while a row of it is refused, whatever the token', async () => {
    const broken = { ...form, file: csv('2033-02-30,off,,,,') };
    const { body } = await uploadCalendar(api, broken);
    expect(body.token).toBeNull();
    expect((await refused(broken, 'x'))[0]).toBe(409);
    expect(await versions(2033)).toHaveLength(1);
  });

  test('of what is approved without its act, or of half an act', async () => {
    const { status, body } = await uploadCalendar(api, { ...form, approved: 'true', actNumber: '7' });
    expect([status, body.problems.map(({ path }: { path: string }) => path)]).toEqual([422, ['/act', '/actDate']]);
    expect((await uploadCalendar(api, { ...form, act: 'Decree' })).status).toBe(422);
    expect((await uploadCalendar(api, { ...form, year: '1850' })).body.problems).toMatchObject([{ path: '/year' }]);
  });

  test('without a token, or to anybody who is no operator', async () => {
    const raw = Buffer.from('--form--\r\n');
    const headers = { 'content-type': 'multipart/form-data; boundary=form', 'x-requested-with': 'a test' };
    const unsaid = await api.ask('operator', 'POST', '/api/calendars?dryRun=false', { raw, headers });
    expect([unsaid.status, unsaid.body.problems]).toMatchObject([400, [{ path: '/token' }]]);
    for (const login of ['ministry.drafter', 'aimak.signatory'])
      expect((await uploadCalendar(api, form, undefined, login)).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
  });
});

test('a workbook is read as CSV is, with a header in any language', async () => {
  const rows = [
    ['2034-жылдын календары'],
    ['Күнү', 'Түрү', 'Изоһ'],
    ['01.01.2034', 'майрам', ''],
    ['2034-03-21', 'праздник', ''],
  ];
  const file = new Blob([new Uint8Array(await buffer(writeXlsx('2034', rows)))]);
  const { body } = await uploadCalendar(api, { file, year: '2034' });
  expect(body).toMatchObject({ counts: { ready: 2 }, file: { format: 'xlsx', encoding: null, ignoredColumns: ['C: Изоһ'] } });
});

test('of two operators who bring a year at once one wins, and nothing is written twice', async () => {
  const form = { year: '2035', file: csv('2035-01-01,off,,,,') };
  const { token } = (await uploadCalendar(api, form)).body;
  const both = await Promise.all([uploadCalendar(api, form, token), uploadCalendar(api, form, token)]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(await versions(2035)).toHaveLength(1);
});

test('a file that is no table, or has too many rows, is refused', async () => {
  expect((await uploadCalendar(api, { file: 'a,b\n1,2\n' })).body).toMatchObject({ status: 422, code: 'fileUnreadable' });
  expect((await uploadCalendar(api, { file: csv() })).body.reasons).toMatchObject([{ code: 'fileEmpty' }]);
  const many = csv(...Array.from({ length: 367 }, () => newYear));
  expect((await uploadCalendar(api, { file: many })).body.reasons).toMatchObject([
    { code: 'fileTooManyRows', params: { limit: '366' } },
  ]);
});

test('the files of the program do not take the place of what an operator has brought', async () => {
  await bringCalendar(api, { year: '2026', file: csv('2026-01-01,off,,,,') });
  await inTransaction(api.database.dataSource, loadTerms);
  expect(await versions(2026)).toMatchObject([{ version: 2 }, { version: 1 }]);
  await expect(api.database.dataSource.query('update calendar_year set approved = true')).rejects.toThrow('permission denied');
  await expect(api.database.dataSource.query('delete from calendar_day')).rejects.toThrow('permission denied');
});
