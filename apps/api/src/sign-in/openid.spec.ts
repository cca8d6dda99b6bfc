import type { LightMyRequestResponse } from 'fastify';
import { IdentityProvider, client } from '../../../../test/support/identity-provider.js';
import { configuration, openApi, type TestApi } from '../../../../test/support/api.js';
import { newcomer, type Visitor } from '../../../../test/support/visitor.js';

const { publicUrl } = configuration;
const callback = `${publicUrl}/api/session/oidc/callback`;

let provider: IdentityProvider;
let api: TestApi;
let id: string;
let visitor: Visitor;
beforeAll(async () => {
  provider = await IdentityProvider.open(callback);
  const openid = { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret };
  api = await openApi({ openid });
  ({ id, visitor } = await newcomer(api, 'aizada'));
  await link(id, 'subject-1');
});
afterAll(async () => {
  await api?.close();
  await provider.down();
});
beforeEach(() => {
  provider.subject = 'subject-1';
});

function link(person: string, subject: string): Promise<unknown> {
  return api.ask('operator', 'POST', `/api/people/${person}/identities`, { body: { issuer: `${provider.issuer}/`, subject } });
}

/** As a browser asks for a page. */
const aPage = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

function get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return api.app.inject({ method: 'GET', url, headers });
}

interface Begun {
  readonly location: string;
  /** The cookie that the browser carries until it comes back. */
  readonly cookie: string;
}

async function begin(headers: Record<string, string> = {}): Promise<Begun> {
  const response = await get('/api/session/oidc', headers);
  expect(response.statusCode).toBe(302);
  const [cookie] = response.cookies;
  expect(cookie).toMatchObject({
    name: 'yntymak_sign_in',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 600,
    path: '/api/session/oidc',
  });
  return { location: String(response.headers.location), cookie: `${cookie!.name}=${cookie!.value}` };
}

/** The way back, with this cookie. */
function comeBack(url: URL, cookie: string, headers = {}): Promise<LightMyRequestResponse> {
  return get(`${url.pathname}${url.search}`, { cookie, ...headers });
}

/** Who the session of an answer belongs to. */
async function signedIn(response: LightMyRequestResponse): Promise<unknown> {
  const session = response.cookies.find(({ name }) => name === 'yntymak_session');
  if (session === undefined) return null;
  return (await get('/api/me', { cookie: `yntymak_session=${session.value}` })).json().login;
}

async function expectRefused(response: LightMyRequestResponse, status: number, code: string): Promise<void> {
  expect([response.statusCode, response.json().code]).toEqual([status, code]);
  expect(await signedIn(response)).toBeNull();
}

