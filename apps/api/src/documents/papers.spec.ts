import { DeadlineFastForward } from '#engine';
import { Verify } from '#proofs';
import { formatDate, formatMoney } from '#machine';
import { packages } from '#workflows';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { pdfPages } from '../../../../test/support/pdf-text.js';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { packageOf } from '../../../../test/support/package-of.js';

/** The demonstration has a case at each stage, with clauses in Kyrgyz and in Russian. */
const titles = {
  drafting: 'Учёт сельскохозяйственных угодий Сокулука',
  offered: 'Приём заявлений на государственные пособия в Сокулуке',
  inForce: 'Шопоков шаарында жарандарды жашаган жери боюнча каттоо',
};
const drafter = 'ministry.drafter';

let api: TestApi;
let cases: Record<keyof typeof titles, string>;

beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  await makeDemonstrationCases(api.app, { warn: (message: unknown) => expect(message).toBeUndefined() });
  const { items } = (await api.ask(drafter, 'GET', '/api/instances')).body as { items: { id: string; title: string }[] };
  const idOf = (title: string): string => items.find((item) => item.title === title)!.id;
  cases = { drafting: idOf(titles.drafting), offered: idOf(titles.offered), inForce: idOf(titles.inForce) };
}, 120_000);
afterAll(() => api.close());

const produce = (id: string, body: object, login = drafter): Promise<Answered> =>
  api.ask(login, 'POST', `/api/instances/${id}/papers`, { body });
const journal = async (id: string): Promise<{ seq: number; event: string; hash: string; payload: Record<string, unknown> }[]> =>
  (await api.ask(drafter, 'GET', `/api/instances/${id}/journal?limit=200`)).body.items;
const dataOf = async (id: string) => (await api.ask(drafter, 'GET', `/api/instances/${id}`)).body;

async function signIn(login: string): Promise<{ cookie: string }> {
  const payload = { login, password: 'yntymak-demo' };
  const { cookies } = await api.app.inject({ method: 'POST', url: '/api/session', payload });
  return { cookie: `yntymak_session=${cookies[0]!.value}` };
}

async function pdf(sha256: string): Promise<Buffer> {
  const answer = await api.app.inject({ method: 'GET', url: `/api/documents/${sha256}`, headers: await signIn(drafter) });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  return answer.rawPayload;
}

const pages = async (sha256: string): Promise<string[]> => pdfPages(await pdf(sha256)).map(({ text }) => text);
const read = async (sha256: string): Promise<string> => (await pages(sha256)).join(' ');
/** As it reads where words were divided. */
const dense = (text: string): string => text.replace(/\s+/g, '');

async function faults(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const fault of api.app.get(Verify).all()) if (fault !== null) found.push(fault);
  return found;
}

test('a case has the papers of its state, named in the caller’s language', async () => {
  const list = async (id: string): Promise<unknown> => (await api.ask(drafter, 'GET', `/api/instances/${id}/papers`)).body.items;
  const confirmation = {
    paper: 'confirmation',
    text: 'Confirmation of a record of the journal',
    languages: ['ky', 'ru'],
    isOfRecord: true,
  };
  const offer = { paper: 'offer', text: 'Offer to delegate a state power', languages: ['ky', 'ru'], isOfRecord: false };
  const agreement = {
    paper: 'agreement',
    text: 'Agreement on the delegation of a state power',
    languages: ['ky', 'ru'],
    isOfRecord: false,
  };
  expect(await list(cases.drafting)).toEqual([confirmation]);
  expect(await list(cases.offered)).toEqual([offer, confirmation]);
  expect(await list(cases.inForce)).toEqual([offer, agreement, confirmation]);
  expect(await list(await api.askLeave())).toEqual([]);
});

