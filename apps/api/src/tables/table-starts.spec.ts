import { ActingReader } from '#identity';
import { armCrashPoint, inTransaction } from '#platform';
import { createBody, demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { addDays, localDate } from '#machine';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { makeMunicipalities } from '../../../../test/support/municipalities.js';
import {
  type Cells,
  csvOf,
  goodRow,
  linesOf,
  type SeenRow,
  startTable,
  type Upload,
  upload,
} from '../../../../test/support/tables.js';
import { textForm, uploadText } from '../../../../test/support/upload.js';
import { newcomer, ownPassword } from '../../../../test/support/visitor.js';

let api: TestApi;
beforeEach(async () => (api = await openApi({}, packages)));
afterEach(() => api.close());

const { aimak, city, ministry, rayonAdministration } = demonstrationBodies;
const countCases = async (): Promise<number> => {
  const [row] = await api.database.dataSource.query<[{ count: number }]>('select count(*)::int from instance');
  return row.count;
};
/** Rows of one municipality that differ in the number of their act. */
const numbered = (count: number, cells: Cells = {}): Cells[] =>
  Array.from({ length: count }, (_, index) => ({ ...goodRow, ...cells, basisNumber: `${index}` }));

/** The cookie of a new person with these offices. */
async function cookieOf(login: string, offices: readonly (readonly [body: string, office: string])[]): Promise<string> {
  await newcomer(api, login, offices);
  const { cookies } = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    payload: { login, password: ownPassword },
  });
  return `${cookies[0]!.name}=${cookies[0]!.value}`;
}

