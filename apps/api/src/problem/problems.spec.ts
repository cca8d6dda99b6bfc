import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { People } from '#identity';
import { inTransaction } from '#platform';
import { demonstrationBodies } from '#registry';
import { applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';

const { aimak } = demonstrationBodies;
let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

test('every problem is a problem document that names the request', async () => {
  const { status, body, headers } = await api.ask(applicant, 'GET', '/api/nothing', { headers: { 'x-request-id': 'mine-1' } });
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect([status, body]).toEqual([
    404,
    {
      type: 'urn:yntymak:problem:notFound',
      title: 'Not found',
      status: 404,
      detail: 'Not found',
      code: 'notFound',
      reasons: [],
      instance: 'mine-1',
    },
  ]);
  expect(headers['x-request-id']).toBe('mine-1');
});

test('401 says how to sign in', async () => {
  expect((await api.ask(null, 'GET', '/api/tasks')).headers['www-authenticate']).toBe('Bearer');
});

test('405 says which methods an address has', async () => {
  const answer = await api.ask(applicant, 'POST', '/api/tasks?mine=true', { body: {} });
  expect(answer).toMatchObject({ status: 405, body: { code: 'methodNotAllowed' }, headers: { allow: 'GET, HEAD' } });
  const patch = await api.app.inject({ method: 'PATCH', url: '/api/workflows/leave/instances' });
  expect([patch.statusCode, patch.headers.allow]).toEqual([405, 'POST']);
});

test('415 for what is not JSON, when it cannot come from another site', async () => {
  const [person] = await api.database.dataSource.query<[{ id: string }]>('select id from person where login = $1', [applicant]);
  const { secret } = await inTransaction(api.database.dataSource, (tx) =>
    api.app.get(People).createToken(tx, { person: person.id, name: 'test', expiresAt: new Date('2190-01-01') }),
  );
  const headers = { 'content-type': 'text/plain', authorization: `Bearer ${secret}` };
  const answer = await api.ask(null, 'POST', '/api/workflows/leave/instances', { body: 'x', headers });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupportedMediaType' } });
});

test('415 for a body that is compressed', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const answer = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: {}, headers });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupportedMediaType' } });
  headers['content-encoding'] = 'identity';
  expect((await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: {}, headers })).status).toBe(422);
});

test('an answer is never many times the request: it has the first of many problems', async () => {
  const input = { days: Array.from({ length: 5_000 }, () => null) };
  const { status, body } = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } });
  expect([status, body.problems.length, body.detail.length < 20_000]).toEqual([422, 100, true]);
});

test.each([
  ['en', 'This field is missing: it is required.'],
  ['ru', 'Это поле не указано, оно обязательно.'],
  ['ky', 'Бул талаа берилген эмес, ал милдеттүү.'],
])(
  'a field that was left out is reported as missing (%s), whatever it should have been and wherever it stands',
  async (language, text) => {
    const headers = { 'accept-language': language };
    const post = async (url: string, body: object) =>
      (await api.ask(applicant, 'POST', url, { body, headers })).body.problems as { path: string; code: string; text: string }[];
    const start = await post('/api/workflows/leave/instances', { input: {} });
    const several = await post('/api/workflows/leave/instances', { input: { days: 1 }, recipients: [{}] });
    const each = await post('/api/workflows/leave/instances', { input: { days: 1 }, recipients: [{ body: aimak.id }] });
    const envelope = await post(`/api/instances/${await api.askLeave()}/events`, {});
    const webhook = await post('/api/webhooks', { name: 'x' });
    const paths = (found: readonly { path: string }[]): string[] => [...new Set(found.map(({ path }) => path))].sort();
    expect([start, several, each, envelope, webhook].map(paths)).toEqual([
      ['/days', '/employee', '/employer', '/firstDay'],
      ['/recipients/0/body'],
      ['/input/employee', '/input/firstDay'],
      ['/type'],
      ['/body', '/types', '/url'],
    ]);
    for (const problem of [...start, ...several, ...each, ...envelope, ...webhook])
      expect(problem).toEqual({ path: expect.any(String), code: expect.any(String), text });
  },
);

test('what was given, but wrongly, is not reported as missing', async () => {
  const { body } = await api.ask(applicant, 'POST', '/api/webhooks', { body: { body: 'x', name: '', url: 'x', types: [] } });
  const texts = body.problems.map(({ text }: { text: string }) => text);
  expect([texts.length > 3, texts.some((text: string) => text.includes('missing'))]).toEqual([true, false]);
});

test('the detail says nothing twice', async () => {
  const { body } = await api.ask(applicant, 'GET', '/api/budget-lines?year=x');
  expect([body.problems.length > 1, body.detail]).toEqual([true, '/year: A whole number within the limits is needed.']);
});

