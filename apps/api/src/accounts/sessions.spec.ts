import { openApi, type TestApi } from '../../../../test/support/api.js';
import { newcomer, ownPassword, Visitor } from '../../../../test/support/visitor.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

interface Shown {
  readonly id: string;
  readonly current: boolean;
}

async function sessionsOf(visitor: Visitor): Promise<Shown[]> {
  return (await visitor.ask('GET', '/api/sessions')).body.items;
}

describe('one’s own sessions', () => {
  test('are listed newest first, with the one that asks marked, and nothing that would open them', async () => {
    const { visitor: first } = await newcomer(api, 'aigul');
    const second = await Visitor.signIn(api, 'aigul', ownPassword);
    const { body } = await second.ask('GET', '/api/sessions?limit=1');
    expect(body.items).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        userAgent: 'lightMyRequest',
        createdAt: expect.any(String),
        lastSeenAt: expect.any(String),
        expiresAt: expect.any(String),
        current: true,
      },
    ]);
    const rest = (await second.ask('GET', `/api/sessions?limit=1&cursor=${body.nextCursor}`)).body;
    expect([rest.items.length, rest.items[0].current, rest.nextCursor]).toEqual([1, false, null]);
    expect((await sessionsOf(first)).map(({ current }) => current)).toEqual([false, true]);
    for (const query of ['limit=x', 'cursor=x', 'person=x'])
      expect((await second.ask('GET', `/api/sessions?${query}`)).body).toMatchObject({ status: 400, code: 'malformed' });
  });

  test('show when they were last seen, within minutes', async () => {
    const { id, visitor } = await newcomer(api, 'bakyt');
    const seen = async (): Promise<string> => {
      const [row] = await api.database.dataSource.query('select last_seen_at as seen from session where person_id = $1', [id]);
      return row.seen.toISOString();
    };
    const before = await seen();
    await visitor.ask('GET', '/api/me');
    expect(await seen()).toBe(before);
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 5 * 60_000));
    await visitor.ask('GET', '/api/me');
    expect(Date.parse(await seen()) - Date.parse(before)).toBeGreaterThanOrEqual(5 * 60_000);
  });

  test('end one by one, or all but this one; nobody ends another person’s', async () => {
    const { id, visitor } = await newcomer(api, 'cholpon');
    const others = [await Visitor.signIn(api, 'cholpon', ownPassword), await Visitor.signIn(api, 'cholpon', ownPassword)];
    const [newest] = await sessionsOf(visitor);
    const { visitor: stranger } = await newcomer(api, 'dinara');
    for (const session of [newest!.id, 'x', id])
      expect((await stranger.ask('DELETE', `/api/sessions/${session}`)).status).toBe(404);
    expect((await visitor.ask('DELETE', `/api/sessions/${newest!.id}`)).status).toBe(204);
    expect((await visitor.ask('DELETE', `/api/sessions/${newest!.id}`)).status).toBe(404);
    expect([(await others[1]!.ask('GET', '/api/me')).status, (await others[0]!.ask('GET', '/api/me')).status]).toEqual([
      401, 200,
    ]);
    expect((await visitor.ask('DELETE', '/api/sessions')).status).toBe(204);
    expect((await others[0]!.ask('GET', '/api/me')).status).toBe(401);
    expect((await sessionsOf(visitor)).map(({ current }) => current)).toEqual([true]);
    expect((await stranger.ask('GET', '/api/me')).status).toBe(200);
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${id}`)).body;
    expect(items.slice(0, 2)).toMatchObject([
      { operation: 'otherSessionsEnded', actor: { person: id, body: null, office: null, basis: 'self' }, details: { count: 1 } },
      { operation: 'sessionEnded', details: { id: newest!.id } },
    ]);
  });

  test('end only for a request from our own pages', async () => {
    const { visitor } = await newcomer(api, 'erkin');
    const [{ id }] = (await sessionsOf(visitor)) as [Shown];
    const cookie = `yntymak_session=${(await api.app.inject({ method: 'POST', url: '/api/session', payload: { login: 'erkin', password: ownPassword } })).cookies[0]!.value}`;
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      const answer = await api.app.inject({ method: 'DELETE', url: `/api/sessions/${id}`, headers: { cookie, ...headers } });
      expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect((await visitor.ask('GET', '/api/me')).status).toBe(200);
  });
});

test('a thousand people who sign in at once: some are served, the others get a Retry-After, and memory stays', async () => {
  const sign = (index: number): Promise<{ statusCode: number; headers: object; json(): { code: string } }> =>
    api.app.inject({ method: 'POST', url: '/api/session', payload: { login: `nobody${index}`, password: 'not the password' } });
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, index) => sign(index)));
  clearInterval(watch);
  const later = answers.filter((answer) => answer.json().code === 'tooManyRequests');
  const judged = answers.filter((answer) => ['unauthenticated', 'tooManyAttempts'].includes(answer.json().code));
  // On a machine that is busy otherwise the pool of connections may be the first to have no room: that is answered as well.
  const busy = answers.filter((answer) => answer.json().code === 'busy');
  expect(later.length + judged.length + busy.length).toBe(1000);
  expect(busy.length).toBeLessThan(50);
  for (const answer of busy) expect(answer.headers).toHaveProperty('retry-after');
  expect(judged.length).toBeLessThanOrEqual(102);
  expect(later[0]!.json()).toMatchObject({ status: 429, reasons: [{ code: 'tooManySignIns', params: { seconds: '2' } }] });
  expect(later[0]!.headers).toMatchObject({ 'retry-after': '2' });
  // A thousand computations at once would take 19 GB; two take 38 MB, beside the requests themselves.
  expect(most - before).toBeLessThan(400_000_000);
  // From another address: this one has used up its failures.
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: '203.0.113.9',
    payload: { login: 'operator', password: 'yntymak-demo' },
  });
  expect(answer.statusCode).toBe(200);
});