describe('a start of a table', () => {
  test('begins the case that a single registration would, on record with the person, the office and the row', async () => {
    const { status, body } = await startTable(api, csvOf(goodRow));
    expect([status, body.counts]).toMatchObject([200, { rows: 1, ok: 0, started: 1, refused: 0, failed: 0 }]);
    const begun = body.rows[0].case;
    const seen = (await api.ask('aimak.signatory', 'GET', `/api/instances/${begun.id}`)).body;
    expect(seen).toMatchObject({
      state: 'preparing',
      number: begun.number,
      title: 'Запись актов',
      data: {
        instrument: 'law',
        power: '0193e000-0000-7000-8000-000000000101',
        proposer: ministry.id,
        recipient: aimak.id,
        control: rayonAdministration.id,
        publishedOn: '2020-08-11',
        draft: { effectiveDate: '2021-01-01' },
        items: [
          { key: 'property1', kind: 'property', description: 'Компьютер', state: 'pending' },
          { key: 'property2', kind: 'property', description: 'Сейф', state: 'acknowledged' },
          { key: 'data1', kind: 'data', description: 'Архив за десять лет', state: 'acknowledged' },
        ],
        existing: {
          basisNumber: '110',
          basisDate: '2020-08-01',
          knownMoney: [
            { year: 2023, amount: '123456750' },
            { year: 2024, amount: '48000000' },
          ],
        },
      },
    });
    const journal = (await api.ask('aimak.signatory', 'GET', `/api/instances/${begun.id}/journal`)).body.items;
    expect(journal).toMatchObject([{ event: 'registerExisting', actor: { body: aimak.id, office: 'signatory' } }]);
    const keys = await api.database.dataSource.query<unknown[]>('select scope, key from idempotency');
    expect(keys).toEqual([{ scope: `start:${aimak.id}`, key: `table-${body.file.sha256}-2` }]);
  });

  test('of 300 rows of which half are good begins that half, and a repeat nothing more', async () => {
    const municipalities = await makeMunicipalities(api.database.dataSource, 150);
    const controlled = { control: rayonAdministration.id };
    const rows = municipalities.flatMap((recipient): Cells[] => [
      { ...goodRow, ...controlled, recipient },
      { ...goodRow, ...controlled, recipient, since: 'soon' },
    ]);
    const asked: Upload = { login: 'rayon.controller' };
    const begun = performance.now();
    const preview = await upload(api, csvOf(...rows), asked);
    const previewed = performance.now();
    expect(preview.body.counts).toEqual({ rows: 300, ok: 150, started: 0, refused: 150, failed: 0, acceptable: 0 });
    const start = { ...asked, query: `?dryRun=false&token=${preview.body.token}` };
    const first = await upload(api, csvOf(...rows), start);
    if (process.env.SHOW_FIGURES) {
      const seconds = [previewed - begun, performance.now() - previewed].map((each) => (each / 1000).toFixed(2));
      console.log(`300 rows previewed in ${seconds[0]} s, 150 of them started in ${seconds[1]} s`);
    }
    expect(first.body.counts).toEqual({ rows: 300, ok: 0, started: 150, refused: 150, failed: 0, acceptable: 0 });
    expect((first.body.rows as SeenRow[]).filter(({ row }) => row % 2 === 1)).toMatchObject(
      municipalities.map(() => ({ outcome: 'refused', case: null, reasons: [{ code: 'dateUnreadable' }] })),
    );
    expect(await countCases()).toBe(150);
    const again = await upload(api, csvOf(...rows), start);
    expect(again.body).toEqual(first.body);
    expect((await upload(api, csvOf(...rows), asked)).body.rows).toEqual(first.body.rows);
    expect(await countCases()).toBe(150);
  });

  test('twice at once begins each row once', async () => {
    const file = csvOf(...numbered(20));
    const { token } = (await upload(api, file)).body;
    const start = (): Promise<{ body: { rows: SeenRow[] } }> => upload(api, file, { query: `?dryRun=false&token=${token}` });
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.body.rows.map((row) => row.case!.id)).toEqual(other.body.rows.map((row) => row.case!.id));
    expect([await countCases(), new Set(one.body.rows.map((row) => row.case!.id)).size]).toEqual([20, 20]);
  });

  test('with a fault of ours in some rows begins the others; a repeat begins the rest', async () => {
    const file = csvOf(...numbered(12));
    let passed = 0;
    const mend = armCrashPoint('step.started', () => {
      passed += 1;
      if (passed % 3 === 0) throw new Error('broken');
    });
    const first = await startTable(api, file, { language: 'ru' });
    mend();
    expect(first.body.counts).toMatchObject({ rows: 12, started: 8, failed: 4 });
    const failed = (first.body.rows as SeenRow[]).filter(({ outcome }) => outcome === 'failed');
    expect(failed[0]).toMatchObject({
      case: null,
      reasons: [{ code: 'fault', text: expect.stringContaining('сбой') as string }],
    });
    const again = await startTable(api, file);
    expect(again.body.counts).toMatchObject({ rows: 12, started: 12, failed: 0 });
    expect(await countCases()).toBe(12);
  });

  test('is kept from a row whose person lost the office meanwhile', async () => {
    const cookie = await cookieOf('second.signatory', [[aimak.id, 'signatory']]);
    const file = csvOf(...numbered(8));
    const { token } = (await upload(api, file, { cookie })).body;
    let passed = 0;
    const disarm = armCrashPoint('step.started', async () => {
      passed += 1;
      if (passed !== 4) return;
      await api.database.dataSource.query(`update person set disabled_at = now() where login = 'second.signatory'`);
    });
    const { body } = await upload(api, file, { cookie, query: `?dryRun=false&token=${token}` });
    disarm();
    expect(body.counts.started).toBeLessThan(8);
    expect(body.counts.started).toBe(await countCases());
    expect((body.rows as SeenRow[]).at(-1)).toMatchObject({ outcome: 'refused', reasons: [{ code: 'personGone' }] });
  });

  test('waits for nobody when two whole tables are under way: the third gets a Retry-After', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index): Cells => (index === 0 ? goodRow : { power: 'x' }));
    const file = csvOf(...rows);
    const { token } = (await upload(api, file)).body;
    let goOn = (): void => undefined;
    const open = new Promise<void>((resolve) => (goOn = resolve));
    let arrived = 0;
    const disarm = armCrashPoint('step.started', () => {
      arrived += 1;
      return open;
    });
    const both = [1, 2].map(() => upload(api, file, { query: `?dryRun=false&token=${token}` }));
    while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    const third = await upload(api, csvOf(goodRow));
    expect([third.status, third.body.code, third.headers['retry-after']]).toEqual([503, 'busy', '2']);
    goOn();
    disarm();
    for (const { body } of await Promise.all(both)) expect(body.counts).toMatchObject({ started: 1, refused: 1_999 });
    expect((await upload(api, csvOf(goodRow))).status).toBe(200);
  });
});

