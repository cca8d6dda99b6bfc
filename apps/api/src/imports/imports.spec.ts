import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { languages } from '#machine';
import { inTransaction, operationJournal, projectFile } from '#platform';
import { importTexts, loadReferenceData } from '#registry';
import { writeXlsx } from '#tabular';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeEach(async () => (api = await openApi()));
afterEach(() => api.close());

type Form = Readonly<Record<string, string | Blob | undefined>>;
const header = 'soate,level,name_ru,name_ky,name_en,parent_soate,population';
const csv = (...rows: readonly string[]): Blob => new Blob([[header, ...rows].join('\n')]);

async function upload(form: Form, login = 'operator'): Promise<Answered> {
  const data = new FormData();
  const fields: Form = { kind: 'territories', edition: '2025', validFrom: '2025-10-01', ...form };
  for (const [name, value] of Object.entries(fields))
    if (value instanceof Blob) data.append(name, value, 'list.csv');
    else if (value !== undefined) data.append(name, value);
  const response = new Response(data);
  const headers = { 'content-type': response.headers.get('content-type')!, 'x-requested-with': 'a test' };
  return api.ask(login, 'POST', '/api/imports', { raw: Buffer.from(await response.arrayBuffer()), headers });
}

const apply = (id: string, accepted: readonly number[] = [], reason = 'decree 1', login = 'operator'): Promise<Answered> =>
  api.ask(login, 'POST', `/api/imports/${id}/apply`, { body: { reason, accepted } });

interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly reasons: { readonly code: string; readonly cell: string | null }[];
  readonly found: Record<string, string>;
  readonly proposed: Record<string, unknown> | null;
}

/** The reasons of each row with their cells. */
async function judged(...rows: readonly string[]): Promise<Record<number, [verdict: string, ...reasons: string[]]>> {
  const { body } = await upload({ file: csv(...rows) });
  return verdicts(body.rows.items as Row[]);
}
function verdicts(rows: readonly Row[]): Record<number, [verdict: string, ...reasons: string[]]> {
  return Object.fromEntries(
    rows.map(({ row, verdict, reasons }) => [row, [verdict, ...reasons.map(({ code, cell }) => `${code} ${cell}`)]]),
  );
}

const contents = async (): Promise<unknown> =>
  api.database.dataSource.query(
    `select (select md5(string_agg(t::text, '' order by id)) from territory t) as t, (select md5(string_agg(b::text, '' order by id)) from body b) as b`,
  );
const unit = async (soate: string, edition = '2025'): Promise<Record<string, unknown> | undefined> => {
  const rows = await api.database.dataSource.query<Record<string, unknown>[]>(
    `select t.level, t.name_ky, t.name_ru, t.valid_from::text, t.valid_to::text, t.population, p.soate as parent
     from territory t left join territory p on p.id = t.parent_id where t.soate = $1 and t.edition = $2`,
    [soate, edition],
  );
  return rows[0];
};

const sokuluk = '41708222865000,aimak,Сокулукский айылный аймак,Сокулук айыл аймагы,Sokuluk,41708222000000,50000';

