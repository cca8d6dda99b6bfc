import { People } from '#identity';
import { inTransaction } from '#platform';
import { type Answered, applicant, employer, openApi, type TestApi } from '../support/api.js';
import { newcomer, ownPassword, Visitor } from '../support/visitor.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

interface SignedIn {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: unknown;
  readonly secret: string | undefined;
  readonly cookie: Readonly<Record<string, unknown>> | undefined;
}

const password = 'yntymak-demo';

async function signIn(login: string, given = password, more: { cookie?: string; address?: string } = {}): Promise<SignedIn> {
  const { cookie, address } = more;
  const response = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: given },
    ...(cookie !== undefined && { headers: { cookie } }),
    ...(address !== undefined && { remoteAddress: address }),
  });
  const set = response.cookies.find(({ name }) => name === 'yntymak_session');
  const { code = '' } = response.json<{ code?: string }>();
  return { status: response.statusCode, code, retryAfter: response.headers['retry-after'], secret: set?.value, cookie: set };
}

const me = (secret: string): Promise<Answered> =>
  api.ask(null, 'GET', '/api/me', { headers: { cookie: `yntymak_session=${secret}` } });

describe('a session', () => {
  test('is another one after each sign-in, and one that somebody planted is never taken over', async () => {
    const planted = 'planted-by-somebody-else';
    const first = await signIn(applicant, password, { cookie: `yntymak_session=${planted}` });
    const second = await signIn(applicant, password, { cookie: `yntymak_session=${first.secret}` });
    expect(new Set([planted, first.secret, second.secret]).size).toBe(3);
    expect(second.secret).toMatch(/^[\w-]{43}$/);
    expect([(await me(planted)).status, (await me(first.secret!)).status, (await me(second.secret!)).status]).toEqual([
      401, 401, 200,
    ]);
  });

  test('of somebody else on the same browser ends when one signs in', async () => {
    const theirs = await signIn(employer);
    await signIn(applicant, password, { cookie: `yntymak_session=${theirs.secret}` });
    expect((await me(theirs.secret!)).status).toBe(401);
  });

  test('stays when the sign-in beside it fails, and nothing is planted by that', async () => {
    const mine = await signIn(applicant);
    const failed = await signIn(applicant, 'not the password', { cookie: `yntymak_session=${mine.secret}` });
    expect([failed.status, failed.cookie, (await me(mine.secret!)).status]).toEqual([401, undefined, 200]);
  });

  test('ends at the server when one signs out: a copy of its cookie is worth nothing', async () => {
    const { secret } = await signIn(applicant);
    const out = await api.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: `yntymak_session=${secret}` } });
    expect([out.statusCode, out.cookies[0]]).toEqual([204, expect.objectContaining({ value: '', path: '/', httpOnly: true })]);
    expect((await me(secret!)).status).toBe(401);
  });

  test('is in a cookie that no script reads and no other site sends; nothing else reveals it', async () => {
    const response = await api.app.inject({ method: 'POST', url: '/api/session', payload: { login: applicant, password } });
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 });
    expect(cookie).not.toHaveProperty('domain');
    expect(response.body).not.toContain(cookie!.value);
    const { body } = await api.ask(applicant, 'GET', '/api/sessions?limit=200');
    expect(JSON.stringify(body)).not.toContain(cookie!.value);
    const rows = await api.database.dataSource.query<object[]>('select * from session');
    expect(JSON.stringify(rows)).not.toContain(cookie!.value);
  });

  test('of an account that is disabled is over at once, as its tokens are', async () => {
    const { id, visitor } = await newcomer(api, 'leaver');
    const token = await visitor.ask('POST', '/api/tokens', { name: 'x', scopes: ['read'], expiresOn: tomorrow() });
    const asSystem = (): Promise<Answered> =>
      api.ask(null, 'GET', '/api/me', { headers: { authorization: `Bearer ${token.body.token}` } });
    expect([(await visitor.ask('GET', '/api/me')).status, (await asSystem()).status]).toEqual([200, 200]);
    await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: { disabled: true, reason: 'has left' } });
    expect([(await visitor.ask('GET', '/api/me')).status, (await asSystem()).status]).toEqual([401, 401]);
    expect(await signIn('leaver', ownPassword)).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});

const tomorrow = (): string => new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);

