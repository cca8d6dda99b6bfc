import cookie from '@fastify/cookie';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply, LightMyRequestResponse } from 'fastify';
import { WorkflowCatalog } from '#engine';
import { IdentityModule, loadDemonstrationAccounts, People } from '#identity';
import { Refused } from '#machine';
import { Clock, type Configuration, DatabaseModule, inTransaction, PlatformModule } from '#platform';
import { demonstrationBodies, loadDemonstrationBodies, loadReferenceData } from '#registry';
import { accountsSchema } from '../../../../test/support/accounts-schema.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { SignInModule } from './sign-in.module.js';

const statuses: Record<string, number> = { unauthenticated: 401, forbidden: 403, notFound: 404, invalidPayload: 422 };

/** The codes alone: the application's own filter makes problem documents of them. */
@Catch(Refused)
class CodeFilter implements ExceptionFilter<Refused> {
  catch({ code, reasons, problems }: Refused, host: ArgumentsHost): void {
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(statuses[code] ?? 409)
      .send({ code, reasons, problems });
  }
}

describe('sessions over HTTP', () => {
  let database: TestDatabase;
  const clock = new Clock();
  const open: NestFastifyApplication[] = [];
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase(accountsSchema);
    await inTransaction(database.dataSource, async (tx) => {
      await loadReferenceData(tx);
      await loadDemonstrationBodies(tx);
      const bodies = Object.entries(demonstrationBodies)
        .filter(([key]) => key !== 'registry')
        .map(([key, { id, kind }]) => ({ id, kind, key }));
      await loadDemonstrationAccounts(tx, bodies);
    });
    app = await start({});
  });
  afterAll(async () => {
    await Promise.all(open.map((each) => each.close()));
    await database.drop();
  });

  async function start(settings: Partial<Configuration>): Promise<NestFastifyApplication> {
    const configuration: Configuration = {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: '',
      documentStore: null,
      databaseUrl: database.url,
      databaseOwnerUrl: null,
      redisUrl: null,
      metricsToken: null,
      workerPort: null,
      signingKey: null,
      demo: true,
      documentQuotaMb: 500,
      documentDays: 30,
      publicDemo: false,
      demoCases: false,
      logLevel: 'silent',
      production: false,
      openid: null,
      webhookAllowPrivate: false,
      mail: null,
      ...settings,
    };
    const platform = [
      PlatformModule.forRoot(configuration, clock),
      DatabaseModule.forRoot({ ...accountsSchema, url: database.url }),
    ];
    const catalog = { provide: WorkflowCatalog, useValue: new WorkflowCatalog([]) };
    const workflows = { module: class {}, global: true, providers: [catalog], exports: [catalog] };
    const module = await Test.createTestingModule({
      imports: [...platform, workflows, IdentityModule, SignInModule],
    }).compile();
    const started = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    // Its types belong to the fastify beside it, the adapter's to one of its own.
    await started.register(cookie as unknown as Parameters<typeof started.register>[0]);
    started.useGlobalFilters(new CodeFilter());
    await started.init();
    open.push(started);
    return started;
  }

  const credentials = { login: 'ministry.drafter', password: 'yntymak-demo' };

  function signIn(headers: Record<string, string> = {}, payload: object = credentials): Promise<LightMyRequestResponse> {
    return app.inject({ method: 'POST', url: '/api/session', headers, payload });
  }

  function sessionOf(response: LightMyRequestResponse): string {
    return response.cookies.find(({ name }) => name === 'yntymak_session')!.value;
  }

  function me(headers: Record<string, string>): Promise<LightMyRequestResponse> {
    return app.inject({ url: '/api/me', headers });
  }

  it('signing in sets a cookie that scripts and other sites cannot use, and answers who it is', async () => {
    const response = await signIn();
    expect(response.statusCode).toBe(200);
    expect(response.cookies).toMatchObject([
      { name: 'yntymak_session', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 },
      { name: 'yntymak_device', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 34_560_000 },
    ]);
    expect(response.cookies[0]).not.toHaveProperty('secure');
    const answer = await me({ cookie: `yntymak_session=${sessionOf(response)}` });
    expect(answer.json()).toEqual({ ...response.json<object>(), now: expect.any(String) as string });
    expect(answer.json()).toMatchObject({
      login: 'ministry.drafter',
      language: 'ky',
      offices: [{ office: 'drafter', basis: 'demonstration', body: { id: demonstrationBodies.ministry.id } }],
    });
  });

  it('over https the cookies are sent over https only, and are taken from this very host alone', async () => {
    const secure = await start({ publicUrl: 'https://yntymak.example' });
    const response = await secure.inject({ method: 'POST', url: '/api/session', payload: credentials });
    const ofHost = { secure: true, path: '/' };
    expect(response.cookies).toMatchObject([
      { name: '__Host-yntymak_session', ...ofHost },
      { name: '__Host-yntymak_device', ...ofHost },
    ]);
    for (const cookie of response.cookies) expect(cookie).not.toHaveProperty('domain');
    const { value } = response.cookies[0]!;
    const ask = async (name: string): Promise<number> =>
      (await secure.inject({ url: '/api/me', headers: { cookie: `${name}=${value}` } })).statusCode;
    expect([await ask('__Host-yntymak_session'), await ask('yntymak_session')]).toEqual([200, 401]);
  });

  it('a browser at which somebody has signed in keeps their way in, even if others fail at its address', async () => {
    const remoteAddress = '203.0.113.50';
    const post = (login: string, password: string, cookies = {}): Promise<LightMyRequestResponse> =>
      app.inject({ method: 'POST', url: '/api/session', remoteAddress, payload: { login, password }, cookies });
    const { login, password } = credentials;
    const { cookies } = await post(login, password);
    const device = { yntymak_device: cookies.find(({ name }) => name === 'yntymak_device')!.value };
    for (let guess = 0; guess < 50; guess += 1) await post(`nobody${guess}`, 'wrong');
    expect((await post(login, password)).json()).toMatchObject({ code: 'tooManyAttempts' });
    const again = await post(login, password, device);
    expect([again.statusCode, again.cookies.find(({ name }) => name === 'yntymak_device')!.value]).toEqual([
      200,
      device.yntymak_device,
    ]);
  });

  it('a new sign-in replaces the session, signing out ends it and forgets the cookie', async () => {
    const first = sessionOf(await signIn());
    const second = sessionOf(await signIn({ cookie: `yntymak_session=${first}` }));
    expect((await me({ cookie: `yntymak_session=${first}` })).statusCode).toBe(401);
    const signOut = await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: `yntymak_session=${second}` } });
    expect(signOut.statusCode).toBe(204);
    expect(signOut.cookies).toMatchObject([{ name: 'yntymak_session', value: '' }]);
    expect((await me({ cookie: `yntymak_session=${second}` })).statusCode).toBe(401);
    expect((await app.inject({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
  });

  it('what is not public needs a session', async () => {
    expect((await me({})).json()).toMatchObject({ code: 'unauthenticated' });
    expect((await me({ cookie: 'yntymak_session=made-up' })).statusCode).toBe(401);
    expect((await app.inject({ method: 'POST', url: '/api/session/password', payload: {} })).statusCode).toBe(401);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });

  it('a bearer token serves in place of a cookie; a wrong one is not made good by a cookie', async () => {
    const cookie = `yntymak_session=${sessionOf(await signIn())}`;
    const person = (await me({ cookie })).json<{ person: string }>().person;
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    const { secret } = await inTransaction(database.dataSource, (tx) =>
      app.get(People).createToken(tx, { person, name: 'test', expiresAt }),
    );
    expect((await me({ authorization: `Bearer ${secret}` })).json()).toMatchObject({ login: 'ministry.drafter' });
    for (const authorization of ['Bearer yntymak_wrong', 'Bearer ', `Basic ${secret}`, `Bearer ${secret} more`]) {
      expect((await me({ authorization, cookie })).statusCode).toBe(401);
    }
  });

  it.each([
    ['nothing', {}],
    ['no password', { login: 'ministry.drafter' }],
    ['an object for the login', { login: { $ne: '' }, password: 'x' }],
    ['a list for the password', { login: 'ministry.drafter', password: ['yntymak-demo'] }],
    ['a longer password than is read', { login: 'ministry.drafter', password: 'x'.repeat(1025) }],
    ['more than is asked', { ...credentials, offices: ['operator'] }],
  ])('a sign-in with %s is invalid', async (_, payload) => {
    const response = await signIn({}, payload);
    expect(response.statusCode).toBe(422);
    expect(response.cookies).toEqual([]);
  });

  describe('a request of another site', () => {
    const ours = 'http://127.0.0.1:3000';
    const refused = { code: 'forbidden', reasons: [{ code: 'crossSiteRequest' }] };

    it.each([
      ['another origin', { origin: 'https://elsewhere.example' }],
      ['another port of our host', { origin: 'http://127.0.0.1:8080' }],
      ['a hidden origin', { origin: 'null' }],
      ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
      ['a neighbouring site', { origin: ours, 'sec-fetch-site': 'same-site' }],
      ['a form', { 'content-type': 'text/plain' }],
      ['a type that only looks like JSON', { 'content-type': 'text/plain; application/json' }],
    ])('is refused: %s', async (_, headers: Record<string, string>) => {
      const cookie = `yntymak_session=${sessionOf(await signIn())}`;
      const change = { method: 'POST', url: '/api/session/password', payload: '{}' } as const;
      const type = { 'content-type': 'application/json' };
      expect((await app.inject({ ...change, headers: { ...type, cookie, ...headers } })).json()).toMatchObject(refused);
      // Signing a visitor in as somebody else is an attack too.
      const signingIn = { method: 'POST', url: '/api/session', payload: JSON.stringify(credentials) } as const;
      const response = await app.inject({ ...signingIn, headers: { ...type, ...headers } });
      expect(response.json()).toMatchObject(refused);
      expect(response.cookies).toEqual([]);
    });

    it.each([
      ['our public address', { origin: ours, 'sec-fetch-site': 'same-origin' }],
      ['the host that was asked', { origin: 'http://localhost:4000', host: 'localhost:4000' }],
      ['the person', { 'sec-fetch-site': 'none' }],
      ['a program', {}],
    ])('is not one of %s', async (_, headers: Record<string, string>) => {
      expect((await signIn(headers)).statusCode).toBe(200);
    });

    it('reads nothing away, and a bearer token is proof enough', async () => {
      const cookie = `yntymak_session=${sessionOf(await signIn())}`;
      expect((await me({ cookie, origin: 'https://elsewhere.example' })).statusCode).toBe(200);
      const person = (await me({ cookie })).json<{ person: string }>().person;
      const expiresAt = new Date(clock.now().getTime() + 60_000);
      const { secret } = await inTransaction(database.dataSource, (tx) =>
        app.get(People).createToken(tx, { person, name: 'test', expiresAt }),
      );
      const headers = { authorization: `Bearer ${secret}`, origin: 'https://elsewhere.example' };
      // Refused to a token, but not as another site's.
      const change = await app.inject({ method: 'POST', url: '/api/session/password', headers, payload: {} });
      expect(change.json()).toMatchObject({ code: 'scopeMissing', reasons: [{ code: 'sessionNeeded' }] });
    });
  });

  it('one changes a password by the current one, and stays signed in with a new session', async () => {
    const person = {
      login: 'newcomer',
      name: 'newcomer',
      language: 'ru',
      password: 'shown to others',
      mustChangePassword: true,
    } as const;
    await inTransaction(database.dataSource, (tx) => app.get(People).createPerson(tx, person));
    const signedIn = await signIn({}, { login: 'newcomer', password: 'shown to others' });
    expect(signedIn.json()).toMatchObject({ mustChangePassword: true });
    const cookie = `yntymak_session=${sessionOf(signedIn)}`;
    const change = (current: string, next: string): Promise<LightMyRequestResponse> =>
      app.inject({
        method: 'POST',
        url: '/api/session/password',
        headers: { cookie },
        payload: { current, next, keepAccess: true },
      });
    expect((await change('guessed', 'known to me alone')).json()).toMatchObject({
      problems: [{ path: '/current', code: 'wrongPassword' }],
    });
    const changed = await change('shown to others', 'known to me alone');
    expect(changed.json()).toMatchObject({ mustChangePassword: false });
    expect((await me({ cookie })).statusCode).toBe(401);
    expect((await me({ cookie: `yntymak_session=${sessionOf(changed)}` })).statusCode).toBe(200);
  });

  it('the accounts of the demonstration are shown in demonstration mode only', async () => {
    const response = await app.inject('/api/demo/accounts');
    const accounts = response.json<{ login: string; password: string }[]>();
    expect(accounts).toHaveLength(16);
    expect(accounts).toContainEqual(expect.objectContaining({ ...credentials, offices: [expect.any(Object)] }));
    const bodiesIn = async (language: 'ky' | 'ru'): Promise<string[]> => {
      const answer = await app.inject({ url: '/api/demo/accounts', headers: { 'accept-language': language } });
      const shown = answer.json<{ offices: { body: { names: Record<string, string> } }[] }[]>();
      return shown.map((each) => each.offices[0]!.body.names[language]!);
    };
    for (const language of ['ky', 'ru'] as const) {
      const bodies = await bodiesIn(language);
      expect(bodies).toEqual([...bodies].sort(new Intl.Collator(language, { ignorePunctuation: true }).compare));
      expect(bodies[0]).not.toBe(bodies.at(-1));
    }
    const production = await start({ demo: false });
    expect((await production.inject('/api/demo/accounts')).json()).toMatchObject({ code: 'notFound' });
  });
});