describe('a preview', () => {
  it('judges the list that the registry has as unchanged, and writes nothing of the registry', async () => {
    const before = await contents();
    const file = new Blob([readFileSync(projectFile('libs/registry/data/territories-2025.csv'))]);
    const { status, body } = await upload({ file });
    expect([status, body]).toMatchObject([
      201,
      {
        kind: 'territories',
        edition: '2025',
        validFrom: '2025-10-01',
        file: { name: 'list.csv', format: 'csv', encoding: 'utf-8', ignoredColumns: [] },
        counts: { ready: 0, unchanged: 84, doubtful: 0, refused: 0 },
        application: null,
        rows: { items: [], nextCursor: null },
      },
    ]);
    expect(body.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    await upload({ file: csv(sokuluk) });
    expect(await contents()).toEqual(before);
  });

  it('finds the defects of the committee’s own lists, with cell, figures and a text in every language', async () => {
    const rows = [
      '41704000000010,oblast_city,Нарын,Нарын шаары,,41704000000000,',
      '41706211800000,rayon,Араванский район,Араван району,,41706000000000,',
      '41707 232 000000,rayon,Таласcкий район,Талас району,,41707000000000,',
      '41706207830000,aimak,Жаны-Алайский айылный аймак,Жаңы-Алай айыл аймагы,,41706207000000,',
      '41708222849000,aimak,Новый айылный аймак,,,41708222000000,',
    ];
    const { body } = await upload({ file: csv(...rows) });
    expect(verdicts(body.rows.items as Row[])).toMatchObject({
      2: ['doubtful', 'levelUnusual B2', 'codeDiffers A2'],
      3: ['doubtful', 'levelUnusual B3', 'codeDiffers A3'],
      4: ['doubtful', 'blanksInCode A4', 'mixedScript C4'],
      6: ['doubtful', 'nameKyMissing D6', 'codeReused A6'],
    });
    const naryn = (body.rows.items as Row[])[0]!;
    expect(naryn.reasons[1]).toMatchObject({
      params: { code: '41704400000010', edition: '2025' },
      text: {
        ky: 'Реестрде ушундай аталыштагы бирдиктин коду башка: 41704400000010 (2025).',
        ru: 'В реестре у единицы с таким названием другой код: 41704400000010 (2025).',
        en: 'In the register the unit of this name has another code: 41704400000010 (2025).',
      },
    });
    const talas = (body.rows.items as Row[]).find(({ row }) => row === 4)!;
    expect([talas.found.soate, talas.proposed]).toMatchObject([
      '41707 232 000000',
      { soate: '41707232000000', nameRu: 'Таласский район', parent: '41707000000000' },
    ]);
  });

  it('knows a code only with its edition: one that named another unit before is a doubt', async () => {
    const { body } = await upload({
      edition: '2026',
      validFrom: '2026-06-01',
      file: csv(
        '41700000000000,country,Кыргызская Республика,Кыргыз Республикасы,,,',
        '41706207830000,aimak,Ленинский айылный аймак,Ленин айыл аймагы,,41700000000000,',
      ),
    });
    expect(body.counts).toMatchObject({ ready: 1, doubtful: 1 });
    expect((body.rows.items as Row[])[0]!.reasons).toMatchObject([{ code: 'codeReused', params: { edition: '2025' } }]);
  });

  it('refuses what could not be written, and names each cell', async () => {
    expect(
      await judged(
        ',aimak,А,А,,41708222000000,',
        '41708222866000,городок,А,А,,41708222000000,',
        '41708222866001,aimak,,,,41708222000000,',
        '41708222866002,aimak,А,А,,,',
        '41708222866003,aimak,А,А,,41799999000000,',
        '41708222866004,aimak,А,А,,41708222866003,',
        '41708222866005,aimak,А,А,,41708222000000,многo',
        '41708222866006,aimak,"А\u0007",А,,41708222000000,',
        '41708222866007,aimak,А,А,,41708222866008,',
        '41708222866008,aimak,А,А,,41708222866007,',
        '"417-08",aimak,А,А,,41708222000000,',
        '"=HYPERLINK(""x"")",aimak,А,А,,41708222000000,',
      ),
    ).toEqual({
      2: ['refused', 'codeMissing A2'],
      3: ['refused', 'levelUnknown B3'],
      4: ['refused', 'nameMissing C4'],
      5: ['refused', 'parentMissing F5'],
      6: ['refused', 'parentUnknown F6', expect.any(String)],
      7: ['refused', 'parentRefused F7', expect.any(String)],
      8: ['refused', 'populationUnreadable G8'],
      9: ['refused', 'nameUnusable C9'],
      10: ['refused', 'parentCycle F10', expect.any(String)],
      11: ['refused', 'parentCycle F11', expect.any(String)],
      12: ['refused', 'codeUnusable A12'],
      13: ['refused', 'codeUnusable A13'],
    });
  });

  it('leaves it to a person which of two rows is right, and what the registry says otherwise', async () => {
    expect(await judged(sokuluk, sokuluk, '41708222000000,rayon,Сокулукский р-н,Сокулук району,Sokuluk,41708000000000,')).toEqual(
      {
        2: ['doubtful', 'repeatedInFile A2'],
        3: ['doubtful', 'repeatedInFile A3'],
        4: ['doubtful', 'changesLoaded C4'],
      },
    );
  });

  it('reads a workbook as it reads CSV, and a header in any language', async () => {
    const rows = [
      ['Тизме'],
      ['СОАТЕ коду', 'Деңгээли', 'Аталышы (орусча)', 'Аталышы (кыргызча)', 'Жогорку бирдик', 'Эскертүү'],
      [41708222865000, 'айыл аймагы', 'Сокулукский айылный аймак', 'Сокулук айыл аймагы', 41708222000000, 'x'],
    ];
    const file = new Blob([new Uint8Array(await buffer(writeXlsx('Тизме', rows)))]);
    const { body } = await upload({ file });
    expect(body).toMatchObject({
      counts: { ready: 1, refused: 0 },
      file: { format: 'xlsx', encoding: null, ignoredColumns: ['F: Эскертүү'] },
    });
    expect((await apply(body.id)).status).toBe(200);
    expect(await unit('41708222865000')).toMatchObject({ name_ky: 'Сокулук айыл аймагы', parent: '41708222000000' });
  });
});

describe('applying', () => {
  it('writes the sound rows and exactly the accepted doubtful ones, journals it, and keeps it over the next start', async () => {
    const { body } = await upload({
      file: csv(
        sokuluk,
        '41708222 866000,aimak,Первый,Биринчи,,41708222000000,',
        '41708222867000,aimak,Второй,,,41708222000000,',
        'x,y,z,,,,',
      ),
    });
    expect(body.counts).toEqual({ ready: 1, unchanged: 0, doubtful: 2, refused: 1 });
    const applied = await apply(body.id, [3], 'decree 5');
    expect([applied.status, applied.body.application]).toEqual([
      200,
      { at: expect.any(String), reason: 'decree 5', accepted: [3], skippedWithParent: [], written: 2, ended: 0 },
    ]);
    expect(await unit('41708222865000')).toEqual({
      level: 'aimak',
      name_ky: 'Сокулук айыл аймагы',
      name_ru: 'Сокулукский айылный аймак',
      valid_from: '2025-10-01',
      valid_to: null,
      population: 50000,
      parent: '41708222000000',
    });
    expect([await unit('41708222866000'), await unit('41708222867000')]).toMatchObject(
      [{ name_ru: 'Первый' }, undefined].slice(0, 1),
    );
    expect(await unit('41708222867000')).toBeUndefined();
    const [record] = await operationJournal.list(api.database.dataSource.manager, { subject: body.id, limit: 5 });
    expect(record).toMatchObject({
      operation: 'territoriesImported',
      reason: 'decree 5',
      actor: { office: 'operator' },
      details: { edition: '2025', accepted: [3], written: 2, file: 'list.csv', sha256: body.file.sha256 },
    });
    const before = await contents();
    await inTransaction(api.database.dataSource, loadReferenceData);
    expect(await contents()).toEqual(before);
  });

  it('changes a loaded unit only by a person’s decision, which no start takes back; names that were missing are filled in', async () => {
    const rows = [
      '41708000000000,oblast,Чуйская обл.,Чүй облусу,,41700000000000,',
      '41704400000010,oblast_city,Нарын,Нарын шаары,,41704000000000,',
    ];
    const first = (await upload({ file: csv(...rows) })).body;
    expect([first.counts, verdicts(first.rows.items)]).toEqual([
      { ready: first.counts.ready, unchanged: 0, doubtful: first.counts.doubtful, refused: 0 },
      expect.objectContaining({ 2: ['doubtful', 'changesLoaded C2'] }),
    ]);
    expect((await apply(first.id)).status).toBe(200);
    expect(await unit('41708000000000')).toMatchObject({ name_ru: 'Чуйская область' });
    const second = (await upload({ file: csv(...rows) })).body;
    expect((await apply(second.id, [2])).body.application).toMatchObject({ accepted: [2], written: 1 });
    await inTransaction(api.database.dataSource, loadReferenceData);
    expect(await unit('41708000000000')).toMatchObject({ name_ru: 'Чуйская обл.', name_ky: 'Чүй облусу', population: 983664 });
  });

  it('lets a code name one unit on any day: a new edition ends the units whose codes it goes on with', async () => {
    const file = csv(
      '41700000000000,country,Кыргызская Республика,Кыргыз Республикасы,,,',
      '41708000000000,oblast,Чуйская область,Чүй облусу,,41700000000000,',
    );
    const { body } = await upload({ edition: '2026', validFrom: '2026-07-01', file });
    expect((await apply(body.id)).body.application).toMatchObject({ written: 2, ended: 2 });
    expect([await unit('41708000000000'), await unit('41708000000000', '2026')]).toMatchObject([
      { valid_from: '2025-10-01', valid_to: '2026-07-01' },
      { valid_from: '2026-07-01', valid_to: null },
    ]);
    expect(await unit('41702000000000')).toMatchObject({ valid_to: null });
    const added = (
      await upload({ edition: '2020', validFrom: '2020-01-01', file: csv('41708222899000,aimak,Новый,Жаңы,,41708222000000,') })
    ).body;
    await apply(added.id);
    expect(await unit('41708222899000', '2020')).toMatchObject({ valid_from: '2020-01-01', valid_to: '2025-10-01' });
    expect((await upload({ edition: '2020', validFrom: '2025-10-01', file })).body.problems).toMatchObject([
      { path: '/validFrom', code: 'isAfterEdition' },
    ]);
  });

  it('leaves out what stands below a row that was left out, and says so', async () => {
    const rows = [
      '41708 222868000,aimak,Айыл,Айыл,,41708222000000,',
      '41708222868010,village,Село,Айыл,,41708222868000,',
      '41708222868020,village,Селo,Айыл,,41708222868000,',
    ];
    const { body } = await upload({ file: csv(...rows) });
    expect(body.counts).toMatchObject({ ready: 1, doubtful: 2 });
    expect((await apply(body.id, [4])).body.problems).toMatchObject([{ path: '/accepted/0', code: 'isBelowLeftOut' }]);
    expect((await apply(body.id)).body.application).toMatchObject({ written: 0, skippedWithParent: [3] });
    const again = (await upload({ file: csv(...rows) })).body;
    expect((await apply(again.id, [2, 4])).body.application).toMatchObject({ written: 3, skippedWithParent: [] });
    expect(await unit('41708222868020')).toMatchObject({ name_ru: 'Село', parent: '41708222868000' });
  });

  it('accepts doubtful rows only, each once, and one of those that repeat each other', async () => {
    const { body } = await upload({ file: csv(sokuluk, sokuluk, '41708222898000,aimak,А,А,,41708222000000,', 'x,y,z,,,,') });
    for (const [accepted, path] of [
      [[4], '/accepted/0'],
      [[2, 5], '/accepted/1'],
      [[2, 3], '/accepted/1'],
      [[99], '/accepted/0'],
      [[2, 2], '/accepted'],
      [[0], '/accepted'],
      [['2'], '/accepted'],
    ] as const) {
      const answer = await apply(body.id, accepted as readonly number[]);
      expect([accepted, answer.status, answer.body.problems[0].path]).toEqual([accepted, 422, path]);
    }
    expect((await apply(body.id, [], ' ')).body.problems).toMatchObject([{ path: '/reason' }]);
    expect((await apply(body.id, [3])).status).toBe(200);
  });

  it('happens once, also when two operators do it at once', async () => {
    const { body } = await upload({ file: csv(sokuluk) });
    const answers = await Promise.all([apply(body.id), apply(body.id), apply(body.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await apply(body.id)).body).toMatchObject({
      code: 'importAlreadyApplied',
      title: 'This list has been imported already',
    });
    expect(await operationJournal.list(api.database.dataSource.manager, { subject: body.id, limit: 5 })).toHaveLength(1);
  });

  it('is refused when the registry has changed since the preview', async () => {
    const [first, second] = [(await upload({ file: csv(sokuluk) })).body, (await upload({ file: csv(sokuluk) })).body];
    expect((await apply(first.id)).status).toBe(200);
    expect((await apply(second.id)).body).toMatchObject({ code: 'importStale', status: 409 });
    expect((await api.ask('operator', 'GET', `/api/imports/${second.id}`)).body.application).toBeNull();
  });

  it('is all or nothing', async () => {
    const { body } = await upload({ file: csv(sokuluk, '41708222898000,aimak,А,А,,41708222000000,') });
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`alter table territory add constraint test_fault check (soate <> '41708222898000')`);
      const before = await contents();
      expect((await apply(body.id)).status).toBe(500);
      expect(await contents()).toEqual(before);
      expect((await api.ask('operator', 'GET', `/api/imports/${body.id}`)).body.application).toBeNull();
      await owner.query('alter table territory drop constraint test_fault');
    } finally {
      await owner.end();
    }
    expect((await apply(body.id)).status).toBe(200);
  });
});

