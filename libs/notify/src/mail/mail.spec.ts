import { Client } from 'pg';
import { addDays, type Language, localDate, startOfDay } from '#machine';
import { demonstrationBodies } from '#registry';
import { applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { asOwner } from '../../../../test/support/database.js';
import { MailServer, openSilentServer, type ReceivedMail } from '../../../../test/support/mail-server.js';
import { notices, sendNotices } from '../../../../test/support/notices.js';
import { Deliveries } from '../delivery/deliveries.js';
import { MailRound } from '../delivery/delivery.round.js';
import { Digests } from '../digest/digests.js';
import { NoticePerformer } from '../notifier/notice.performer.js';

const { aimak, ministry } = demonstrationBodies;

let api: TestApi;
let server: MailServer;
let owner: Client;
beforeAll(async () => {
  server = await MailServer.open();
  api = await openApi({ mail: { url: server.url, from: 'yntymak@example.kg' }, publicUrl: 'https://yntymak.example' });
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
});
// As if each were on a database of its own, which costs a second.
beforeEach(async () => {
  await owner.query('truncate instance, notification_setting, delivery, inbox_item, digest, incident cascade');
  server.forget();
});
afterAll(async () => {
  await owner.end();
  await api.close();
  await server.close();
});

const sql = <Row>(query: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query(query, parameters) as Promise<Row[]>;
const round = (): Promise<void> => api.app.get(MailRound).run();
/** As if the pause were over. */
const hurry = (): Promise<unknown> => sql(`update delivery set next_try_at = now() where outcome is null`);
const outcomes = async (): Promise<(string | null)[]> =>
  (await sql<{ outcome: string | null }>('select outcome from delivery order by id')).map(({ outcome }) => outcome);

const wants = (
  login: string,
  { email = `${login}@example.kg`, frequency = 'immediate', information = true, language = null as Language | null } = {},
) =>
  sql(
    `insert into notification_setting (person_id, email, confirmed_at, frequency, information, language)
     select id, $2, now(), $3, $4, $5 from person where login = $1`,
    [login, email, frequency, information, language],
  );

const only = (): ReceivedMail => {
  expect(server.mails).toHaveLength(1);
  return server.mails[0]!;
};

test('a notice is mailed once, in the language of its reader, with a Message-ID that stays', async () => {
  await wants(employer, { language: 'ru' });
  const instance = await api.askLeave();
  await sendNotices(api);
  await sendNotices(api);
  await round();
  await round();
  const mail = only();
  const [{ id }] = (await sql<{ id: string }>('select id from delivery')) as [{ id: string }];
  expect(mail.to).toEqual([`${employer}@example.kg`]);
  expect(mail.headers).toMatchObject({
    'message-id': `<${id}@yntymak.example>`,
    subject: 'L-2190-01-10: Ожидается ваш ответ',
    'auto-submitted': 'auto-generated',
    'list-id': 'Yntymak <notices.yntymak.example>',
  });
  expect(mail.headers.from).toMatch(/yntymak@example\.kg/);
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain('Ожидается ваш ответ');
    expect(body).toContain('L-2190-01-10, Leave from 2190-01-10');
    expect(body).toContain('Вы занимаете эту должность: Сокулукский айыл окмоту — подписант.');
    expect(body).toContain('Ответить на запрос');
  }
  expect(mail.html).not.toMatch(/<img|src=|url\(/i);
  expect(await sql('select instance from delivery')).toEqual([{ instance }]);
  expect(await outcomes()).toEqual(['delivered']);
});

test.each<[Language, string, string]>([
  ['ky', 'Сизден жооп күтүлөт', 'Эмне үчүн сизге келди'],
  ['en', 'Your answer is awaited', 'Why you got this'],
])('a mail in %s', async (language, text, why) => {
  await wants(employer, { language });
  await api.askLeave();
  await sendNotices(api);
  await round();
  expect(only().headers.subject).toBe(`L-2190-01-10: ${text}`);
  expect(only().text).toContain(why);
});

test('a hostile title neither begins a header nor runs', async () => {
  await wants(employer);
  await api.askLeave();
  await asOwner(api.database, `update instance_state set number = $1, title = $2`, [
    'N\r\nBcc: thief@example.kg',
    '<script>alert(1)</script>\r\nX: y',
  ]);
  await sendNotices(api);
  await round();
  const mail = only();
  expect(mail.headers.bcc).toBeUndefined();
  expect(mail.headers.x).toBeUndefined();
  expect(mail.headers.subject).toMatch(/^N Bcc: thief@example\.kg: /);
  expect(mail.to).toEqual([`${employer}@example.kg`]);
  expect(mail.html).not.toMatch(/<script/);
});

test('who has no confirmed address, wants no information, or one mail a day gets none at once', async () => {
  await wants('aimak.registrar', { information: false });
  await wants('ministry.signatory', { frequency: 'daily' });
  await sql(`insert into notification_setting (person_id, email) select id, 'x@example.kg' from person where login = $1`, [
    applicant,
  ]);
  await wants('aimak.financier');
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const to = [
    ['registrar', aimak.id],
    ['financier', aimak.id],
    ['signatory', ministry.id],
    ['drafter', ministry.id],
  ].map(([office, body]) => ({ party: 'employer', office, body }));
  await api.app.get(NoticePerformer).perform({ ...effect!, content: { ...effect!.content, to } } as never);
  await round();
  expect(server.mails.map((mail) => mail.to)).toEqual([['aimak.financier@example.kg']]);
  expect(await sql('select from inbox_item')).toHaveLength(4);
});

test('duties are mailed also to those who want no information', async () => {
  await wants(employer, { information: false });
  await api.askLeave();
  await sendNotices(api);
  await round();
  expect(server.mails).toHaveLength(1);
});

test('an address that was taken away before its mail went out gets none', async () => {
  await wants(employer);
  await api.askLeave();
  await sendNotices(api);
  await api.ask(employer, 'DELETE', '/api/me/notifications/email');
  await round();
  expect([server.mails, await outcomes()]).toEqual([[], ['moot']]);
});

test('4xx is tried again under the same Message-ID, 5xx is an end: of that delivery alone', async () => {
  await wants(employer);
  await wants('aimak.registrar', { email: 'registrar@example.kg' });
  server.verdict = (to, attempt) => (to === 'registrar@example.kg' ? null : attempt <= 2 ? 451 : attempt === 3 ? null : 550);
  await api.askLeave();
  const [effect] = await notices(api.database.dataSource);
  const to = ['signatory', 'registrar'].map((office) => ({ party: 'employer', office, body: aimak.id }));
  await api.app.get(NoticePerformer).perform({ ...effect!, content: { ...effect!.content, to } } as never);
  await round();
  expect(server.mails.map((mail) => mail.to)).toEqual([['registrar@example.kg']]);
  await hurry();
  await round();
  await hurry();
  await round();
  expect(server.mails).toHaveLength(2);
  expect(await outcomes()).toEqual(['delivered', 'delivered']);
  const [{ id }] = (await sql<{ id: string }>('select id from delivery where attempt = 3')) as [{ id: string }];
  expect(server.mails[1]!.headers['message-id']).toBe(`<${id}@yntymak.example>`);
  // A reply that was lost: it goes out once more, and its reader's program knows it by its id.
  await sql(`update delivery set outcome = null, delivered_at = null, attempt = 0 where id = $1`, [id]);
  server.verdict = () => null;
  await round();
  expect(server.mails[2]!.headers['message-id']).toBe(server.mails[1]!.headers['message-id']);
  server.verdict = () => 550;
  await api.askLeave();
  await sendNotices(api);
  await round();
  expect(await sql(`select attempt, last_error like '%550%' as "saysWhy" from delivery where outcome = 'failed'`)).toEqual([
    { attempt: 1, saysWhy: true },
  ]);
});

test('a mail that cannot be delivered is an incident; an operator lets it go out again, under the same Message-ID, or gives it up', async () => {
  await wants(employer);
  const [again, given] = [await api.askLeave(), await api.askLeave()].sort();
  await sendNotices(api);
  server.verdict = () => 550;
  await round();
  const incidents = async (): Promise<{ id: string; instance: string; kind: string; event: string }[]> =>
    (await api.ask('operator', 'GET', '/api/incidents')).body.items;
  // They failed at once, in any order.
  const open = (await incidents()).sort((one, other) => (one.instance < other.instance ? -1 : 1));
  expect(open.map(({ instance, kind, event }) => ({ instance, kind, event }))).toEqual(
    [again, given].map((instance) => ({ instance, kind: 'delivery', event: 'mail' })),
  );
  server.verdict = () => null;
  const resolve = (index: number, act: string) =>
    api.ask('operator', 'POST', `/api/incidents/${open[index]!.id}/${act}`, { body: { reason: 'the mailbox is there now' } });
  expect([(await resolve(0, 'retry')).status, (await resolve(1, 'skip')).status]).toEqual([204, 204]);
  await round();
  const [row] = await sql<{ id: string }>(`select id from delivery where outcome = 'delivered'`);
  expect(only().headers['message-id']).toBe(`<${row!.id}@yntymak.example>`);
  expect([await outcomes(), await incidents()]).toEqual([['delivered', 'skipped'], []]);
});

test('a server that answers slowly is waited for', async () => {
  await wants(employer);
  server.verdict = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return null;
  };
  await api.askLeave();
  await sendNotices(api);
  await round();
  expect(await outcomes()).toEqual(['delivered']);
});

test('a server that hangs is left, one that is not there is tried again', async () => {
  const silent = await openSilentServer();
  const other = await openApi({ mail: { url: silent.url, from: 'yntymak@example.kg' } });
  try {
    await other.database.dataSource.query(
      `insert into notification_setting (person_id, email, confirmed_at) select id, 'x@example.kg', now() from person where login = $1`,
      [employer],
    );
    await other.askLeave();
    await sendNotices(other);
    const began = Date.now();
    await other.app.get(MailRound).run();
    expect(Date.now() - began).toBeLessThan(25_000);
    await silent.close();
    await other.database.dataSource.query('update delivery set next_try_at = now()');
    const [{ id }] = await other.database.dataSource.query<[{ id: string }]>('select id from delivery');
    expect(await other.app.get(Deliveries).perform(id)).toBe('later');
    expect(await other.database.dataSource.query('select outcome, attempt from delivery')).toEqual([
      { outcome: null, attempt: 2 },
    ]);
  } finally {
    await other.close();
  }
});

describe('an address', () => {
  const email = 'new@example.kg';
  const patch = (body: object) => api.ask(employer, 'PATCH', '/api/me/notifications', { body });
  const confirm = (code: string) => api.ask(employer, 'POST', '/api/me/notifications/confirm', { body: { code } });
  const sent = async (): Promise<string> => {
    await round();
    return /\d{8}/.exec(server.mails.at(-1)!.text)![0];
  };

  test('gets nothing before its person has typed the code that was sent there', async () => {
    expect((await patch({ email })).body).toMatchObject({ email, emailConfirmed: false, mailAvailable: true });
    await api.askLeave();
    await sendNotices(api);
    const code = await sent();
    expect(only().to).toEqual([email]);
    expect(await sql(`select content from delivery`)).toEqual([{ content: { kind: 'code', email } }]);
    expect((await confirm(code === '00000000' ? '00000001' : '00000000')).status).toBe(422);
    expect((await confirm(code)).body).toMatchObject({ email, emailConfirmed: true });
    expect((await confirm(code)).status).toBe(422);
    expect((await patch({ email, frequency: 'immediate' })).body.emailConfirmed).toBe(true);
    await api.askLeave();
    await sendNotices(api);
    await round();
    expect(server.mails).toHaveLength(2);
    expect((await patch({ email: 'other@example.kg' })).status).toBe(429);
  });

  test('gets one code a minute, and each can be tried five times and for half an hour', async () => {
    await patch({ email });
    const first = await sent();
    expect((await patch({ email: 'b@example.kg' })).status).toBe(429);
    for (let count = 0; count < 5; count += 1)
      expect((await confirm(first === '99999999' ? '99999998' : '99999999')).status).toBe(422);
    expect((await confirm(first)).status).toBe(422);
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 61_000));
    await patch({ email });
    const second = await sent();
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 31 * 60_000));
    expect((await confirm(second)).status).toBe(422);
  });
});

