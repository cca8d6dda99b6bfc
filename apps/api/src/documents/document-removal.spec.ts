import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentRemovalRound } from '#documents';
import { addDays, localDate } from '#machine';
import { createLog, inTransaction } from '#platform';
import { createBody, demonstrationBodies } from '#registry';
import {
  type Answered,
  applicant,
  asking,
  configuration,
  employer,
  openApi,
  preparedOf,
  stranger,
  type TestApi,
} from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { uploadText } from '../../../../test/support/upload.js';
import { createApp } from '../create-app.js';
import { packageOf } from '../../../../test/support/package-of.js';

let dataDir: string;
let api: TestApi;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
  api = await openApi({ dataDir, documentQuotaMb: 1, documentDays: 30 });
});
afterAll(async () => {
  await api.close();
  await rm(dataDir, { recursive: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const statusOf = async (login: string, text: string): Promise<number> =>
  (await api.ask(login, 'GET', `/api/documents/${sha256(text)}`)).status;
const isStored = async (text: string): Promise<boolean> =>
  (await readdir(join(dataDir, 'documents', sha256(text).slice(0, 2))).catch((): string[] => [])).includes(sha256(text).slice(2));
const remove = (): Promise<void> => api.app.get(DocumentRemovalRound).run();

/** For what is on its way out. */
const daysPass = async (): Promise<void> =>
  void (await api.database.dataSource.query(`update removed_document set removed_at = removed_at - interval '2 days'`));

function pass(days: number): void {
  api.clock.advanceTo(new Date(api.clock.now().getTime() + days * 86_400_000));
  api.forgetSessions();
}

async function name(text: string): Promise<Answered> {
  const id = await api.askLeave();
  const event = { type: 'refuse', payload: { reasonText: 'no cover', order: { file: sha256(text) } } };
  return api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: event });
}

describe('the documents of a person that no case names', () => {
  const [one, two] = ['one ', 'two '].map((word) => word.repeat(150_000)) as [string, string];

  test('take so much room at the most, and none once a case names them', async () => {
    expect((await uploadText(api, employer, one)).status).toBe(201);
    expect((await uploadText(api, employer, two)).body).toMatchObject({
      status: 409,
      code: 'documentQuotaFull',
      reasons: [{ params: { limit: '1' } }],
    });
    expect(await isStored(two)).toBe(false);
    expect((await uploadText(api, employer, one)).status).toBe(201);
    expect((await uploadText(api, applicant, two)).status).toBe(201);
    expect((await name(one)).status).toBe(200);
    expect((await uploadText(api, employer, two)).status).toBe(201);
  });

  test('take none once a mandate names them', async () => {
    const name = { ky: 'Союз', ru: 'Союз', en: 'Union' };
    const union = await inTransaction(api.database.dataSource, (tx) =>
      createBody(tx, { kind: 'union', name, territory: null, validFrom: null }),
    );
    const [three, four] = ['three ', 'four '].map((word) => word.repeat(120_000)) as [string, string];
    expect((await uploadText(api, 'aimak.registrar', three)).status).toBe(201);
    expect((await uploadText(api, 'aimak.registrar', four)).status).toBe(409);
    const basis = { number: '12/4', date: '2026-01-15', document: sha256(three) };
    const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
    const dates = { validFrom: today, validTo: addDays(today, 400) };
    const mandate = { mandator: demonstrationBodies.aimak.id, mandatary: union, offices: ['registrar'], basis, ...dates };
    expect(await api.ask('aimak.registrar', 'POST', '/api/mandates', { body: mandate })).toMatchObject({ status: 201 });
    expect((await uploadText(api, 'aimak.registrar', four)).status).toBe(201);
  });

  test('take no more when they come at once', async () => {
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(600_000));
    const answers = await Promise.all(texts.map((text) => uploadText(api, stranger, text)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test('take no more when they come to two processes at once, and what was refused leaves no bytes', async () => {
    const settings = { ...configuration, dataDir, documentQuotaMb: 1 };
    const { clock, database } = api;
    const parts = {
      configuration: settings,
      clock,
      log: createLog(settings),
      ...(await preparedOf(database)),
      packages: [packageOf(leave)],
    };
    const app = await createApp(parts);
    const other = { ...api, app, ask: asking(app) };
    try {
      for (const round of ['1', '2', '3']) {
        // The uploader has brought nothing yet.
        const person = ['finance.financier', 'treasury.treasurer', 'registry.registrar'][Number(round) - 1]!;
        const texts = ['e', 'f', 'g', 'h'].map((letter) => `${letter}${round}`.repeat(300_000));
        const answers = await Promise.all(texts.map((text, index) => uploadText([api, other][index % 2]!, person, text)));
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
        await daysPass();
        await remove();
        expect(await Promise.all(texts.map(isStored))).toEqual(answers.map(({ status }) => status === 201));
      }
    } finally {
      await other.app.close();
    }
  });
});

describe('a document that no case names', () => {
  const [named, unnamed, again] = ['Named in time.', 'Never named.', 'Brought again.'] as [string, string, string];

  test('goes after its days, first for those who would name it, then for all, then its bytes; what a case names stays', async () => {
    for (const text of [named, unnamed, again]) expect((await uploadText(api, employer, text)).status).toBe(201);
    expect((await name(named)).status).toBe(200);
    pass(29);
    expect((await uploadText(api, employer, again)).status).toBe(201);
    await remove();
    expect(await statusOf(employer, unnamed)).toBe(200);
    pass(1.5);
    expect((await name(unnamed)).body).toMatchObject({ status: 409, reasons: [{ code: 'documentUnknown' }] });
    await remove();
    expect(await statusOf(employer, unnamed)).toBe(200);
    pass(1);
    await remove();
    expect(await Promise.all([named, unnamed, again].map((text) => statusOf(employer, text)))).toEqual([200, 404, 200]);
    expect(await isStored(unnamed)).toBe(true);
    await daysPass();
    await remove();
    expect(await Promise.all([named, unnamed, again].map(isStored))).toEqual([true, false, true]);
    expect((await name(again)).status).toBe(200);
  });

  test('that is brought again while its bytes are still there keeps them', async () => {
    const text = 'Removed, and brought again.';
    await uploadText(api, employer, text);
    pass(32);
    await remove();
    expect([await statusOf(employer, text), await isStored(text)]).toEqual([404, true]);
    expect((await uploadText(api, employer, text)).status).toBe(201);
    await daysPass();
    await remove();
    expect((await api.ask(employer, 'GET', `/api/documents/${sha256(text)}`)).body).toBe(text);
  });

  test('cannot be taken away by the application itself', async () => {
    const { dataSource } = api.database;
    for (const table of ['document', 'document_upload'])
      await expect(dataSource.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    // Whatever it asks for: what a case names stays.
    await dataSource.query(`select remove_unnamed_documents('infinity', 1000)`);
    expect(await statusOf(employer, named)).toBe(200);
  });
});
