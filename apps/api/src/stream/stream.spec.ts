import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { demonstrationBodies } from '#registry';
import { listen } from '../../../../test/attacks/wire.js';
import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { Listening } from '../../../../test/support/listening.js';
import { sendNotices } from '../../../../test/support/notices.js';
import { newcomer, ownPassword } from '../../../../test/support/visitor.js';

let api: TestApi;
let port: number;
/** Who receives nothing. */
let quiet: Listening;
const open: Listening[] = [];
beforeAll(async () => {
  api = await openApi();
  port = await listen(api);
  quiet = await Listening.open(port, await signIn('city.registrar'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(() => api.close());

async function signIn(login: string, password = 'yntymak-demo'): Promise<{ cookie: string }> {
  const response = await api.app.inject({ method: 'POST', url: '/api/session', payload: { login, password } });
  return { cookie: `yntymak_session=${response.cookies[0]!.value}` };
}

async function subscribe(headers: Record<string, string>, lastId?: string): Promise<Listening> {
  const listening = await Listening.open(port, headers, lastId);
  open.push(listening);
  return listening;
}

const as = async (login: string): Promise<Listening> => subscribe(await signIn(login));
const of =
  (instance: string) =>
  (data: { instance: string }): boolean =>
    data.instance === instance;
const metrics = async (): Promise<string> => (await api.app.inject({ url: '/metrics' })).body;
const count = async (): Promise<number> => Number(/^yntymak_streams_open (\d+)$/m.exec(await metrics())![1]);
const decide = (id: string): Promise<unknown> =>
  api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: { type: 'approve' } });

test('is a stream of events that nobody keeps, gathers or packs, and says where to go on', async () => {
  const listening = await subscribe({ ...(await signIn(employer)), 'accept-encoding': 'gzip, br' });
  expect([listening.status, listening.headers]).toEqual([
    200,
    expect.objectContaining({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }),
  ]);
  expect(listening.headers).not.toHaveProperty('content-encoding');
  await listening.until(() => listening.lastId !== undefined, 2_000, 'a position');
  expect(listening.text).toMatch(/^retry: 2000\nid: \d+\.\d+\/\d+:\d+:[\d,]*\n\n$/);
});

test('sends a step within two seconds to those who may see the case, and to nobody else', async () => {
  const [asked, awaited, outside, all] = await Promise.all([applicant, employer, stranger, 'audit.auditor'].map(as));
  const id = await api.askLeave();
  for (const each of [asked!, awaited!, all!])
    expect(await each.receives('changed', of(id), 2_000)).toEqual({ instance: id, seq: 1, workflow: 'leave', state: 'asked' });
  await decide(id);
  for (const each of [asked!, awaited!, all!])
    expect(await each.receives('changed', ({ seq, instance }) => instance === id && seq > 1, 2_000)).toMatchObject({
      state: expect.not.stringMatching(/^asked$/) as string,
    });
  await delay(1_000);
  expect(outside!.received).toEqual([]);
});

test('sends a person their own notices, with how much is unread', async () => {
  const [awaited, outside] = await Promise.all([employer, stranger].map(as));
  await api.askLeave();
  await sendNotices(api);
  const { unread } = (await api.ask(employer, 'GET', '/api/inbox')).body;
  expect(await awaited!.receives('inbox')).toEqual({ unread });
  expect(Number(unread)).toBeGreaterThan(0);
  expect(outside!.received).toEqual([]);
});

test('goes on after the last position, so that nothing is missed while nobody listened', async () => {
  const headers = await signIn(employer);
  const first = await subscribe(headers);
  const before = await api.askLeave();
  await first.receives('changed', of(before));
  await first.close();
  const missed = [await api.askLeave(), await api.askLeave()];
  await sendNotices(api);
  const again = await subscribe(headers, first.lastId);
  for (const id of missed) await again.receives('changed', of(id), 2_000);
  await again.receives('inbox');
  const after = await api.askLeave();
  await again.receives('changed', of(after), 2_000);
  // Not sent again, once it was sent with its position.
  expect(again.received.filter(({ data }) => of(before)(data))).toEqual([]);
});

test('does not skip what commits late, though it began before what was sent', async () => {
  const [early, late] = [await api.askLeave(), await api.askLeave()];
  const listening = await as(employer);
  const source = new DataSource({ ...api.database.dataSource.options } as never);
  await source.initialize();
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  const step = `insert into journal (instance_id, seq, type, at, record, hash)
    select id, 99, 'approve', now(), '{}', '\\x00' from instance where uuid = $1`;
  try {
    await runner.query(step, [early]);
    await api.database.dataSource.query(step, [late]);
    await listening.receives('changed', ({ instance, seq }) => instance === late && seq === 99, 2_000);
    const position = listening.lastId;
    expect(listening.received.filter(({ data }) => data.instance === early && data.seq === 99)).toEqual([]);
    // Who leaves in between receives it as well on return.
    const headers = await signIn(employer);
    const away = await subscribe(headers, position);
    await away.close();
    await runner.commitTransaction();
    await listening.receives('changed', ({ instance, seq }) => instance === early && seq === 99, 2_000);
    const again = await subscribe(headers, position);
    await again.receives('changed', ({ instance, seq }) => instance === early && seq === 99, 2_000);
    expect(again.received.filter(({ data }) => data.instance === late)).toEqual([]);
  } finally {
    await runner.release();
    await source.destroy();
  }
});

test.each([
  ['is none', 'x'],
  ['is none either', '10:5:'],
  ['is out of order', '1:9:7,3'],
  ['is of another database', '9000000000000000000:9000000000000000001:'],
  ['is longer than any', `1:9:${'1,'.repeat(6_000)}2`],
])('a position that %s is answered by one call to ask for everything anew', async (_, position) => {
  const listening = await subscribe(await signIn(employer), position);
  await listening.receives('reload');
  const id = await api.askLeave();
  await listening.receives('changed', of(id));
  expect(listening.received.filter(({ name }) => name === 'reload')).toHaveLength(1);
});

test('so is one from so long ago that too much has happened since', async () => {
  const listening = await as(employer);
  await listening.until(() => listening.lastId !== undefined, 2_000, 'a position');
  const id = await api.askLeave();
  const many = `insert into journal (instance_id, seq, type, at, record, hash)
    select i.id, n, 'x', now(), '{}', '\\x00' from instance i, generate_series(1000, 11001) n where uuid = $1`;
  await api.database.dataSource.query(many, [id]);
  await listening.receives('reload');
  const again = await subscribe(await signIn(employer), '3:3:');
  await again.receives('reload');
});

describe('who may listen', () => {
  test('nobody without a session', async () => {
    expect((await api.ask(null, 'GET', '/api/stream')).status).toBe(401);
    const cookie = 'yntymak_session=nobody';
    expect((await api.ask(null, 'GET', '/api/stream', { headers: { cookie } })).body.code).toBe('unauthenticated');
  });

  test('a token that may read, and none that may not', async () => {
    const expiresOn = new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const tokenOf = async (...scopes: string[]): Promise<{ authorization: string }> => {
      const { body } = await api.ask(employer, 'POST', '/api/tokens', { body: { name: 'watch', scopes, expiresOn } });
      return { authorization: `Bearer ${body.token}` };
    };
    expect((await subscribe(await tokenOf('act:leave.approve'))).status).toBe(403);
    const reading = await tokenOf('read');
    const listening = await subscribe(reading);
    const id = await api.askLeave();
    await listening.receives('changed', of(id));
    const { items } = (await api.ask(employer, 'GET', '/api/tokens')).body;
    await api.ask(employer, 'DELETE', `/api/tokens/${items[0].id}`);
    expect(await listening.receives('goodbye')).toEqual({ why: 'sessionOver' });
    await listening.over();
  });

  test('no longer than the session: two seconds after its end at the most', async () => {
    const headers = await signIn(employer);
    const listening = await subscribe(headers);
    const other = await as(employer);
    await api.app.inject({ method: 'DELETE', url: '/api/session', headers });
    const begun = performance.now();
    expect(await listening.receives('goodbye')).toEqual({ why: 'sessionOver' });
    await listening.over();
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect((await Listening.open(port, headers)).status).toBe(401);
    expect(other.isOver).toBe(false);
  });

  test('only of what the offices held now let them see', async () => {
    const { id, visitor } = await newcomer(api, 'azat', [[demonstrationBodies.aimak.id, 'registrar']]);
    const listening = await subscribe(await signIn('azat', ownPassword));
    await listening.receives('changed', of(await api.askLeave()));
    const { offices } = (await visitor.ask('GET', '/api/me')).body;
    const yesterday = new Date(api.clock.now().getTime() + 6 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    const ended = await api.ask('operator', 'POST', `/api/people/${id}/offices/${offices[0].id}/end`, {
      body: { validTo: yesterday, reason: 'left' },
    });
    expect(ended.status).toBe(200);
    await listening.receives('reload');
    const witness = await as(employer);
    const hidden = await api.askLeave();
    await witness.receives('changed', of(hidden));
    await delay(1_000);
    expect(listening.received.filter(({ name, data }) => name === 'changed' && of(hidden)(data))).toEqual([]);
  });
});

test('six streams a session, and no seventh before one is closed', async () => {
  const headers = { ...(await signIn(employer)), 'accept-language': 'en' };
  const six = await Promise.all(Array.from({ length: 6 }, () => subscribe(headers)));
  expect(six.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
  const refused = await api.app.inject({ url: '/api/stream', headers });
  expect([refused.statusCode, refused.json()]).toEqual([
    429,
    expect.objectContaining({
      code: 'tooManyStreams',
      detail: 'In one session at most 6 windows are told of changes at once: close those that are not needed.',
    }),
  ]);
  expect((await as(employer)).status).toBe(200);
  await six[0]!.close();
  while ((await subscribe(headers)).status !== 200) await delay(20);
});

test('how many are open is measured, and how long they stay is not taken for a slow answer', async () => {
  while ((await count()) > 1) await delay(20);
  const two = await Promise.all([as(employer), as(stranger)]);
  expect(await count()).toBe(3);
  await Promise.all(two.map((each) => each.close()));
  while ((await count()) > 1) await delay(20);
  expect(await metrics()).not.toMatch(/http_request_seconds_count\{.*"\/api\/stream",status="2xx"/);
});

test('who asks for its headers alone gets them, and leaves nothing behind', async () => {
  const response = await api.app.inject({ method: 'HEAD', url: '/api/stream', headers: await signIn(employer) });
  expect([response.statusCode, response.headers['content-type'], response.body]).toEqual([200, 'text/event-stream', '']);
  while ((await count()) > 1) await delay(20);
});

test('a stream is never compressed, whatever is taken', async () => {
  const headers = { ...(await signIn(employer)), 'accept-encoding': 'gzip, deflate, br, zstd, *' };
  const listening = await subscribe(headers);
  await listening.receives('changed', of(await api.askLeave()), 2_000);
  expect(listening.headers['content-encoding']).toBeUndefined();
});

test('a query is refused', async () => {
  expect(await api.ask(employer, 'GET', '/api/stream?since=1')).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('in a demonstration everybody receives a move of its clock', async () => {
  const [one, other] = await Promise.all([employer, stranger].map(as));
  const at = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
  await api.ask('operator', 'POST', '/api/demo/clock', { body: { at } });
  for (const each of [one!, other!]) expect((await each.receives('clock')).now >= at).toBe(true);
});

test('a client without news receives every fifteen seconds that the stream goes on, and from where', async () => {
  await quiet.until(() => /\n:\nid: \d+\.\d+\/\d+:\d+:[\d,]*\n\n/.test(quiet.text), 16_000, 'a beat');
  expect(quiet.received.filter(({ name }) => name !== 'clock' && name !== 'reload')).toEqual([]);
  await quiet.close();
}, 20_000);