describe('signing in at the provider of identities', () => {
  test('leads there by code flow with PKCE, and back to the root, signed in', async () => {
    const { location, cookie } = await begin();
    const asked = new URL(location);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: client.id,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(cookie).not.toContain(asked.searchParams.get(name));
    const back = await comeBack(await provider.visit(location), cookie);
    expect([back.statusCode, back.headers.location]).toEqual([302, `${publicUrl}/`]);
    expect(await signedIn(back)).toBe('aizada');
    expect(back.cookies).toContainEqual(expect.objectContaining({ name: 'yntymak_sign_in', value: '' }));
    expect(back.cookies).toContainEqual(expect.objectContaining({ name: 'yntymak_session', httpOnly: true, sameSite: 'Strict' }));
  });

  test('ends the session that the browser had', async () => {
    const first = await begin().then(async ({ location, cookie }) => comeBack(await provider.visit(location), cookie));
    const session = `yntymak_session=${first.cookies.find(({ name }) => name === 'yntymak_session')!.value}`;
    const { location, cookie } = await begin({ cookie: session });
    expect((await get('/api/me', { cookie: session })).statusCode).toBe(200);
    expect(await signedIn(await comeBack(await provider.visit(location), cookie))).toBe('aizada');
    expect((await get('/api/me', { cookie: session })).statusCode).toBe(401);
  });

  test('makes nobody: who is linked to no person is refused, and stays unknown', async () => {
    provider.subject = 'a-stranger';
    const people = await api.database.dataSource.query('select count(*) from person');
    const { location, cookie } = await begin();
    await expectRefused(await comeBack(await provider.visit(location), cookie), 403, 'identityUnknown');
    expect(await api.database.dataSource.query('select count(*) from person')).toEqual(people);
    expect(await api.database.dataSource.query(`select from person_identity where subject = 'a-stranger'`)).toEqual([]);
  });

  test('is refused to who is disabled, and to whose link was ended', async () => {
    const { id: person } = await newcomer(api, 'batyr');
    provider.subject = 'subject-batyr';
    await link(person, 'subject-batyr');
    const signIn = async (): Promise<LightMyRequestResponse> => {
      const { location, cookie } = await begin();
      return comeBack(await provider.visit(location), cookie);
    };
    expect(await signedIn(await signIn())).toBe('batyr');
    await api.ask('operator', 'PATCH', `/api/people/${person}`, { body: { disabled: true, reason: 'x' } });
    await expectRefused(await signIn(), 403, 'identityUnknown');
    await api.ask('operator', 'PATCH', `/api/people/${person}`, { body: { disabled: false, reason: 'x' } });
    expect(await signedIn(await signIn())).toBe('batyr');
    const { identities } = (await api.ask('operator', 'GET', `/api/people/${person}`)).body;
    const ending = `/api/people/${person}/identities/${identities[0].id}/end`;
    expect((await api.ask('operator', 'POST', ending, { body: {} })).status).toBe(422);
    expect((await api.ask('operator', 'POST', ending, { body: { reason: 'wrong person' } })).body.identities).toEqual([]);
    expect((await api.ask('operator', 'POST', ending, { body: { reason: 'wrong person' } })).status).toBe(404);
    await expectRefused(await signIn(), 403, 'identityUnknown');
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${person}`)).body;
    expect(items.map(({ operation }: { operation: string }) => operation)).toEqual(
      expect.arrayContaining(['identityLinked', 'identityEnded']),
    );
  });

  test('called off there is refused here', async () => {
    provider.subject = null;
    const { location, cookie } = await begin();
    const back = await provider.visit(location);
    expect(back.searchParams.get('error')).toBe('access_denied');
    await expectRefused(await comeBack(back, cookie), 403, 'identityRefused');
  });

  test('which came to nothing leads a browser to the page where one signs in, with the reason', async () => {
    provider.subject = 'a-stranger';
    const { location, cookie } = await begin();
    const back = await comeBack(await provider.visit(location), cookie, aPage);
    const to = (reason: string): unknown[] => [302, `${publicUrl}/?refused=${reason}`];
    expect([back.statusCode, back.headers.location]).toEqual(to('identityUnknown'));
    expect(await signedIn(back)).toBeNull();
    const lost = await get('/api/session/oidc/callback?code=x&state=x', aPage);
    expect([lost.statusCode, lost.headers.location]).toEqual(to('signInNotBegun'));
  });
});

describe('a return that proves nothing', () => {
  /** The address that a browser came back to, with something changed in it. */
  async function changed(change: (url: URL) => void): Promise<LightMyRequestResponse> {
    const { location, cookie } = await begin();
    const url = await provider.visit(location);
    change(url);
    return comeBack(url, cookie);
  }

  test.each<[string, (url: URL) => void]>([
    ['another state', (url) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url) => url.searchParams.delete('state')],
    ['two states', (url) => url.searchParams.append('state', 'x')],
    ['another code', (url) => url.searchParams.set('code', 'x'.repeat(43))],
    ['no code', (url) => url.searchParams.delete('code')],
    ['another issuer', (url) => url.searchParams.set('iss', 'https://elsewhere.example')],
    ['no issuer', (url) => url.searchParams.delete('iss')],
    ['nothing', (url) => (url.search = '')],
  ])('is refused: %s', async (_, change) => {
    await expectRefused(await changed(change), 403, 'identityRefused');
  });

  test('is refused: a token for another nonce', async () => {
    const { location, cookie } = await begin();
    const url = new URL(location);
    url.searchParams.set('nonce', 'another');
    await expectRefused(await comeBack(await provider.visit(url.href), cookie), 403, 'identityRefused');
  });

  test('is refused: a code for another verifier', async () => {
    const { location, cookie } = await begin();
    const url = new URL(location);
    url.searchParams.set('code_challenge', 'x'.repeat(43));
    await expectRefused(await comeBack(await provider.visit(url.href), cookie), 403, 'identityRefused');
  });

  test('is refused: the same code once more', async () => {
    const { location, cookie } = await begin();
    const url = await provider.visit(location);
    expect(await signedIn(await comeBack(url, cookie))).toBe('aizada');
    await expectRefused(await comeBack(url, cookie), 403, 'identityRefused');
  });

  test('is refused in another browser, with the attempt of another, one that was changed, or one that is over', async () => {
    const { location, cookie } = await begin();
    const other = await begin();
    const url = await provider.visit(location);
    const [name, sealed] = cookie.split('=') as [string, string];
    const flipped = Buffer.from(sealed, 'base64url');
    flipped[20]! ^= 1;
    const cookies = [
      '',
      other.cookie,
      `${name}=`,
      `${name}=x`,
      `${name}=${flipped.toString('base64url')}`,
      `${name}=${'A'.repeat(4000)}`,
    ];
    for (const wrong of cookies) await expectRefused(await comeBack(url, wrong), 403, 'identityRefused');
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 601_000));
    const late = await comeBack(url, cookie);
    await expectRefused(late, 403, 'identityRefused');
    expect(late.json().reasons).toMatchObject([{ code: 'signInNotBegun' }]);
  });

  test('leads nowhere else: no address of others is taken, wherever it is written', async () => {
    for (const query of [
      'returnTo=https://elsewhere.example',
      'redirect_uri=https://elsewhere.example',
      'next=//elsewhere.example',
    ])
      expect((await get(`/api/session/oidc?${query}`)).json()).toMatchObject({ status: 400, code: 'malformed' });
    expect((await get('/api/session/oidc', { host: 'elsewhere.example' })).statusCode).toBe(421);
    const headers = { 'x-forwarded-host': 'elsewhere.example', referer: 'https://elsewhere.example/' };
    const { location, cookie } = await begin(headers);
    expect(new URL(location).searchParams.get('redirect_uri')).toBe(callback);
    const url = await provider.visit(location);
    for (const name of ['returnTo', 'redirect_uri', 'next', 'url']) url.searchParams.set(name, 'https://elsewhere.example');
    const back = await get(`${url.pathname}${url.search}`, { ...headers, cookie });
    expect([back.statusCode, back.headers.location, await signedIn(back)]).toEqual([302, `${publicUrl}/`, 'aizada']);
  });
});

describe('linking one’s own identity', () => {
  test('is begun by the person signed in, and then signs in', async () => {
    provider.subject = 'subject-of-cholpon';
    const { id: person, visitor: cholpon } = await newcomer(api, 'cholpon');
    const { location, cookie } = await beginLink(cholpon);
    const back = await comeBack(await provider.visit(location), cookie);
    const links = `${publicUrl}/settings/identities`;
    expect([back.statusCode, back.headers.location, await signedIn(back)]).toEqual([302, links, null]);
    const again = await begin();
    expect(await signedIn(await comeBack(await provider.visit(again.location), again.cookie))).toBe('cholpon');
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${person}&operation=identityLinked`)).body;
    expect(items).toMatchObject([
      { actor: { person, basis: 'self' }, details: { issuer: provider.issuer, subject: 'subject-of-cholpon' } },
    ]);
  });

  test('is seen and ended by the person alone', async () => {
    provider.subject = 'subject-of-elzar';
    const { id: person, visitor: elzar } = await newcomer(api, 'elzar');
    const mine = async (): Promise<{ id: string }[]> => (await elzar.ask('GET', '/api/me/identities')).body.items;
    expect(await mine()).toEqual([]);
    const { location, cookie } = await beginLink(elzar);
    await comeBack(await provider.visit(location), cookie);
    const linked = { issuer: provider.issuer, subject: 'subject-of-elzar', linkedAt: expect.stringMatching(/Z$/) };
    expect(await mine()).toEqual([{ id: expect.any(String), ...linked }]);
    const [{ id: link }] = (await mine()) as [{ id: string }];
    expect((await visitor.ask('DELETE', `/api/me/identities/${link}`)).status).toBe(404);
    expect((await api.ask('operator', 'GET', '/api/me/identities')).body).toEqual({ items: [] });
    expect((await elzar.ask('DELETE', `/api/me/identities/${link}`)).status).toBe(204);
    expect([await mine(), (await elzar.ask('DELETE', `/api/me/identities/${link}`)).status]).toEqual([[], 404]);
    const again = await begin();
    await expectRefused(await comeBack(await provider.visit(again.location), again.cookie), 403, 'identityUnknown');
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${person}&operation=identityEnded`)).body;
    expect(items).toMatchObject([{ actor: { person, basis: 'self' }, details: { id: link }, reason: null }]);
  });

  test('is not ended where it is the last way to sign in', async () => {
    const { id: person, visitor: fatima } = await newcomer(api, 'fatima');
    await link(person, 'subject-of-fatima');
    await api.ask('operator', 'POST', `/api/people/${person}/identities`, {
      body: { issuer: 'https://elsewhere.example', subject: 'subject-of-fatima' },
    });
    await api.database.dataSource.query('update person set password_hash = null where id = $1', [person]);
    const { items } = (await fatima.ask('GET', '/api/me/identities')).body as { items: { id: string; issuer: string }[] };
    const end = (issuer: string): Promise<{ status: number; body: unknown }> =>
      fatima.ask('DELETE', `/api/me/identities/${items.find((each) => each.issuer === issuer)!.id}`);
    expect(await end(provider.issuer)).toMatchObject({
      status: 409,
      body: { code: 'notAllowed', reasons: [{ code: 'lastWayIn' }] },
    });
    // At a provider that is not set nobody can sign in.
    expect((await end('https://elsewhere.example')).status).toBe(204);
    expect((await fatima.ask('GET', '/api/me/identities')).body.items).toMatchObject([{ issuer: provider.issuer }]);
  });

  test('that came to nothing leads a browser back to the links, with the reason', async () => {
    const { visitor: gulnara } = await newcomer(api, 'gulnara');
    const { location, cookie } = await beginLink(gulnara);
    const back = await comeBack(await provider.visit(location), cookie, aPage);
    expect([back.statusCode, back.headers.location]).toEqual([302, `${publicUrl}/settings/identities?refused=identityTaken`]);
  });

  test('takes no identity from anybody, and ends with the session in which it was begun', async () => {
    const { visitor: dinara } = await newcomer(api, 'dinara');
    const taken = await beginLink(dinara);
    await expectRefused(await comeBack(await provider.visit(taken.location), taken.cookie), 409, 'identityTaken');
    expect(await link(id, 'subject-1')).toMatchObject({ status: 409, body: { code: 'identityTaken' } });
    provider.subject = 'subject-of-dinara';
    const late = await beginLink(dinara);
    await dinara.ask('DELETE', '/api/session');
    await expectRefused(await comeBack(await provider.visit(late.location), late.cookie), 401, 'unauthenticated');
  });

  test('is not begun by other sites, nor without a session', async () => {
    expect((await api.ask(null, 'POST', '/api/session/oidc/link')).status).toBe(401);
    const answer = await api.ask('operator', 'POST', '/api/session/oidc/link', {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await visitor.ask('GET', '/api/session/oidc/link')).status).toBe(405);
  });

  async function beginLink(person: Visitor): Promise<Begun> {
    const { status, body, headers } = await person.ask('POST', '/api/session/oidc/link');
    expect([status, body]).toEqual([200, { location: expect.stringContaining(provider.issuer) }]);
    return { location: body.location, cookie: String(headers['set-cookie']).split(';')[0]! };
  }
});

describe('a provider that is not there', () => {
  test('is 503 at the beginning and at the end, and signs in again once it is back', async () => {
    const { location, cookie } = await begin();
    const url = await provider.visit(location);
    await provider.down();
    const late = await comeBack(url, cookie);
    await expectRefused(late, 503, 'identityProviderUnavailable');
    expect(late.headers['retry-after']).toBe('2');
    const fresh = await openApi({ openid: { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret } });
    const asked = await fresh.app.inject('/api/session/oidc');
    expect([asked.statusCode, asked.json().code]).toEqual([503, 'identityProviderUnavailable']);
    const refused = await fresh.app.inject({ url: '/api/session/oidc', headers: aPage });
    expect([refused.statusCode, refused.headers.location]).toEqual([302, `${publicUrl}/?refused=identityProviderUnavailable`]);
    await provider.up();
    expect((await fresh.app.inject('/api/session/oidc')).statusCode).toBe(302);
    await fresh.close();
    const again = await begin();
    expect(await signedIn(await comeBack(await provider.visit(again.location), again.cookie))).toBe('aizada');
  });

  test('is 503 when it calls itself by another name, or does not know us', async () => {
    for (const openid of [
      { issuer: provider.issuer.replace('127.0.0.1', 'localhost'), clientId: client.id, clientSecret: client.secret },
      { issuer: `${provider.issuer}/elsewhere`, clientId: client.id, clientSecret: client.secret },
    ]) {
      const other = await openApi({ openid });
      const asked = await other.app.inject('/api/session/oidc');
      expect([asked.statusCode, asked.json().code]).toEqual([503, 'identityProviderUnavailable']);
      await other.close();
    }
    const openid = { issuer: provider.issuer, clientId: client.id, clientSecret: 'not the secret' };
    const stranger = await openApi({ openid });
    const { headers, cookies } = await stranger.app.inject('/api/session/oidc');
    const url = await provider.visit(String(headers.location));
    const cookie = `${cookies[0]!.name}=${cookies[0]!.value}`;
    const back = await stranger.app.inject({ url: `${url.pathname}${url.search}`, headers: { cookie } });
    expect([back.statusCode, back.json().code]).toEqual([503, 'identityProviderUnavailable']);
    await stranger.close();
  });

  test('is not found where none is set', async () => {
    const without = await openApi();
    for (const url of ['/api/session/oidc', '/api/session/oidc/callback?code=x&state=x'])
      expect((await without.ask(null, 'GET', url)).body).toMatchObject({ status: 404, code: 'notFound' });
    expect((await without.ask('operator', 'POST', '/api/session/oidc/link')).body).toMatchObject({ status: 404 });
    const ways = async (of: TestApi): Promise<unknown> => (await of.ask(null, 'GET', '/api/session/ways')).body;
    const others = { demonstration: true, publicDemonstration: false, publicPages: false };
    expect(await ways(without)).toEqual({ identityProvider: null, ...others });
    expect(await ways(api)).toEqual({ identityProvider: provider.issuer, ...others });
    await without.close();
  });
});
