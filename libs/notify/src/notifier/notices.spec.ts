import { OutboxDispatcher } from '#engine';
import { findOfficeHolders } from '#identity';
import { addDays, localDate } from '#machine';
import { armCrashPoint, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { notices, sendNotices } from '../../../../test/support/notices.js';
import { newcomer } from '../../../../test/support/visitor.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { NoticePerformer } from './notice.performer.js';

const { aimak, ministry, rayonAdministration } = demonstrationBodies;

let api: TestApi;
beforeEach(async () => (api = await openApi()));
afterEach(() => api.close());

const sql = <Row>(query: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query(query, parameters) as Promise<Row[]>;
const today = (): string => localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
const inbox = async (login: string, query = '', language = 'en') =>
  (await api.ask(login, 'GET', `/api/inbox${query}`, { headers: { 'accept-language': language } })).body;
const holdersOf = (body: string, office: string) =>
  findOfficeHolders(api.database.dataSource.manager, body, office, api.clock.now());
const removeFrom = (body: string, office: string): Promise<unknown> =>
  sql(
    `update office set valid_to = $3::date - 1, valid_from = least(valid_from, $3::date - 1) where body_id = $1 and office = $2`,
    [body, office, today()],
  );

test('who holds the office is notified once, however often and by how many processes the notice is performed', async () => {
  const instance = await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const performer = api.app.get(NoticePerformer);
  expect(await Promise.all(Array.from({ length: 10 }, () => performer.perform(effect!)))).toEqual(Array(10).fill('done'));
  const { items, unread, nextCursor } = await inbox(employer);
  expect([unread, nextCursor]).toEqual(['1', null]);
  expect(items).toEqual([
    {
      id: expect.any(String),
      kind: 'notice',
      isDuty: true,
      at: expect.any(String),
      readAt: null,
      case: { id: instance, workflow: 'leave', number: 'L-2190-01-10', title: 'Leave from 2190-01-10' },
      body: { id: aimak.id, names: { ky: aimak.name[0], ru: aimak.name[1], en: aimak.name[2] } },
      text: 'Your answer is awaited',
      why: 'You hold this office: signatory, Sokuluk Aiyl Okmotu.',
      event: { name: 'start', text: 'Ask' },
      office: { name: 'signatory', text: 'signatory' },
      party: { name: 'employer', text: 'Employer' },
      task: { name: 'answerRequest', text: 'Answer the request' },
      dueOn: expect.any(String),
      workingDays: null,
      termBasis: null,
    },
  ]);
  for (const login of [applicant, stranger, 'operator']) expect((await inbox(login)).items).toEqual([]);
});

test('a notice that fails on its way reaches nobody, and is sent when it is performed again', async () => {
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const broken = {
    ...effect!,
    content: {
      ...effect!.content,
      to: [
        { party: 'employer', office: 'signatory', body: aimak.id },
        { party: 'x'.repeat(9), office: 'signatory', body: 'no id' },
      ],
    },
  };
  await expect(api.app.get(NoticePerformer).perform(broken as never)).rejects.toThrow();
  expect((await inbox(employer)).items).toEqual([]);
  await sendNotices(api);
  expect((await inbox(employer)).items).toHaveLength(1);
});

test('a process that dies after it has notified, before it records that, notifies nobody twice', async () => {
  await api.askLeave();
  const mend = armCrashPoint('effect.performed', () => {
    throw new Error('died');
  });
  await api.app.get(OutboxDispatcher).deliver();
  mend();
  expect((await inbox(employer)).items).toHaveLength(1);
  await sql('update outbox set next_try_at = null, claimed_until = null');
  expect(await api.app.get(OutboxDispatcher).deliver()).toBe(1);
  expect((await inbox(employer)).items).toHaveLength(1);
  expect(await sql('select outcome from outbox')).toEqual([{ outcome: 'done' }]);
});

test('the same notice reads in the requested language', async () => {
  await api.askLeave();
  await sendNotices(api);
  const read = async (language: string) => {
    const [{ text, why, event, task, office }] = (await inbox(employer, '', language)).items;
    return [text, why, event.text, task.text, office.text];
  };
  expect(await read('ky')).toEqual([
    'Сизден жооп күтүлөт',
    'Сиз бул кызмат ордун ээлейсиз: Сокулук айыл өкмөтү — кол коюучу.',
    'Суроо',
    'Суроого жооп берүү',
    'кол коюучу',
  ]);
  expect(await read('ru')).toEqual([
    'Ожидается ваш ответ',
    'Вы занимаете эту должность: Сокулукский айыл окмоту — подписант.',
    'Запросить',
    'Ответить на запрос',
    'подписант',
  ]);
});

test('the office counts as it is held when people are notified, not when it happened', async () => {
  await api.askLeave();
  await removeFrom(aimak.id, 'signatory');
  const next = await newcomer(api, 'next.signatory', [[aimak.id, 'signatory']]);
  await sendNotices(api);
  expect((await inbox(employer)).items).toEqual([]);
  expect((await sql<{ person: string }>('select person_id as person from inbox_item')).map(({ person }) => person)).toEqual([
    next.id,
  ]);
});

test('a substitute is notified beside the holder, and learns why', async () => {
  await api.askLeave();
  const { id } = await newcomer(api, 'stands.in', [[aimak.id, 'signatory']]);
  const [holder] = await sql<{ id: string; name: string }>('select id, name from person where login = $1', [employer]);
  await sql(`update office set substitute_for = $2 where person_id = $1`, [id, holder!.id]);
  await sendNotices(api);
  const rows = await sql<{ person: string; ground: string; absent: string | null }>(
    `select person_id as person, content #>> '{why,ground}' as ground, content #>> '{why,absent}' as absent from inbox_item order by ground`,
  );
  expect(rows).toEqual([
    { person: holder!.id, ground: 'office', absent: null },
    { person: id, ground: 'substitute', absent: holder!.name },
  ]);
});

test('of a body without people those are notified whose body holds its mandate', async () => {
  await api.askLeave();
  await sql(`delete from session where person_id in (select person_id from office where body_id = $1)`, [aimak.id]);
  await sql('delete from office where body_id = $1', [aimak.id]);
  const mandate = {
    mandator: aimak.id,
    mandatary: rayonAdministration.id,
    offices: ['signatory'],
    basis: { number: '12/4', date: today() },
    validFrom: today(),
    validTo: addDays(today(), 100),
  };
  expect((await api.ask('operator', 'POST', '/api/mandates', { body: mandate })).status).toBe(201);
  const [signatory] = await newSignatory(rayonAdministration.id);
  await sendNotices(api);
  const rows = await sql<{ person: string; why: { ground: string; heldBody: string } }>(
    `select person_id as person, content -> 'why' as why from inbox_item`,
  );
  expect(rows.map(({ person }) => person)).toContain(signatory);
  expect(new Set(rows.map(({ why }) => `${why.ground} ${why.heldBody}`))).toEqual(new Set([`mandate ${rayonAdministration.id}`]));
});

async function newSignatory(body: string): Promise<string[]> {
  const { id } = await newcomer(api, `signs.${newId().slice(-8)}`, [[body, 'signatory']]);
  return [id];
}

test('an office that nobody holds is answered for by the signatory, then by the registrar', async () => {
  const performer = api.app.get(NoticePerformer);
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const toLawyer = {
    ...effect!,
    content: { ...effect!.content, to: [{ party: 'employer', office: 'lawyer', body: aimak.id }] },
  } as never;
  await removeFrom(aimak.id, 'lawyer');
  await performer.perform(toLawyer);
  const [item] = (await inbox(employer)).items;
  expect(item).toMatchObject({
    isDuty: false,
    office: { name: 'lawyer' },
    why: 'Nobody holds this office now: lawyer, Sokuluk Aiyl Okmotu. So it comes to you as signatory.',
  });
  await removeFrom(aimak.id, 'signatory');
  await performer.perform({ ...(toLawyer as object), uuid: newId() } as never);
  const { items } = await inbox('aimak.registrar');
  expect(items.map(({ why }: { why: string }) => why)).toEqual([
    'Nobody holds this office now: lawyer, Sokuluk Aiyl Okmotu. So it comes to you as registrar.',
  ]);
});

test('a notice that reaches nobody is shown to operators until somebody is there', async () => {
  const instance = await api.askLeave();
  await removeFrom(aimak.id, 'signatory');
  await removeFrom(aimak.id, 'registrar');
  expect(await holdersOf(aimak.id, 'signatory')).toEqual([]);
  await sendNotices(api);
  await sendNotices(api);
  const listed = await api.ask('operator', 'GET', '/api/undelivered-notices', { headers: { 'accept-language': 'en' } });
  expect(listed.body).toEqual({
    items: [
      {
        kind: 'notice',
        name: 'asked',
        text: 'Your answer is awaited',
        case: { id: instance, workflow: 'leave', number: 'L-2190-01-10', title: 'Leave from 2190-01-10' },
        body: { id: aimak.id, names: { ky: aimak.name[0], ru: aimak.name[1], en: aimak.name[2] } },
        party: { name: 'employer', text: 'Employer' },
        office: { name: 'signatory', text: 'signatory' },
        at: expect.any(String),
      },
    ],
    nextCursor: null,
  });
  expect((await api.ask(applicant, 'GET', '/api/undelivered-notices')).status).toBe(403);
  const { id } = await newcomer(api, 'came.later', [[aimak.id, 'signatory']]);
  await sendNotices(api);
  expect((await api.ask('operator', 'GET', '/api/undelivered-notices')).body.items).toEqual([]);
  expect(await sql('select person_id from inbox_item')).toEqual([{ person_id: id }]);
});

test('what requires nothing of the reader is information; two offices of one person are notified as one', async () => {
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const [{ id: person }] = (await sql<{ id: string }>('select id from person where login = $1', [applicant])) as [{ id: string }];
  await api.ask('operator', 'POST', `/api/people/${person}/offices`, {
    body: { body: ministry.id, office: 'signatory', basis: 'order', validFrom: today() },
  });
  const to = ['drafter', 'signatory'].map((office) => ({ party: 'applicant', office, body: ministry.id }));
  await api.app.get(NoticePerformer).perform({ ...effect!, content: { ...effect!.content, to } } as never);
  const { items } = await inbox(applicant);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ isDuty: false, task: null, dueOn: null, office: { name: 'drafter' } });
});

test('a notice for nobody is moot', async () => {
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  expect(await api.app.get(NoticePerformer).perform({ ...effect!, content: { ...effect!.content, to: [] } } as never)).toBe(
    'moot',
  );
});

test('many offices are notified with as many statements as one', async () => {
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const performer = api.app.get(NoticePerformer);
  const counted = async (to: readonly { party: string; office: string; body: string }[]): Promise<number> => {
    const queries = jest.spyOn(PostgresQueryRunner.prototype, 'query');
    await performer.perform({ ...effect!, uuid: newId(), content: { ...effect!.content, to } } as never);
    const count = queries.mock.calls.length;
    queries.mockRestore();
    return count;
  };
  const employers = ['signatory', 'registrar', 'lawyer'].map((office) => ({ party: 'employer', office, body: aimak.id }));
  const applicants = ['drafter', 'signatory'].map((office) => ({ party: 'applicant', office, body: ministry.id }));
  expect(await counted([...employers, ...applicants])).toBe(await counted(employers.slice(0, 1)));
  expect((await inbox(employer)).items.length + (await inbox(applicant)).items.length).toBeGreaterThanOrEqual(3);
});