describe('the token', () => {
  test('is of one person and the bytes of one file, and needed', async () => {
    const file = csvOf(goodRow);
    const { token } = (await upload(api, file)).body;
    const others: [Buffer, Upload][] = [
      [file, { login: 'city.signatory', query: `?dryRun=false&token=${token}` }],
      [csvOf({ ...goodRow, title: 'другое' }), { query: `?dryRun=false&token=${token}` }],
      [file, { query: '?dryRun=false&token=x' }],
    ];
    for (const [bytes, asked] of others)
      expect(await upload(api, bytes, { ...asked, language: 'ru' })).toMatchObject({
        status: 409,
        body: { code: 'previewOfAnother', title: 'Этот файл не был проверен', reasons: [{ code: 'previewOfAnother' }] },
      });
    for (const [query, path] of [
      ['?dryRun=false', '/token'],
      [`?token=${token}`, '/token'],
      ['?dryRun=no', '/dryRun'],
      ['?accept=x', '/accept'],
      ['?accept=', '/accept'],
      ['?office=', '/office'],
      ['?surprise=1', '/surprise'],
    ])
      expect((await upload(api, file, { query: query! })).body).toMatchObject({ code: 'malformed', problems: [{ path }] });
    expect(await countCases()).toBe(0);
  });
});

describe('an open case of the same power and municipality', () => {
  test('makes a row doubtful: refused with its number, unless the row is accepted', async () => {
    const { number } = (await startTable(api, csvOf(goodRow))).body.rows[0].case;
    const other = csvOf({ ...goodRow, basisNumber: '7' }, { ...goodRow, power: 'statisticsCollection' });
    const { body } = await upload(api, other, { language: 'en' });
    expect([linesOf(body), body.counts]).toMatchObject([
      ['2 refused powerAlreadyRegistered C2', '3 ok'],
      { ok: 1, refused: 1, acceptable: 1 },
    ]);
    expect(body.rows[0]).toMatchObject({
      acceptable: true,
      reasons: [{ params: { number }, text: `There is an open case of this power and municipality already: ${number}.` }],
    });
    expect(linesOf((await upload(api, other, { query: '?accept=2' })).body)).toEqual(['2 ok', '3 ok']);
    const without = await startTable(api, other);
    expect(without.body.counts).toMatchObject({ started: 1, refused: 1 });
    const accepted = await startTable(api, other, {}, '&accept=2');
    expect(accepted.body.counts).toMatchObject({ started: 2, refused: 0 });
    expect((await startTable(api, other)).body.rows).toEqual(accepted.body.rows);
    expect(await countCases()).toBe(3);
    expect((await upload(api, other, { query: '?accept=2,9' })).body).toMatchObject({
      status: 422,
      problems: [{ path: '/accept', code: 'isNotDoubtful' }],
    });
    // What the file itself has begun is no doubt of its other rows.
    expect((await upload(api, csvOf(...numbered(3, { recipient: aimak.id })))).body.counts).toMatchObject({ acceptable: 3 });
  });

  test('that this person may not see is not shown', async () => {
    await startTable(api, csvOf({ ...goodRow, control: rayonAdministration.id }));
    const office = await inTransaction(api.database.dataSource, (tx) =>
      createBody(tx, { kind: 'union', name: { ky: null, ru: 'Иной контроль', en: null }, territory: null, validFrom: null }),
    );
    const cookie = await cookieOf('other.controller', [[office, 'controller']]);
    const { body } = await upload(api, csvOf({ ...goodRow, control: office, basisNumber: '8' }), { cookie });
    expect(linesOf(body)).toEqual(['2 ok']);
  });
});