test('a limit says what the most is', async () => {
  for (const limit of ['0', '201', 'x', '1.5']) {
    const { status, body } = await api.ask(applicant, 'GET', `/api/instances?limit=${limit}`);
    expect([status, body.detail]).toEqual([400, '/limit: A whole number from 1 to 200 is needed.']);
  }
  const { paths } = (await api.ask(null, 'GET', '/api/openapi.json')).body;
  const { schema } = paths['/api/instances'].get.parameters.find(({ name }: { name: string }) => name === 'limit');
  expect(schema).toEqual({ type: 'integer', minimum: 1, maximum: 200, default: 50 });
});

test.each([
  ['{"input": {"days": 5,}}', 'The JSON cannot be read: at line 1, column 22 there must not be “}”.'],
  ['{\n  "input": {"employee" 5}\n}', 'The JSON cannot be read: at line 2, column 24 there must not be “5”.'],
  ["{'input': 1}", "The JSON cannot be read: at line 1, column 2 there must not be “'input'”."],
  ['// a\n{}', 'The JSON cannot be read: at line 1, column 1 there must not be “// a”.'],
  ['{} {}', 'The JSON cannot be read: at line 1, column 4 there must not be “{”.'],
  ['{"input": {"days": 5', 'The JSON cannot be read: it ends too early, at line 1, column 21.'],
  ['{"__proto__": {"isOperator": true}}', 'The JSON must not have a field called __proto__ or constructor.'],
  ['', 'This field is missing'],
])('a body that is no JSON is refused with where and why: %s', async (raw, why) => {
  const headers = { 'content-type': 'application/json' };
  const { body } = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { raw, headers });
  expect([raw === '' ? 422 : 400, body.detail]).toEqual([body.status, expect.stringContaining(why)]);
});

test('a body that is not UTF-8 is refused as such', async () => {
  const headers = { 'content-type': 'application/json' };
  const raw = Buffer.from([0x22, 0xcf, 0xf0, 0x22]);
  const { body } = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { raw, headers });
  expect(body).toMatchObject({ status: 400, code: 'malformed', reasons: [{ code: 'notUtf8' }] });
});

test('a change without a body is refused, whatever it is of', async () => {
  const { paths } = (await api.ask(null, 'GET', '/api/openapi.json')).body as { paths: Record<string, Record<string, unknown>> };
  const changes = Object.keys(paths).filter((path) => paths[path]!.patch !== undefined);
  expect(changes.length).toBeGreaterThan(3);
  const [person] = await api.database.dataSource.query<[{ id: string }]>('select id from person where login = $1', [employer]);
  const line = await api.ask('finance.financier', 'POST', '/api/budget-lines', {
    body: { act: 'Law', classificationCode: '70951', year: 2026, recipient: aimak.id, amount: '100' },
  });
  const ids: Record<string, string> = { people: person.id, 'budget-lines': line.body.id, bodies: aimak.id };
  for (const path of changes) {
    const url = path.replace('{id}', ids[path.split('/')[2]!] ?? '0193e000-0000-7000-8000-0000000000ff');
    for (const login of ['operator', 'finance.financier']) {
      const { status, body } = await api.ask(login, 'PATCH', url);
      expect([path, [400, 403, 404].includes(status), body.code === 'malformed' || status > 400]).toEqual([path, true, true]);
    }
  }
  expect((await api.ask('operator', 'PATCH', `/api/people/${person.id}`)).body).toMatchObject({
    status: 400,
    code: 'malformed',
    reasons: [{ code: 'bodyMissing' }],
  });
  expect((await api.ask('finance.financier', 'PATCH', `/api/budget-lines/${line.body.id}`)).body.reasons).toMatchObject([
    { code: 'bodyMissing' },
  ]);
});

test('a body that does not say what it is has no media type that is read (415); from elsewhere it is forbidden', async () => {
  const ask = async (headers: Record<string, string>): Promise<unknown> => {
    const raw = Buffer.from('{}');
    const session = await api.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: applicant, password: 'yntymak-demo' },
    });
    const cookie = `yntymak_session=${session.cookies[0]!.value}`;
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/workflows/leave/instances',
      payload: raw,
      headers: { cookie, ...headers },
    });
    return [answer.statusCode, answer.json().code];
  };
  expect(await ask({})).toEqual([415, 'unsupportedMediaType']);
  expect(await ask({ origin: 'https://elsewhere.example' })).toEqual([403, 'forbidden']);
  expect(await ask({ 'sec-fetch-site': 'cross-site' })).toEqual([403, 'forbidden']);
  expect(await ask({ 'content-type': 'text/plain' })).toEqual([403, 'forbidden']);
});