describe('the offer', () => {
  test('says in Russian what is offered, to whom, for how much, and by what it is found again', async () => {
    const { status, body } = await produce(cases.offered, { paper: 'offer', language: 'ru' });
    const { data, number } = await dataOf(cases.offered);
    expect([status, body]).toEqual([
      201,
      {
        paper: 'offer',
        language: 'ru',
        seq: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        mediaType: 'application/pdf',
        size: expect.any(Number),
        fileName: `Предложение о делегировании государственного полномочия ${number}.pdf`,
      },
    ]);
    const text = await read(body.sha256);
    for (const said of [
      'Предложение о делегировании государственного полномочия',
      `Дело № ${number}`,
      'Министерство труда, социального обеспечения и миграции Кыргызской Республики',
      'Сокулукский айыл окмоту',
      titles.offered,
      formatDate(data.draft.effectiveDate, 'ru'),
      formatDate(data.draft.termEnd, 'ru'),
      data.draft.budgetCode,
      'Молчание не является согласием',
      'ДЕМОНСТРАЦИОННЫЙ ОБРАЗЕЦ',
      'Страница 1 из',
      ...data.costing.schedule.flatMap(({ dueOn, amount }: { dueOn: string; amount: string }) => [
        formatDate(dueOn, 'ru'),
        formatMoney(amount, 'ru'),
      ]),
      ...data.items.map(({ description }: { description: string }) => description),
    ])
      expect(text).toContain(said);
    const record = (await journal(cases.offered)).find(({ seq }) => seq === body.seq)!;
    expect(dense(text)).toContain(data.termsHash);
    expect(dense(text)).toContain(record.hash);
    expect(text).not.toContain('undefined');
  });

  test('holds the texts of the clauses, out of the journal', async () => {
    const { body } = await produce(cases.offered, { paper: 'offer', language: 'ru' });
    const text = dense(await read(body.sha256));
    const clauses = Object.assign({}, ...(await journal(cases.offered)).map(({ payload }) => payload.clauses ?? {})) as object;
    expect(Object.keys(clauses)).toHaveLength(19);
    for (const clause of Object.values(clauses)) expect(text).toContain(dense(clause as string));
  });

  test('is there in Kyrgyz, with all its letters', async () => {
    const { body } = await produce(cases.offered, { paper: 'offer', language: 'ky' });
    const text = await read(body.sha256);
    for (const said of [
      'Мамлекеттик ыйгарым укукту өткөрүп берүү жөнүндө сунуш',
      'Сокулук айыл өкмөтү',
      'Жооп бербөө макулдук болуп эсептелбейт',
      'КӨРСӨТМӨ ҮЛГҮ',
      'Шарттардын санариптик изи',
      '1-бет, бардыгы',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/ң/);
    expect(text).not.toMatch(/Стороны|Итого|Страница/);
  });

  test('numbers its pages', async () => {
    const { body } = await produce(cases.offered, { paper: 'offer', language: 'ru' });
    const all = await pages(body.sha256);
    expect(all.length).toBeGreaterThan(2);
    all.forEach((page, index) => expect(page).toContain(`Страница ${index + 1} из ${all.length}`));
  });
});

test('the agreement says who consented and who signed', async () => {
  const { body } = await produce(cases.inForce, { paper: 'agreement', language: 'ky' });
  const { data } = await dataOf(cases.inForce);
  const text = await read(body.sha256);
  const { number, on, votesFor, votesAgainst, abstained } = data.resolution;
  for (const said of [
    'Мамлекеттик ыйгарым укукту өткөрүп берүү жөнүндө келишим',
    'Шопоков шаарынын мэриясы',
    `№ ${number}, ${formatDate(on, 'ky')}`,
    `${votesFor} / ${votesAgainst} / ${abstained}`,
    `Системада кол коюлган күнү: ${formatDate(data.signatures.recipient.on, 'ky')}`,
  ])
    expect(text).toContain(said);
  expect((await produce(cases.inForce, { paper: 'agreement', language: 'ru' })).status).toBe(201);
});

test('the confirmation is of any record: of a person’s, and of a term’s', async () => {
  const records = await journal(cases.inForce);
  const signed = records.find(({ event }) => event === 'signAsRecipient')!;
  const { body } = await produce(cases.inForce, { paper: 'confirmation', language: 'ru', seq: signed.seq });
  expect(body.seq).toBe(signed.seq);
  const text = await read(body.sha256);
  expect(text).toContain('Мэрия города Шопоков');
  expect(text).toContain('подписант');
  expect(dense(text)).toContain(signed.hash);
  for (const record of records.filter(({ event }) => ['start', 'deadline', 'operation'].includes(event)))
    expect((await produce(cases.inForce, { paper: 'confirmation', language: 'ky', seq: record.seq })).status).toBe(201);
});

describe('a paper', () => {
  test('of the same step is the same to the byte, and journalled once; of another step it is another', async () => {
    const before = await journal(cases.offered);
    const asked = { paper: 'confirmation', language: 'ru', seq: 1 };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => produce(cases.offered, asked)));
    expect(others.map(({ body }) => body)).toEqual([first!.body, first!.body]);
    expect((await produce(cases.offered, asked)).body).toEqual(first!.body);
    const added = (await journal(cases.offered)).slice(before.length);
    expect(added.map(({ event, payload }) => [event, payload])).toEqual([
      [
        'operation',
        {
          operation: 'paperProduced',
          reason: null,
          details: { paper: 'confirmation', language: 'ru', seq: 1 },
          documents: [first!.body.sha256],
        },
      ],
    ]);
    // What was journalled of papers is no step of the case: it changes none of its papers.
    const offer = (): Promise<Answered> => produce(cases.offered, { paper: 'offer', language: 'ru' });
    expect((await offer()).body).toEqual((await offer()).body);
    expect((await produce(cases.offered, { ...asked, seq: 2 })).body.sha256).not.toBe(first!.body.sha256);
    expect(await faults()).toEqual([]);
  });

  test('does not say when it was made', async () => {
    const { body } = await produce(cases.offered, { paper: 'confirmation', language: 'ru', seq: 1 });
    const { at } = (await journal(cases.offered))[0]! as unknown as { at: string };
    const times = [...(await pdf(body.sha256)).toString('latin1').matchAll(/\(D:(\d{14})Z\)/g)].map(([, time]) => time);
    expect([...new Set(times)]).toEqual([at.replace(/\D/g, '').slice(0, 14)]);
  });

  test('is read by the other side, who may read the case, and by nobody else', async () => {
    const { body } = await produce(cases.offered, { paper: 'offer', language: 'ru' });
    const url = `/api/documents/${body.sha256}`;
    expect((await api.ask('aimak.signatory', 'GET', url)).status).toBe(200);
    expect((await api.ask('city.signatory', 'GET', url)).status).toBe(404);
  });

  test('is made by holders of an office in a party; others are refused in order', async () => {
    const asked = { paper: 'offer', language: 'ru' };
    const refused = async (login: string, body: object, status: number, more: object): Promise<void> =>
      expect(await produce(cases.offered, body, login)).toMatchObject({ status, body: more });
    await refused('city.signatory', asked, 404, { code: 'notFound' });
    await refused('audit.auditor', asked, 403, { code: 'officeNotEntitled' });
    await refused(drafter, { ...asked, office: 'mayor' }, 403, { code: 'officeNotEntitled' });
    await refused(drafter, { ...asked, paper: 'poem' }, 422, { problems: [{ path: '/paper', code: 'unknown' }] });
    await refused(drafter, { ...asked, paper: 'toString' }, 422, { problems: [{ path: '/paper', code: 'unknown' }] });
    await refused(drafter, { ...asked, language: 'en' }, 422, { problems: [{ path: '/language' }] });
    await refused(drafter, { ...asked, seq: 1 }, 422, { problems: [{ path: '/seq' }] });
    await refused(drafter, { ...asked, paper: 'confirmation', seq: 100_000 }, 422, {
      problems: [{ path: '/seq', code: 'unknown' }],
    });
    await refused(drafter, { ...asked, paper: 'agreement' }, 409, { reasons: [{ code: 'paperNotAvailable' }] });
    await refused(drafter, {}, 422, { code: 'invalidPayload' });
  });
});