describe('bodies', () => {
  const bodies = (...rows: readonly string[]): Form => ({
    kind: 'bodies',
    edition: '2020',
    validFrom: '2026-01-01',
    file: new Blob([['kind;name_ky;name_ru;name_en;soate', ...rows].join('\n')]),
  });

  it('are judged by their territory and name, and entered', async () => {
    const { body } = await upload(
      bodies(
        'municipality;Шопоков шаарынын мэриясы;Мэрия города Шопоков;;41708222600010',
        'municipality;Башка;Другой;;41708222600010',
        'айыл өкмөтү;Алга айыл өкмөтү;Алгинский айыл окмоту;;41705258808000',
        'municipality;;Бирликский айыл окмоту;;41705258812000',
        'municipality;Район;Район;;41705258000000',
        'municipality;А;А;;41799999999999',
        'municipality;А;А;;',
        'village;А;А;;',
        'ministry;Министрлик;Министерство;;',
        'ministry;МИНИСТРЛИК;Иное;;',
        'ministry;Кыргыз Республикасынын Финансы министрлиги;x;;',
        'municipality;Котормо;Котормо;;41705258 825000',
        'municipality;Котормо 2;Котормо 2;;41705258825000',
      ),
    );
    expect(verdicts(body.rows.items as Row[])).toEqual({
      3: ['refused', 'bodyThere E3'],
      5: ['doubtful', 'nameKyMissing B5'],
      6: ['refused', 'territoryLevel E6'],
      7: ['refused', 'territoryUnknown E7'],
      8: ['refused', 'territoryMissing E8'],
      9: ['refused', 'kindUnknown A9'],
      10: ['doubtful', 'repeatedInFile C10'],
      11: ['doubtful', 'repeatedInFile C11'],
      13: ['doubtful', 'blanksInCode E13', 'repeatedInFile C13'],
      14: ['doubtful', 'repeatedInFile C14'],
      12: ['doubtful', 'mixedScript C12'],
    });
    expect(body.counts).toEqual({ ready: 1, unchanged: 1, doubtful: 6, refused: 5 });
    expect((await apply(body.id, [13, 14])).body.problems).toMatchObject([{ path: '/accepted/1', code: 'isRepeatedRow' }]);
    expect((await apply(body.id, [13, 5])).body.application).toMatchObject({ written: 3, ended: 0 });
    const { items } = (await api.ask('operator', 'GET', '/api/bodies?kind=municipality&limit=200')).body;
    expect(items).toHaveLength(5);
    expect(items.find((each: { name: { ru: string } }) => each.name.ru === 'Котормо')).toMatchObject({
      validFrom: '2026-01-01',
      demonstration: false,
      territory: { soate: '41705258825000', edition: '2020' },
    });
    const [record] = await operationJournal.list(api.database.dataSource.manager, { subject: body.id, limit: 5 });
    expect(record).toMatchObject({ operation: 'bodiesImported', details: { accepted: [5, 13], written: 3 } });
  });

  it('that were entered since make an import stale', async () => {
    const { body } = await upload(bodies('municipality;А;А;;41705258808000'));
    await api.ask('operator', 'POST', '/api/bodies', { body: { kind: 'ministry', name: { ky: 'x' } } });
    expect((await apply(body.id)).body.code).toBe('importStale');
  });
});