describe('who acts for others', () => {
  test('a union registers for the municipalities that gave it a mandate, each row under its own, and for no other', async () => {
    const union = await inTransaction(api.database.dataSource, (tx) =>
      createBody(tx, {
        kind: 'union',
        name: { ky: 'Муниципалитеттер союзу', ru: 'Союз муниципалитетов', en: 'Union' },
        territory: null,
        validFrom: null,
      }),
    );
    const cookie = await cookieOf('union.signatory', [[union, 'signatory']]);
    const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
    const mandates: string[] = [];
    for (const [body, login] of [
      [aimak, 'aimak.signatory'],
      [city, 'city.signatory'],
    ] as const) {
      const basis = { number: '12/4', date: '2026-01-15' };
      const dates = { validFrom: today, validTo: addDays(today, 400) };
      const mandate = { mandator: body.id, mandatary: union, offices: ['signatory'], basis, ...dates };
      mandates.push((await api.ask(login, 'POST', '/api/mandates', { body: mandate })).body.id);
    }
    const [stranger] = await makeMunicipalities(api.database.dataSource, 1);
    const recipients = [aimak.name[0], city.soate, stranger!];
    const rows = recipients.map((recipient): Cells => ({ ...goodRow, recipient }));
    const without = await upload(api, csvOf(...rows), { cookie });
    expect(linesOf(without.body).slice(0, 2)).toEqual(['2 refused paperMissing Q2', '3 refused paperMissing Q3']);
    const ofOthers = (await uploadText(api, 'aimak.registrar', 'A paper of others.')).body.sha256 as string;
    const form = textForm('A signed paper.');
    const brought = await api.ask(null, 'POST', '/api/documents', { ...form, headers: { ...form.headers, cookie } });
    const document = brought.body.sha256 as string;
    const paper: Cells = { paper: document.toUpperCase(), paperNumber: '12-01/7', paperDate: '3.3.2026' };
    for (const [cells, line] of [
      [{ paper: 'x' }, 'isDocument Q2'],
      [{ paper: 'f'.repeat(64) }, 'documentUnknown Q2'],
      [{ paper: ofOthers }, 'documentUnknown Q2'],
      [{ paperDate: '01.01.2190' }, 'paperInFuture S2'],
      [{ paperDate: 'yesterday' }, 'isLocalDate S2'],
      [{ paperNumber: '' }, 'isText R2'],
    ] as const) {
      const wrong = await upload(api, csvOf({ ...rows[0], ...paper, ...cells }), { cookie });
      expect(linesOf(wrong.body)).toEqual([`2 refused ${line}`]);
      expect(wrong.body.rows[0].reasons[0].text).toMatch(/[a-z] [a-z]/);
    }
    const { body } = await startTable(api, csvOf(...rows.map((row) => ({ ...row, ...paper }))), { cookie });
    expect(linesOf(body)).toEqual(['2 started', '3 started', '4 refused officeNotEntitled C4']);
    for (const [index, login] of ['aimak.registrar', 'city.registrar'].entries()) {
      const { items } = (await api.ask(login, 'GET', `/api/instances/${body.rows[index].case.id}/journal`)).body;
      expect(items[0].actor).toMatchObject({
        body: [aimak, city][index]!.id,
        office: 'signatory',
        mandate: { id: mandates[index], body: union },
      });
      expect(items[0].paper).toEqual({ document, registrationNumber: '12-01/7', registeredOn: '2026-03-03' });
    }
  });

  test('who is both the municipality’s signatory and controls it must say in which office', async () => {
    const cookie = await cookieOf('both.offices', [
      [aimak.id, 'signatory'],
      [rayonAdministration.id, 'controller'],
    ]);
    const { body } = await upload(api, csvOf(goodRow, { ...goodRow, recipient: city.id }), { cookie });
    expect(linesOf(body)).toEqual(['2 refused officeAmbiguous null', '3 ok']);
    const named = await upload(api, csvOf(goodRow), { cookie, query: '?office=controller' });
    expect(linesOf(named.body)).toEqual(['2 ok']);
    expect(linesOf((await upload(api, csvOf(goodRow), { cookie, query: '?office=x' })).body)).toEqual([
      '2 refused officeNotEntitled C2',
    ]);
  });

  test('a connection that is lost while it is asked who starts a row fails no row', async () => {
    const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const asked = jest.spyOn(ActingReader.prototype, 'of').mockRejectedValueOnce(lost);
    const { body } = await startTable(api, csvOf(goodRow));
    expect([linesOf(body), asked.mock.calls.length]).toEqual([['2 started'], 2]);
    asked.mockRestore();
  });

  test('a colleague who starts the same file begins nothing twice', async () => {
    const file = csvOf(goodRow);
    const first = await startTable(api, file);
    const cookie = await cookieOf('second.signatory', [[aimak.id, 'signatory']]);
    const second = await startTable(api, file, { cookie });
    expect(second.body.rows).toEqual(first.body.rows);
    expect(await countCases()).toBe(1);
  });
});
