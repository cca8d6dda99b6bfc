import { languages } from '#machine';
import { inTransaction } from '#platform';
import { createBody, demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import {
  type Cells,
  csvOf,
  goodRow,
  headers,
  linesOf,
  rowsOf,
  type SeenRow,
  upload,
  workbookOf,
  xlsxOf,
} from '../../../../test/support/tables.js';
import { tableTexts } from '../texts/table.texts.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({}, packages)));
afterAll(() => api.close());

const { aimak, city, ministry, rayonAdministration, financeMinistry } = demonstrationBodies;
const contents = (): Promise<unknown> =>
  api.database.dataSource.query(
    `select (select count(*) from instance) as cases, (select count(*) from idempotency) as keys,
       (select count(*) from refused_attempt) as attempts`,
  );

/** What becomes of one row that differs from a good one. */
async function seen(cells: Cells, login = 'aimak.signatory', language = 'en'): Promise<SeenRow> {
  const { status, body } = await upload(api, csvOf({ ...goodRow, ...cells }), { login, language });
  expect([status, body.counts]).toMatchObject([200, { rows: 1 }]);
  return body.rows[0];
}

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
  );

describe('a preview', () => {
  it('says of each row whether it would be started, and writes nothing', async () => {
    const before = await contents();
    const { status, body } = await upload(api, csvOf(goodRow, {}, { ...goodRow, basisNumber: '111', since: 'soon' }));
    expect([status, body]).toMatchObject([
      200,
      {
        file: { name: 'powers.csv', format: 'csv', encoding: 'utf-8', ignoredColumns: [] },
        counts: { rows: 2, ok: 1, started: 0, refused: 1, failed: 0, acceptable: 0 },
        token: expect.stringMatching(/^[\w-]{43}$/) as string,
        rows: [
          { row: 2, outcome: 'ok', acceptable: false, case: null, reasons: [] },
          {
            row: 4,
            outcome: 'refused',
            acceptable: false,
            case: null,
            reasons: [
              {
                code: 'dateUnreadable',
                column: 'since',
                title: 'Carried out since',
                cell: 'K4',
                value: 'soon',
                text: 'A date is written DD.MM.YYYY or YYYY-MM-DD, for example 31.12.2025.',
              },
            ],
          },
        ],
      },
    ]);
    expect(await contents()).toEqual(before);
  });

  it('reads CSV in UTF-8 and Windows-1251, and XLSX, with titles above the header and columns it does not know', async () => {
    const plain = { ...goodRow, proposer: ministry.id };
    const text = csvOf(plain).toString();
    const files = {
      utf8: Buffer.from(`\ufeff${text}`),
      'windows-1251': windows1251(text),
      titled: Buffer.from(`Реестр полномочий;;\n;;\n${text.replace('"Данные"', '"Данные";"Примечание"')}`),
      xlsx: await xlsxOf(plain),
    };
    for (const [name, file] of Object.entries(files)) {
      const { body } = await upload(api, file);
      expect([name, linesOf(body)]).toEqual([name, [`${name === 'titled' ? 4 : 2} ok`]]);
      expect([name, body.file.ignoredColumns.length]).toEqual([name, name === 'titled' ? 1 : 0]);
    }
    const declared = await upload(api, files['windows-1251'], { fields: { encoding: 'utf-8' } });
    expect(declared.body).toMatchObject({ status: 422, code: 'fileUnreadable', reasons: [{ code: 'fileDamaged' }] });
  });

  it('takes numbers and dates of a workbook as they are meant', async () => {
    const cells = rowsOf([{ ...goodRow, basisDate: '\u0001', y2023: '\u0002', basisNumber: '\u0003' }]);
    const values: Record<string, string> = {
      '\u0001': '<c s="1"><v>44044</v></c>',
      '\u0002': '<c><v>1234567.5</v></c>',
      '\u0003': '<c><v>110</v></c>',
    };
    const xml = cells.map(
      (row) =>
        `<row>${row.map((text) => values[text] ?? `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;')}</t></is></c>`).join('')}</row>`,
    );
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const { body } = await upload(api, await workbookOf(xml.join(''), styles));
    expect(linesOf(body)).toEqual(['2 ok']);
  });

  it('knows what people name: by id, code, or exact name in any language, whatever case, ё ө ү ң and blanks', async () => {
    for (const proposer of [
      ministry.id,
      ...ministry.name,
      `  ${ministry.name[0].toUpperCase()} `,
      ministry.name[2].replace(' ', '  '),
    ])
      expect([proposer, (await seen({ proposer })).outcome]).toEqual([proposer, 'ok']);
    for (const recipient of [aimak.id, aimak.soate, ...aimak.name, 'сокулук айыл окмоту'])
      expect([recipient, (await seen({ recipient })).outcome]).toEqual([recipient, 'ok']);
    for (const power of ['0193e000-0000-7000-8000-000000000101', 'CIVILREGISTRATION', 'Registration of births and deaths'])
      expect([power, (await seen({ power })).outcome]).toEqual([power, 'ok']);
    for (const instrument of ['Мыйзам', 'ЗАКОН', 'law', 'башка акт', 'иной акт', 'Other act', 'otherAct', 'келишим', 'agreement'])
      expect([instrument, (await seen({ instrument })).outcome]).toEqual([instrument, 'ok']);
  });

  const refusals: [code: string, column: string, cells: Cells][] = [
    ['required', 'power', { power: '' }],
    ['required', 'recipient', { recipient: ' ' }],
    ['required', 'basisDate', { basisDate: '' }],
    ['entryUnknown', 'power', { power: 'noSuchPower' }],
    ['entryUnknown', 'proposer', { proposer: 'Министерство чудес' }],
    ['entryUnknown', 'recipient', { recipient: ministry.name[1] }],
    ['entryUnknown', 'recipient', { recipient: '0193e000-0000-7000-8000-0000000000ff' }],
    ['entryUnknown', 'control', { control: 'x' }],
    ['entryAmbiguous', 'proposer', { proposer: 'Двойник' }],
    ['instrumentUnknown', 'instrument', { instrument: 'указ' }],
    ['isText', 'title', { title: 'т'.repeat(301) }],
    ['isText', 'title', { title: 'справа \u202eналево' }],
    ['isText', 'basisNumber', { basisNumber: 'н'.repeat(81) }],
    ['isText', 'property', { property: `Сейф; ${'с'.repeat(301)}` }],
    ['isText', 'data', { data: '+' }],
    ['itemsTooMany', 'data', { data: 'a;'.repeat(21) }],
    ['dateUnreadable', 'basisDate', { basisDate: '1 августа' }],
    ['dateUnreadable', 'termEnd', { termEnd: '12/31/2030' }],
    ['isLocalDate', 'publishedOn', { publishedOn: '31.02.2021' }],
    ['isLocalDate', 'since', { since: '0021-01-01' }],
    ['dateInFuture', 'since', { since: '01.01.2190' }],
    ['dateInFuture', 'basisDate', { basisDate: '01.01.2190' }],
    ['termEnded', 'termEnd', { termEnd: '31.12.2020' }],
    ['amountUnreadable', 'y2023', { y2023: '1,234' }],
    ['amountUnreadable', 'y2023', { y2023: '-5' }],
    ['amountUnreadable', 'y2024', { y2024: '=SUM(A1:A9)' }],
    ['isTyiyn', 'y2024', { y2024: '99999999999999' }],
    ['proposerIsRecipient', 'proposer', { proposer: aimak.id }],
    ['controlNotIndependent', 'control', { control: financeMinistry.id }],
    ['officeNotEntitled', 'recipient', { recipient: city.name[1] }],
  ];
  it('refuses each fault by its code, in its cell, with a text in every language', async () => {
    await inTransaction(api.database.dataSource, async (tx) => {
      for (const kind of ['ministry', 'union'] as const)
        await createBody(tx, { kind, name: { ky: null, ru: 'Двойник', en: null }, territory: null, validFrom: null });
    });
    for (const [code, column, cells] of refusals) {
      const letter = String.fromCharCode(65 + Object.keys(headers).indexOf(column));
      const { outcome, acceptable, reasons } = await seen(cells);
      expect([cells, outcome, acceptable, reasons.map((each) => `${each.code} ${each.cell}`)]).toEqual([
        cells,
        'refused',
        false,
        [`${code} ${letter}2`],
      ]);
      const texts = await Promise.all(
        languages.map(async (language) => (await seen(cells, 'aimak.signatory', language)).reasons[0]!.text),
      );
      expect([code, new Set(texts).size]).toEqual([code, 3]);
      for (const text of texts) expect(text).toMatch(/^[^{}]{5,}$/);
    }
  });

  it('names every fault of a row, each cell once, and the body for which somebody may not act', async () => {
    const { reasons } = await seen({ power: 'x', recipient: '', since: 'x', y2023: 'x', instrument: '' });
    expect(reasons.map(({ code, cell }) => `${code} ${cell}`).sort()).toEqual([
      'amountUnreadable O2',
      'dateUnreadable K2',
      'entryUnknown A2',
      'required C2',
      'required E2',
    ]);
    const stranger = await seen({ recipient: city.name[1] }, 'aimak.signatory', 'ru');
    expect(stranger.reasons).toMatchObject([
      { value: 'Мэрия города Шопоков', text: expect.stringContaining('«Мэрия города Шопоков»: Это могут сделать:') as string },
    ]);
  });

  it('lets state control register for every municipality that it controls, and for no other body’s', async () => {
    const rows = [aimak, city].map(({ id }) => ({ ...goodRow, recipient: id }));
    const { body } = await upload(api, csvOf(...rows, { ...goodRow, control: financeMinistry.id, basisNumber: '7' }), {
      login: 'rayon.controller',
    });
    expect(linesOf(body)).toEqual(['2 ok', '3 ok', '4 refused officeNotEntitled C4']);
    const named = await upload(api, csvOf({ ...goodRow, control: rayonAdministration.name[0] }), { login: 'rayon.controller' });
    expect(linesOf(named.body)).toEqual(['2 ok']);
  });

  it('refuses a row that repeats an earlier good one, and only that', async () => {
    const again = { ...goodRow, title: 'Ещё раз', basisNumber: '110 ' };
    const { body } = await upload(
      api,
      csvOf(
        { ...goodRow, since: 'x' },
        goodRow,
        again,
        { ...goodRow, instrument: 'келишим' },
        { ...goodRow, basisNumber: '111' },
      ),
      { language: 'ru' },
    );
    expect(linesOf(body)).toEqual(['2 refused dateUnreadable K2', '3 ok', '4 refused rowRepeated A4', '5 ok', '6 ok']);
    expect(body.rows[2].reasons[0].text).toBe('Эта строка повторяет строку 3 файла.');
  });
});

