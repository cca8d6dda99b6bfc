import { addDays, localDate } from '#machine';
import { packages } from '#workflows';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { csvOf, formOf, goodRow, linesOf, tablePath, upload } from '../../../../test/support/tables.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({}, [...packages, packageOf(leave)])));
afterAll(() => api.close());

test.each([
  ['aimak.signatory', 'ok'],
  ['rayon.controller', 'ok'],
  ['city.signatory', 'refused officeNotEntitled C2'],
  ['ministry.signatory', 'refused officeNotEntitled C2'],
])('%s, who may send this start for some body: the row is %s', async (login, line) => {
  const { status, body } = await upload(api, csvOf(goodRow), { login });
  expect([status, linesOf(body)]).toEqual([200, [`2 ${line}`]]);
});

test.each([
  'aimak.registrar',
  'aimak.financier',
  'ministry.drafter',
  'ministry.lawyer',
  'finance.financier',
  'treasury.treasurer',
  'registry.registrar',
  'audit.auditor',
  'operator',
])('%s, who may send it for nobody, is refused before a file is read', async (login) => {
  for (const file of [csvOf(goodRow), Buffer.from('PK\u0003\u0004 nothing'), null])
    expect((await upload(api, file, { login, language: 'ru' })).body).toMatchObject({
      status: 403,
      code: 'officeNotEntitled',
      reasons: [{ text: 'Это могут сделать: подписант (ОМСУ), контролёр (контролирующий орган).' }],
    });
});

test('nobody is sent to sign in', async () => {
  expect((await upload(api, csvOf(goodRow), { login: null })).status).toBe(401);
  expect((await api.ask(null, 'GET', tablePath)).status).toBe(401);
});

test.each([
  '/api/workflows/nothing/tables/registerExisting',
  '/api/workflows/delegation/tables/nothing',
  '/api/workflows/delegation/tables/start',
  '/api/workflows/delegation/tables/saveDraft',
  '/api/workflows/delegation/tables/constructor',
  '/api/workflows/__proto__/tables/registerExisting',
  '/api/workflows/leave/tables/start',
])('%s is not there, whatever is sent to it', async (path) => {
  for (const login of ['aimak.signatory', 'operator']) {
    expect((await upload(api, csvOf(goodRow), { path, login })).body).toMatchObject({ status: 404, code: 'notFound' });
    expect((await upload(api, null, { path, login, query: '?dryRun=x' })).status).toBe(404);
    expect((await api.ask(login, 'GET', `${path}?format=x`)).status).toBe(404);
  }
});

test('what is no form, or a form that says wrong things', async () => {
  const ask = (raw: string, type: string): ReturnType<TestApi['ask']> =>
    api.ask('aimak.signatory', 'POST', tablePath, { raw, headers: { 'content-type': type, 'x-requested-with': 'a test' } });
  expect((await ask('{}', 'application/json')).status).toBe(415);
  expect((await ask('x', 'text/csv')).status).toBe(403);
  expect((await ask('--a\r\nx', 'multipart/form-data; boundary=a')).body.code).toBe('malformed');
  expect((await api.ask('aimak.signatory', 'GET', `${tablePath}?format=pdf`)).body).toMatchObject({
    status: 400,
    problems: [{ path: '/format' }],
  });
  for (const [fields, path] of [
    [{ encoding: 'utf-7' }, '/encoding'],
    [{ surprise: '1' }, '/surprise'],
  ] as const)
    expect((await upload(api, csvOf(goodRow), { fields })).body).toMatchObject({ status: 422, problems: [{ path }] });
  expect((await upload(api, null)).body).toMatchObject({ status: 422, problems: [{ path: '/file' }] });
  const { raw, headers } = await formOf(csvOf(goodRow));
  const { 'content-type': type } = headers;
  const elsewhere = { raw, headers: { 'content-type': type!, origin: 'http://elsewhere.example' } };
  expect((await api.ask('aimak.signatory', 'POST', tablePath, elsewhere)).body.code).toBe('forbidden');
  // Other addresses still take no form.
  const other = await api.ask('aimak.signatory', 'POST', '/api/workflows/delegation/instances', { raw, headers });
  expect(other.status).toBe(415);
});

test('a token of one’s own needs the scope that a single start needs', async () => {
  const tokenWith = async (scopes: readonly string[]): Promise<string> => {
    const expiresOn = addDays(localDate(api.clock.now().toISOString(), 'Asia/Bishkek'), 30);
    const asked = { name: `for ${scopes.join()}`, scopes, expiresOn };
    return (await api.ask('aimak.signatory', 'POST', '/api/tokens', { body: asked })).body.token as string;
  };
  for (const [scopes, status] of [
    [['read'], 403],
    [['act:leave.start'], 403],
    [['act:delegation.start'], 200],
  ] as const) {
    const { raw, headers } = await formOf(csvOf(goodRow));
    const authorization = `Bearer ${await tokenWith(scopes)}`;
    const answer = await api.ask(null, 'POST', tablePath, { raw, headers: { ...headers, authorization } });
    expect([scopes, answer.status]).toEqual([scopes, status]);
  }
});
