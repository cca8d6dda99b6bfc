import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { People } from '#identity';
import { inTransaction } from '#platform';
import { demonstrationBodies } from '#registry';
import { applicant, openApi, type TestApi } from '../../../../test/support/api.js';

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

test('an answer is never many times the request: of many problems the first are told', async () => {
  const input = { days: Array.from({ length: 5_000 }, () => null) };
  const { status, body } = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } });
  expect([status, body.problems.length, body.detail.length < 20_000]).toEqual([422, 100, true]);
});

test.each([
  ['en', 'This field is missing: it is required.'],
  ['ru', 'Это поле не указано, оно обязательно.'],
  ['ky', 'Бул талаа берилген эмес, ал милдеттүү.'],
])(
  'a field that was left out is told to be missing (%s), whatever it should have been and wherever it stands',
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

test('what was given, but wrongly, is not told to be missing', async () => {
  const { body } = await api.ask(applicant, 'POST', '/api/webhooks', { body: { body: 'x', name: '', url: 'x', types: [] } });
  const texts = body.problems.map(({ text }: { text: string }) => text);
  expect([texts.length > 3, texts.some((text: string) => text.includes('missing'))]).toEqual([true, false]);
});

test('the detail says nothing twice', async () => {
  const { body } = await api.ask(applicant, 'GET', '/api/instances?limit=x');
  expect([body.problems.length > 1, body.detail]).toEqual([true, '/limit: A whole number within the limits is needed.']);
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

test('what is not even HTTP is 400, and the connection ends', async () => {
  const address = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(address).port), '127.0.0.1').end('GOSSIP /api/tasks HTTP/1.1\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 400, code: 'malformed' });
});