describe('a hostile file', () => {
  it('has formulas that are texts', async () => {
    const title = '=HYPERLINK("http://x";"y")';
    expect((await seen({ title, basisAct: '@SUM(1)', property: '-1+1' })).outcome).toBe('ok');
    const { body } = await upload(api, await xlsxOf({ ...goodRow, title, recipient: '=cmd|x' }));
    expect(body.rows[0].reasons).toMatchObject([{ code: 'entryUnknown', value: '=cmd|x' }]);
  });

  it('has NUL and marks of direction in cells of a workbook: refused by cell, shown without them', async () => {
    for (const column of ['power', 'recipient', 'title', 'basisAct', 'basisNumber', 'data'] as const)
      for (const mark of ['\0', '\u202e', '\ud800']) {
        const text = `a${mark}b`;
        const { status, body } = await upload(api, await xlsxOf({ ...goodRow, [column]: text }));
        // The export itself replaces what is no character.
        const isRefused = mark !== '\ud800' || column === 'power' || column === 'recipient';
        expect([column, mark, status, body.rows[0].outcome]).toEqual([column, mark, 200, isRefused ? 'refused' : 'ok']);
        if (isRefused) expect(body.rows[0].reasons).toMatchObject([{ column, value: 'a\ufffdb' }]);
      }
    const csv = await upload(api, csvOf({ ...goodRow, title: 'a\0b' }));
    expect(csv.body).toMatchObject({ status: 422, reasons: [{ code: 'fileEncodingUnknown' }] });
  });

  it('is too long, too wide, too deep, or no table: a coded refusal of the whole', async () => {
    const many = Array.from({ length: 2_001 }, () => ({ power: 'x' }));
    const bomb = await workbookOf(`<row><c t="inlineStr"><is><t>${' '.repeat(70 * 1_048_576)}</t></is></c></row>`);
    for (const [name, file, status, code] of [
      ['cell', csvOf({ ...goodRow, title: 'x'.repeat(100_000) }), 413, 'fileCellTooLong'],
      ['rows', csvOf(...many), 413, 'fileTooManyRows'],
      ['bomb', bomb, 413, 'fileExpandsTooMuch'],
      ['bytes', Buffer.alloc(10 * 1_048_576 + 1, 'a'), 413, 'fileTooManyBytes'],
      ['columns', Buffer.from(';'.repeat(100) + 'a'), 413, 'fileTooManyColumns'],
      ['nothing', Buffer.from(''), 422, 'fileEmpty'],
      ['header only', csvOf(), 422, 'fileEmpty'],
      ['no header', Buffer.from('a;b\n1;2'), 422, 'columnMissing'],
      ['column twice', Buffer.from(`${csvOf().toString()};"ОМСУ"\n`), 422, 'columnRepeated'],
      ['year twice', Buffer.from(`${csvOf().toString()};"2023-жылы түшкөн каражат, сом"\n`), 422, 'columnRepeated'],
      ['no workbook', Buffer.from('PK\u0003\u0004 nothing'), 422, 'fileDamaged'],
    ] as const) {
      const { body } = await upload(api, file);
      expect([name, body.status, body.reasons[0].code, body.reasons[0].text]).toEqual([
        name,
        status,
        code,
        expect.stringMatching(/^[A-Z].{10,}/),
      ]);
    }
    expect((await upload(api, csvOf(...many.slice(1)))).body.counts).toMatchObject({ rows: 2_000, refused: 2_000 });
  });
});

test('every reason of a table has its text in every language, each in its own words', () => {
  for (const text of Object.values(tableTexts)) {
    for (const language of languages) expect(text[language]).toMatch(/\S/);
    expect(new Set(Object.values(text)).size).toBe(3);
  }
});