describe('a password that others have seen', () => {
  test('opens nothing but its own change', async () => {
    const made = await api.ask('operator', 'POST', '/api/people', { body: { login: 'fresh', name: 'Fresh', language: 'en' } });
    const visitor = await Visitor.signIn(api, 'fresh', made.body.oneTimePassword);
    for (const [method, url] of [
      ['GET', '/api/me'],
      ['GET', '/api/instances'],
      ['GET', '/api/tasks'],
      ['GET', '/api/bodies'],
      ['GET', '/api/sessions'],
      ['POST', '/api/tokens'],
      ['POST', '/api/bulk'],
      ['POST', '/api/workflows/leave/instances'],
      ['DELETE', '/api/sessions'],
    ] as const) {
      const { status, body } = await visitor.ask(method, url, method === 'POST' ? {} : undefined);
      expect([url, status, body.code]).toEqual([url, 403, 'passwordMustChange']);
    }
    for (const [current, next, pointer] of [
      ['guessed', ownPassword, '/current'],
      [made.body.oneTimePassword, 'short', '/next'],
      [made.body.oneTimePassword, made.body.oneTimePassword, '/next'],
    ]) {
      const { status, body } = await visitor.ask('POST', '/api/session/password', { current, next });
      expect([status, body.problems[0].path]).toEqual([422, pointer]);
    }
    const changed = await visitor.ask('POST', '/api/session/password', { current: made.body.oneTimePassword, next: ownPassword });
    expect([changed.status, (await visitor.ask('GET', '/api/me')).status]).toEqual([200, 200]);
  });
});