test('the notice of non-funding holds the figures of the day it was served', async () => {
  const { data } = await dataOf(cases.inForce);
  const { tranches, costing } = data as { tranches: { dueOn: string }[]; costing: { schedule: { dueOn: string }[] } };
  const missed = costing.schedule.find(({ dueOn }) => tranches.every((tranche) => tranche.dueOn !== dueOn))!;
  const until = new Date(Date.parse(`${missed.dueOn}T00:00:00Z`) + 60 * 86_400_000);
  await api.app.get(DeadlineFastForward).fireDue(until, (dueAt) => Promise.resolve(api.clock.advanceTo(dueAt)));
  api.clock.advanceTo(until);
  // All sessions have ended meanwhile.
  const headers = await signIn('city.signatory');
  const ask = (path: string, body: object): Promise<Answered> =>
    api.ask('city.signatory', 'POST', `/api/instances/${cases.inForce}/${path}`, { body, headers });
  expect((await ask('papers', { paper: 'nonFundingNotice', language: 'ru' })).body).toMatchObject({
    code: 'notAllowed',
    reasons: [{ code: 'paperNotAvailable', text: 'No such document is made in the present state of the case.' }],
  });
  const served = await ask('events', { type: 'serveNotice', payload: {} });
  expect(served.status).toBe(200);
  const seen = await api.ask('city.signatory', 'GET', `/api/instances/${cases.inForce}`, { headers });
  const { notice, since } = seen.body.data.shortfall;
  for (const language of ['ky', 'ru'] as const) {
    const { body } = await ask('papers', { paper: 'nonFundingNotice', language });
    const text = await read(body.sha256);
    for (const said of [
      formatDate(notice.servedOn, language),
      formatDate(since, language),
      `${notice.daysLate}`,
      ...[notice.due, notice.received, notice.short, notice.unappropriated].map((amount: string) =>
        formatMoney(amount, language),
      ),
    ])
      expect(text).toContain(said);
  }
});
