import { sync, type VEvent } from 'node-ical';
import { demonstrationBodies } from '#registry';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { newcomer } from '../../../../test/support/visitor.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const feedOf = async (login: string): Promise<string> => {
  const { status, body } = await api.ask(login, 'POST', '/api/me/calendar-feed');
  expect([status, body]).toEqual([201, { createdAt: expect.any(String), lastReadAt: null, address: expect.any(String) }]);
  expect(body.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/feed\/[\w-]{43}\.ics$/);
  return new URL(body.address).pathname;
};
const read = (path: string, headers = {}): Promise<Answered> => api.ask(null, 'GET', path, { headers });
const eventsIn = ({ body }: Answered): VEvent[] =>
  Object.values(sync.parseICS(body)).filter((each): each is VEvent => each?.type === 'VEVENT');

test('a person reads without a session what their offices are awaited to do, until it is done', async () => {
  const id = await api.askLeave();
  const path = await feedOf(employer);
  const answer = await read(path);
  expect([answer.status, answer.headers]).toEqual([
    200,
    expect.objectContaining({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'content-disposition': 'inline; filename="yntymak.ics"',
      'x-content-type-options': 'nosniff',
    }),
  ]);
  const { body: instance } = await api.ask(employer, 'GET', `/api/instances/${id}`);
  const events = eventsIn(answer);
  const event = events.find(({ uid }) => uid.startsWith(id))!;
  expect(event).toMatchObject({
    sequence: String(instance.seq),
    datetype: 'date',
    url: `http://127.0.0.1:3000/cases/${id}`,
  });
  const local = new Date(event.start.getTime() - event.start.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  expect(local).toBe(instance.tasks[0].dueOn);
  await api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: { type: 'approve', payload: {} } });
  expect(eventsIn(await read(path)).map(({ uid }) => uid)).toEqual(
    events.map(({ uid }) => uid).filter((uid) => uid !== event.uid),
  );
});

test('nobody reads what the offices of others are awaited to do', async () => {
  const id = await api.askLeave();
  for (const login of [applicant, stranger, 'operator', 'auditor.auditor']) {
    const path = await feedOf(login).catch(() => null);
    if (path !== null) expect([login, (await read(path)).body.includes(id)]).toEqual([login, false]);
  }
  expect((await read(await feedOf(employer))).body).toContain(id);
});

test.each([
  ['ky', 'Суроого жооп берүү: clerk'],
  ['ru', 'Ответить на запрос: clerk'],
  ['en', 'Answer the request: clerk'],
])('is in the person’s own language, whatever the program asks for: %s', async (language, summary) => {
  await api.askLeave();
  await api.database.dataSource.query('update person set language = $1 where login = $2', [language, employer]);
  const answer = await read(await feedOf(employer), { 'accept-language': 'de' });
  expect(answer.headers['content-language']).toBe(language);
  const [event] = eventsIn(answer);
  expect(event!.summary).toMatchObject({ val: expect.stringContaining(summary.split(':')[0]!) });
});

test('an unchanged calendar is not sent again', async () => {
  const path = await feedOf(employer);
  const { headers } = await read(path);
  const tag = headers.etag as string;
  for (const asked of [tag, `W/${tag}`, `"x", ${tag}`]) {
    const again = await read(path, { 'if-none-match': asked });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', tag]);
  }
  await api.askLeave();
  expect((await read(path, { 'if-none-match': tag })).status).toBe(200);
});

test('an address is shown once, replaced by a new one, and revoked; each act is journalled without it', async () => {
  const { id: person, visitor } = await newcomer(api, 'feeder', [[demonstrationBodies.aimak.id, 'signatory']]);
  expect((await visitor.ask('GET', '/api/me/calendar-feed')).body).toEqual({ createdAt: null, lastReadAt: null });
  expect((await visitor.ask('DELETE', '/api/me/calendar-feed')).status).toBe(404);
  const pathOf = ({ body }: Answered): string => new URL(body.address).pathname;
  const first = pathOf(await visitor.ask('POST', '/api/me/calendar-feed'));
  expect((await read(first)).status).toBe(200);
  expect((await visitor.ask('GET', '/api/me/calendar-feed')).body).toEqual({
    createdAt: expect.any(String),
    lastReadAt: expect.any(String),
  });
  const second = pathOf(await visitor.ask('POST', '/api/me/calendar-feed'));
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  expect((await visitor.ask('DELETE', '/api/me/calendar-feed')).status).toBe(204);
  expect((await read(second)).status).toBe(404);
  const records = (await api.ask('operator', 'GET', `/api/operations?subject=${person}&limit=10`)).body;
  const names = records.items.map(({ operation }: { operation: string }) => operation).slice(0, 3);
  expect(names).toEqual(['calendarFeedRevoked', 'calendarFeedMade', 'calendarFeedMade']);
  const rows = await api.database.dataSource.query('select * from calendar_feed');
  for (const path of [first, second]) expect(JSON.stringify([records, rows])).not.toContain(path.slice(-47, -4));
});

test('of who is disabled nothing is there; of who holds no office nothing is awaited', async () => {
  const { id, visitor } = await newcomer(api, 'idle');
  const path = new URL((await visitor.ask('POST', '/api/me/calendar-feed')).body.address).pathname;
  expect(eventsIn(await read(path))).toEqual([]);
  await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: { disabled: true, reason: 'left' } });
  expect(await read(path)).toMatchObject({ status: 404, body: { code: 'notFound' }, headers: { 'cache-control': 'no-store' } });
});

test.each(['x', '.ics', `${'a'.repeat(43)}.ics`, `${'a'.repeat(44)}.ics`, '%00', 'constructor', "' or '1'='1"])(
  'the address %s leads nowhere',
  async (file) => {
    expect(await read(`/api/feed/${encodeURIComponent(file)}`)).toMatchObject({ status: 404, body: { code: 'notFound' } });
  },
);