describe('a token', () => {
  const asSystem = (token: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown): Promise<Answered> =>
    api.ask(null, method, url, { headers: { authorization: `Bearer ${token}` }, body });

  async function tokenOf(...scopes: string[]): Promise<{ id: string; token: string }> {
    const { status, body } = await api.ask(employer, 'POST', '/api/tokens', {
      body: { name: 'system', scopes, expiresOn: tomorrow() },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as { id: string; token: string };
  }

  test('may do what its scopes say and nothing else, whatever the request calls itself', async () => {
    const id = await api.askLeave();
    const events = `/api/instances/${id}/events`;
    const [read, refuse] = [await tokenOf('read'), await tokenOf('act:leave.refuse')];
    const tried: [string, 'GET' | 'POST', string, unknown, number][] = [
      [read.token, 'GET', `/api/instances/${id}`, undefined, 200],
      [read.token, 'POST', events, { type: 'approve' }, 403],
      [read.token, 'POST', `${events}/check`, { type: 'approve' }, 403],
      [read.token, 'POST', '/api/bulk', { dryRun: false, planToken: 'x', reason: 'x' }, 403],
      [refuse.token, 'GET', `/api/instances/${id}`, undefined, 403],
      [refuse.token, 'POST', events, { type: 'approve' }, 403],
      [refuse.token, 'POST', events, { type: ['refuse'] }, 403],
      [refuse.token, 'POST', events, { type: 'refuse ' }, 403],
      [refuse.token, 'POST', events, [{ type: 'refuse' }], 403],
      [refuse.token, 'POST', events, undefined, 403],
      [refuse.token, 'POST', `${events}?type=refuse`, { type: 'approve' }, 403],
      [refuse.token, 'POST', '/api/workflows/leave/instances', { type: 'refuse', input: {} }, 403],
      [refuse.token, 'POST', '/api/bulk', { type: 'refuse', dryRun: true }, 403],
    ];
    for (const [token, method, url, body, status] of tried) {
      const answer = await asSystem(token, method, url, body);
      expect([url, body, answer.status, answer.body.code ?? '']).toEqual([
        url,
        body,
        status,
        status === 403 ? 'scopeMissing' : '',
      ]);
    }
    expect((await asSystem(refuse.token, 'POST', events, { type: 'refuse', payload: { reasonText: 'no' } })).status).toBe(200);
  });

  test('makes no other tokens, sessions, people or passwords', async () => {
    const { token } = await tokenOf('read', 'act');
    for (const [method, url] of [
      ['GET', '/api/tokens'],
      ['POST', '/api/tokens'],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['GET', '/api/people'],
      ['POST', '/api/people'],
      ['POST', '/api/session/password'],
      ['POST', '/api/mandates'],
      ['POST', '/api/session/oidc/link'],
      ['GET', '/api/me/identities'],
      ['DELETE', '/api/me/identities/x'],
    ] as const)
      expect([url, (await asSystem(token, method, url, method === 'POST' ? {} : undefined)).body.code]).toEqual([
        url,
        'scopeMissing',
      ]);
  });

  test('that is over, revoked, cut or lengthened is none', async () => {
    const [person] = await api.database.dataSource.query<[{ id: string }]>('select id from person where login = $1', [employer]);
    const expiresAt = new Date(api.clock.now().getTime() - 1);
    const { secret: over } = await inTransaction(api.database.dataSource, (tx) =>
      api.app.get(People).createToken(tx, { person: person.id, name: 'over', expiresAt }),
    );
    const { id, token } = await tokenOf('read');
    expect((await asSystem(token, 'GET', '/api/me')).status).toBe(200);
    for (const wrong of [over, token.slice(0, -1), `${token}x`, token.toUpperCase(), token.replace('yntymak_', '')])
      expect([wrong, (await asSystem(wrong, 'GET', '/api/me')).status]).toEqual([wrong, 401]);
    expect((await api.ask(applicant, 'DELETE', `/api/tokens/${id}`)).status).toBe(404);
    expect((await api.ask(employer, 'DELETE', `/api/tokens/${id}`)).status).toBe(204);
    expect((await asSystem(token, 'GET', '/api/me')).status).toBe(401);
  });
});

describe('a login', () => {
  const median = (times: number[]): number => times.sort((left, right) => left - right)[Math.floor(times.length / 2)]!;

  test('that nobody has is refused as a wrong password is: the same words, in the same time', async () => {
    const times: Record<'known' | 'unknown' | 'disabled', number[]> = { known: [], unknown: [], disabled: [] };
    const answers = new Set<string>();
    const { id } = await newcomer(api, 'gone');
    await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: { disabled: true, reason: 'has left' } });
    const logins = { known: 'audit.auditor', unknown: 'audit.nobody', disabled: 'gone' } as const;
    // One after the other and by turns, so that what else the machine does concerns all alike; each from an address of its own.
    for (let round = 0; round < 9; round += 1) {
      for (const kind of ['known', 'unknown', 'disabled'] as const) {
        const begin = performance.now();
        const response = await api.app.inject({
          method: 'POST',
          url: '/api/session',
          payload: { login: logins[kind], password: 'not the password' },
          headers: { 'x-request-id': 'same' },
          remoteAddress: `198.51.100.${round * 3 + 1}`,
        });
        times[kind].push(performance.now() - begin);
        answers.add(`${response.statusCode} ${response.body}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    for (const kind of ['unknown', 'disabled'] as const) {
      const ratio = median(times[kind]) / median(times.known);
      expect([kind, ratio > 0.5 && ratio < 2]).toEqual([kind, true]);
    }
  });

  test.each([
    ['blank', ' '],
    ['overlong', 'x'.repeat(256)],
    ['SQL', "' or '1'='1' --"],
    ['turned round', '\u202eoperator'],
    ['of look-alikes', 'оperator'],
    ['a prototype', '__proto__'],
  ])('that is %s is refused as any other', async (_, login) => {
    expect(await signIn(login)).toMatchObject({ status: 401, code: 'unauthenticated', cookie: undefined });
  });

  test('is the same in other letters and with blanks, and gets no more attempts by that', async () => {
    const codes: string[] = [];
    for (const login of ['rayon.controller', ' RAYON.controller', 'Rayon.Controller ', 'rayon.controller\t'])
      for (let turn = 0; turn < 3; turn += 1) codes.push((await signIn(login, 'guess', { address: '203.0.113.50' })).code);
    expect(codes.slice(-2)).toEqual(['tooManyAttempts', 'tooManyAttempts']);
    expect((await signIn('rayon.controller', password, { address: '203.0.113.50' })).retryAfter).toBe('900');
    // Nobody is locked out by somebody elsewhere.
    expect((await signIn('rayon.controller', password, { address: '203.0.113.51' })).status).toBe(200);
  });
});

test('a thousand people who sign in at once are let in or get a Retry-After: no fault, bounded memory, and then all is well', async () => {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => signIn(applicant)));
  clearInterval(watch);
  const [letIn, later] = [answers.filter(({ status }) => status === 200), answers.filter(({ status }) => status === 429)];
  expect(letIn.length + later.length).toBe(1_000);
  expect(letIn.length).toBeGreaterThan(0);
  expect(new Set(letIn.map(({ secret }) => secret)).size).toBe(letIn.length);
  for (const { code, retryAfter, cookie } of later)
    expect([code, retryAfter, cookie]).toEqual(['tooManyRequests', '2', undefined]);
  expect(most - before).toBeLessThan(400_000_000);
  expect((await signIn(applicant)).status).toBe(200);
});