test('a request for no address is answered with its id as well', async () => {
  const answer = await api.app.inject({ method: 'OPTIONS', url: '*' });
  expect([answer.statusCode, answer.headers['x-request-id']]).toEqual([404, answer.json().instance]);
});

test('an address that cannot be decoded is 400, with the headers of every answer', async () => {
  const { status, body, headers } = await api.ask(null, 'GET', '/api/%E0%A4%A');
  expect([status, body.code]).toEqual([400, 'malformed']);
  expect(headers['x-request-id']).toBe(body.instance);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-language': 'en' });
});

test('Allow says exactly the methods that the API describes for an address', async () => {
  const { paths } = (await api.ask(null, 'GET', '/api/openapi.json')).body as { paths: Record<string, Record<string, unknown>> };
  const wrong: unknown[] = [];
  const shadowed = Object.entries(paths).map(
    ([path, item]) =>
      [new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`), Object.keys(item).map((each) => each.toUpperCase())] as const,
  );
  for (const [path, item] of Object.entries(paths)) {
    const known = Object.keys(item).map((method) => method.toUpperCase());
    const expected = [...known, ...(known.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
    const url = path.replace(/\{[^}]+\}/g, '0193e000-0000-7000-8000-0000000000ff');
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND'] as const) {
      if (known.includes(method)) continue;
      const { statusCode, headers } = await api.app.inject({ method: method as 'GET', url });
      // What is written out is also what may be anything, and that may have the method.
      if (shadowed.some(([pattern, methods]) => pattern.test(url) && methods.includes(method))) continue;
      if (statusCode !== 405 || headers.allow !== expected) wrong.push([method, path, statusCode, headers.allow, expected]);
    }
  }
  expect(wrong).toEqual([]);
  for (const url of ['/', '/cases', '/api/docs', '/api/openapi.json', '/icon.svg'])
    for (const method of ['POST', 'OPTIONS', 'QUERY'] as const) {
      const { statusCode, headers } = await api.app.inject({ method: method as 'POST', url });
      expect([url, method, statusCode, headers.allow]).toEqual([url, method, 405, 'GET, HEAD']);
    }
  expect((await api.app.inject({ method: 'QUERY' as 'GET', url: '/nope' })).statusCode).toBe(404);
});

describe('a name that is not ours', () => {
  const ask = async (host: string, url = '/api/me'): Promise<number> =>
    (await api.app.inject({ url, headers: { host } })).statusCode;

  test('is answered with 421, whatever is asked there', async () => {
    const rebound = await api.app.inject({ url: '/api/session/ways', headers: { host: 'elsewhere.example:3000' } });
    expect([rebound.statusCode, rebound.json()]).toMatchObject([421, { code: 'misdirected', status: 421 }]);
    for (const url of ['/', '/public', '/api/openapi.json', '/metrics', '/nope', '/api/me'])
      expect([url, await ask('elsewhere.example', url)]).toEqual([url, 421]);
    for (const host of [
      'localhost.elsewhere.example',
      '127.0.0.1.elsewhere.example',
      'yntymak',
      'a b',
      '@127.0.0.1',
      'x/127.0.0.1',
    ])
      expect([host, await ask(host)]).toEqual([host, 421]);
  });

  test('is none of PUBLIC_URL, of this machine, or an address; and watchers of health may use any', async () => {
    for (const host of ['127.0.0.1:3000', 'localhost', 'LOCALHOST:80', '[::1]:3000', '192.0.2.7:3000', '[2001:db8::1]'])
      expect([host, await ask(host)]).toEqual([host, 401]);
    expect(await ask('yntymak-7d9f', '/health/live')).toBe(200);
    const named = await openApi({ publicUrl: 'https://Yntymak.example' });
    const at = async (host: string): Promise<number> =>
      (await named.app.inject({ url: '/api/me', headers: { host } })).statusCode;
    expect([await at('yntymak.example'), await at('YNTYMAK.example:443'), await at('elsewhere.example')]).toEqual([
      401, 401, 421,
    ]);
    await named.close();
  });
});

test('what is not even HTTP is 400, and the connection ends', async () => {
  const address = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(address).port), '127.0.0.1').end('GOSSIP /api/tasks HTTP/1.1\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 400, code: 'malformed' });
});

test.each([
  ['that is not closed', '['.repeat(10_000)],
  ['of objects', '{"a":'.repeat(2_000) + '1'],
  ['that is closed', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
])('JSON that is nested very deep, %s, is no fault of ours', async (_, payload) => {
  const headers = { 'content-type': 'application/json' };
  const { statusCode } = await api.app.inject({ method: 'POST', url: '/api/session', headers, payload });
  expect([400, 422]).toContain(statusCode);
});
