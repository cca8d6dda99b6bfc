import { applicant, openApi, type TestApi } from '../support/api.js';
import { uploadText } from '../support/upload.js';

let api: TestApi;
let request: string;
let document: string;
beforeAll(async () => {
  api = await openApi({ publicUrl: 'https://yntymak.example' });
  request = await api.askLeave();
  document = (await uploadText(api, applicant, 'A letter.')).body.sha256 as string;
  await api.ask('operator', 'POST', '/api/checkpoints', {});
});
afterAll(() => api.close());

const forData = "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'";

test.each<[string, string, 'GET' | 'POST' | 'DELETE', () => string, string | null, number, RegExp]>([
  ['a case', 'json', 'GET', () => `/api/instances/${request}`, applicant, 200, /^application\/json/],
  ['a list', 'json', 'GET', () => '/api/instances', applicant, 200, /^application\/json/],
  ['a person', 'json', 'GET', () => '/api/me', applicant, 200, /^application\/json/],
  ['a sign-in that fails', 'json', 'POST', () => '/api/session', null, 422, /^application\/problem\+json/],
  ['a refusal', 'json', 'GET', () => '/api/me', null, 401, /^application\/problem\+json/],
  ['nothing', 'json', 'GET', () => '/nowhere', null, 404, /^application\/problem\+json/],
  ['another method', 'json', 'POST', () => '/api/me', null, 405, /^application\/problem\+json/],
  ['an address that cannot be read', 'json', 'GET', () => '/api/%E0%A4%A', null, 400, /^application\/problem\+json/],
  ['an answer without a body', 'json', 'DELETE', () => '/api/session', null, 204, /^undefined/],
  ['a file', 'json', 'GET', () => `/api/documents/${document}`, applicant, 200, /^text\/plain/],
  ['a proof', 'json', 'GET', () => `/api/instances/${request}/journal/proof`, applicant, 200, /^application\/json/],
  ['the description of the API', 'json', 'GET', () => '/api/openapi.json', null, 200, /^application\/json/],
  ['health', 'json', 'GET', () => '/health/live', null, 200, /^application\/json/],
  ['the page of the documentation', 'page', 'GET', () => '/api/docs', null, 200, /^text\/html/],
  ['a file of that page', 'page', 'GET', () => '/api/docs/swagger-ui.css', null, 200, /^text\/css/],
  ['a file that it does not have', 'page', 'GET', () => '/api/docs/package.json', null, 404, /^application\/problem\+json/],
])('%s is framed by nobody, guessed at by nobody, kept by nobody', async (_, kind, method, url, login, status, type) => {
  const answer = await api.ask(login, method, url(), method === 'POST' ? { body: {} } : {});
  const { headers } = answer;
  expect([answer.status, String(headers['content-type'])]).toEqual([status, expect.stringMatching(type)]);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    // What is the same for everybody is asked for again each time.
    'cache-control': (kind === 'page' || url() === '/api/openapi.json') && status === 200 ? 'no-cache' : 'no-store',
  });
  const policy = String(headers['content-security-policy']);
  if (kind === 'json') expect(policy).toBe(forData);
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
  // An attacker learns nothing of what it is made of.
  expect(Object.keys(headers).filter((name) => /^(server|x-powered-by|access-control-)/.test(name))).toEqual([]);
});

test('a file is saved, never shown', async () => {
  const { headers } = await api.ask(applicant, 'GET', `/api/documents/${document}`);
  expect(headers['content-disposition']).toMatch(/^attachment;/);
});

test('over https the cookies are for https alone', async () => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: applicant, password: 'yntymak-demo' },
  });
  const closed = { secure: true, httpOnly: true, sameSite: 'Strict', path: '/' };
  expect(response.cookies).toMatchObject([
    { ...closed, name: '__Host-yntymak_session' },
    { ...closed, name: '__Host-yntymak_device' },
  ]);
  expect(response.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
});