describe('the mail of the day', () => {
  // Days have passed.
  beforeEach(() => api.forgetSessions());

  const at = (day: string, hours: number): void =>
    api.clock.advanceTo(new Date(Date.parse(startOfDay(day, 'Asia/Bishkek')) + hours * 3_600_000));
  const tomorrow = (): string => addDays(localDate(api.clock.now().toISOString(), 'Asia/Bishkek'), 1);
  const digests = (): Digests => api.app.get(Digests);

  test('comes at eight, once whatever dies and however many look, with what is new and what is due', async () => {
    await wants(employer, { frequency: 'daily', language: 'en' });
    const [first, second] = [await api.askLeave(), await api.askLeave()];
    await sendNotices(api);
    await sql(`update task set due_on = $1 where instance_id = (select id from instance where uuid = $2)`, [tomorrow(), first]);
    await sql(`update task set due_on = $1 where instance_id = (select id from instance where uuid = $2)`, [
      addDays(tomorrow(), 90),
      second,
    ]);
    await round();
    expect(server.mails).toEqual([]);
    const day = tomorrow();
    at(day, 7.9);
    expect(await digests().run()).toBe(0);
    at(day, 8);
    const written = await Promise.all(Array.from({ length: 5 }, () => digests().run()));
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    await round();
    const mail = only();
    expect(mail.headers.subject).toBe(`Yntymak, ${day}: new notices: 2, tasks due: 1`);
    expect(mail.text.match(/Your answer is awaited/g)).toHaveLength(2);
    expect(mail.text).toContain(`DUE AND OVERDUE\n${day}: Answer the request (L-2190-01-10, Leave from 2190-01-10)`);
    at(day, 20);
    expect(await digests().run()).toBe(0);
    // The next day says nothing twice: what is due is still due, what was new is not.
    at(addDays(day, 1), 8);
    expect(await digests().run()).toBe(1);
    await round();
    expect(server.mails[1]!.headers.subject).toBe(`Yntymak, ${addDays(day, 1)}: new notices: 0, tasks due: 1`);
  });

  test('does not come where there is nothing to say, and not of what was read', async () => {
    await wants(employer, { frequency: 'daily' });
    await wants(applicant, { frequency: 'daily' });
    await api.askLeave();
    await sendNotices(api);
    await sql('update task set due_on = null');
    const { items } = (await api.ask(employer, 'GET', '/api/inbox')).body;
    await api.ask(employer, 'POST', '/api/inbox/read', { body: { upTo: items[0].id } });
    at(tomorrow(), 8);
    expect(await digests().run()).toBe(0);
    expect(await sql('select from digest')).toHaveLength(2);
    expect(await sql('select from delivery')).toEqual([]);
  });
});