describe('GET /api/imports/:id', () => {
  it('shows it again, in pages, and any verdict that is asked for', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => `4170822287${index}000,aimak,Айыл ${index},,,41708222000000,`);
    const { body } = await upload({ file: csv(sokuluk, ...rows) });
    const get = async (query: string): Promise<Answered['body']> =>
      (await api.ask('operator', 'GET', `/api/imports/${body.id}${query}`)).body;
    expect(await get('')).toEqual(body);
    const page = await get('?limit=2');
    expect(page.rows.items.map(({ row }: Row) => row)).toEqual([3, 4]);
    expect((await get(`?limit=3&cursor=${page.rows.nextCursor}`)).rows).toMatchObject({
      items: [{ row: 5 }, { row: 6 }, { row: 7 }],
      nextCursor: null,
    });
    expect((await get('?verdict=ready')).rows.items).toMatchObject([
      { row: 2, reasons: [], proposed: { soate: '41708222865000' } },
    ]);
    for (const query of ['?verdict=x', '?limit=0', '?cursor=x', '?x=1']) expect((await get(query)).code).toBe('malformed');
  });
});

describe('who and what is refused', () => {
  it('everybody but an operator, before a file is read; an import that is not there, which for them is every one', async () => {
    const { body } = await upload({ file: csv(sokuluk) });
    for (const login of ['ministry.drafter', 'registry.registrar', 'audit.auditor']) {
      expect((await upload({ file: csv(sokuluk) }, login)).body.code).toBe('officeNotEntitled');
      expect((await apply(body.id, [], 'x', login)).body.code).toBe('notFound');
      expect((await api.ask(login, 'GET', `/api/imports/${body.id}`)).body.code).toBe('notFound');
    }
    expect((await api.ask(null, 'GET', `/api/imports/${body.id}`)).status).toBe(401);
    for (const id of ['x', '0193e000-0000-7000-8000-0000000000ff']) {
      expect((await apply(id)).status).toBe(404);
      expect((await api.ask('operator', 'GET', `/api/imports/${id}`)).status).toBe(404);
    }
  });

  it('a form that says wrong things, or none', async () => {
    const good = csv(sokuluk);
    for (const [form, path] of [
      [{ kind: 'people' }, '/kind'],
      [{ kind: undefined }, '/kind'],
      [{ edition: '20' }, '/edition'],
      [{ validFrom: '2025-02-30' }, '/validFrom'],
      [{ encoding: 'utf-7' }, '/encoding'],
      [{ surprise: '1' }, '/surprise'],
      [{ other: good }, '/other'],
      [{ file: undefined }, '/file'],
    ] as const) {
      const { status, body } = await upload({ ...('other' in form ? {} : { file: good }), ...form } as Form);
      expect([form, status, body.problems[0].path]).toEqual([form, 422, path]);
    }
  });

  it('what is no form, or a broken one', async () => {
    const ask = (raw: string, type: string): Promise<Answered> =>
      api.ask('operator', 'POST', '/api/imports', { raw, headers: { 'content-type': type, 'x-requested-with': 'a test' } });
    expect((await ask('{}', 'application/json')).status).toBe(415);
    expect((await ask('x', 'text/csv')).status).toBe(403);
    expect((await ask('x', 'multipart/form-data')).body.code).toBe('forbidden');
    expect((await ask('x', 'multipart/form-data; x=y')).body.code).toBe('malformed');
    expect((await ask('--a\r\nx', 'multipart/form-data; boundary=a')).body.code).toBe('malformed');
    const bare = { 'content-type': 'multipart/form-data; boundary=a' };
    for (const headers of [bare, { ...bare, origin: 'http://elsewhere.example' }, { ...bare, 'sec-fetch-site': 'cross-site' }])
      expect((await api.ask('operator', 'POST', '/api/imports', { raw: '--a--', headers })).body.code).toBe('forbidden');
    const part = (name: string): string => `--a\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nx\r\n`;
    expect((await ask(`${part('kind')}${part('kind')}--a--`, 'multipart/form-data; boundary=a')).body.problems).toMatchObject([
      { path: '/kind' },
    ]);
    expect(
      (
        await ask(
          `${Array.from({ length: 30 }, (_, index) => part(`f${index}`)).join('')}--a--`,
          'multipart/form-data; boundary=a',
        )
      ).body.code,
    ).toBe('malformed');
    expect((await ask(part('kind').repeat(1), 'multipart/form-data; boundary=a')).body.code).toBe('malformed');
    const other = await api.ask('operator', 'POST', '/api/bodies', {
      raw: `${part('kind')}--a--`,
      headers: { 'content-type': 'multipart/form-data; boundary=a', 'x-requested-with': 'a test' },
    });
    expect(other.status).toBe(415);
  });

  it('a file that is too large, or cannot be read, or lacks a column', async () => {
    expect((await upload({ file: new Blob([new Uint8Array(10 * 1_048_576 + 1)]) })).body).toMatchObject({
      status: 413,
      code: 'tooLarge',
      reasons: [{ code: 'fileTooManyBytes', text: 'The file is too large: at most 10485760 bytes.' }],
    });
    for (const [content, code] of [
      ['', 'fileEmpty'],
      ['PK\u0003\u0004 nothing', 'fileDamaged'],
      ['a,"b', 'fileDamaged'],
      ['soate,name_ru,level\n1,2,3', 'columnMissing'],
      ['soate,soate,level,name_ru,parent_soate\n', 'columnRepeated'],
    ] as const)
      expect((await upload({ file: new Blob([content]) })).body).toMatchObject({
        status: 422,
        code: 'fileUnreadable',
        reasons: [{ code }],
      });
    const [{ count }] = await api.database.dataSource.query<[{ count: number }]>('select count(*)::int from registry_import');
    expect(count).toBe(0);
  });
});

test('every reason has its text in every language, and the rows of an import cannot be changed', async () => {
  for (const text of Object.values(importTexts)) for (const language of languages) expect(text[language]).toMatch(/\S/);
  await upload({ file: csv(sokuluk) });
  for (const table of [
    'registry_import',
    'registry_import_row',
    'registry_import_application',
    'body_succession',
    'body_succession_member',
  ])
    await expect(api.database.dataSource.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
});
