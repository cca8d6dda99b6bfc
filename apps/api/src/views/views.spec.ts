import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());
beforeEach(() => api.database.dataSource.query('delete from saved_view'));

const url = '/api/me/views';
const late = { page: 'work', name: 'Мөөнөтү өткөндөр', query: 'mine=true&dueBefore=2026-12-01' };
const names = async (login = employer, query = ''): Promise<string[]> =>
  (await api.ask(login, 'GET', `${url}${query}`)).body.items.map(({ name }: { name: string }) => name);
const create = (login: string, body: object) => api.ask(login, 'POST', url, { body });

test('is kept, listed by page and name, renamed, given another query, and deleted', async () => {
  const made = await create(employer, late);
  expect([made.status, made.body]).toEqual([201, { id: expect.any(String) as string, ...late }]);
  await create(employer, { page: 'work', name: 'Ачык', query: '' });
  await create(employer, { page: 'cases', name: 'Өргүү', query: 'state=asked' });
  await create(employer, { page: 'work', name: 'Окулбаган', query: '' });
  expect(await names()).toEqual(['Өргүү', 'Ачык', 'Мөөнөтү өткөндөр', 'Окулбаган']);
  expect(await names(employer, '?page=cases')).toEqual(['Өргүү']);
  const renamed = await api.ask(employer, 'PATCH', `${url}/${made.body.id}`, { body: { name: 'Кечиккендер' } });
  expect([renamed.status, renamed.body]).toEqual([200, { ...made.body, name: 'Кечиккендер' }]);
  const other = await api.ask(employer, 'PATCH', `${url}/${made.body.id}`, { body: { query: 'q=%D3%A9' } });
  expect(other.body).toEqual({ ...renamed.body, query: 'q=%D3%A9' });
  expect((await api.ask(employer, 'DELETE', `${url}/${made.body.id}`)).status).toBe(204);
  expect((await api.ask(employer, 'DELETE', `${url}/${made.body.id}`)).status).toBe(404);
  expect(await names(employer, '?page=work')).toEqual(['Ачык', 'Окулбаган']);
});

test('nobody sees, changes or deletes those of others', async () => {
  const { id } = (await create(employer, late)).body;
  expect([await names(stranger), await names('operator')]).toEqual([[], []]);
  for (const login of [stranger, 'operator', applicant]) {
    expect((await api.ask(login, 'PATCH', `${url}/${id}`, { body: { name: 'mine' } })).status).toBe(404);
    expect((await api.ask(login, 'PATCH', `${url}/${id}`, { body: { nonsense: 1 } })).status).toBe(404);
    expect((await api.ask(login, 'DELETE', `${url}/${id}`)).status).toBe(404);
  }
  expect((await create(stranger, late)).status).toBe(201);
  expect(await names()).toEqual([late.name]);
});

test('a name is given once for a page', async () => {
  const { id } = (await create(employer, { ...late, name: 'one' })).body;
  await create(employer, { ...late, name: 'two' });
  expect(await create(employer, { ...late, name: 'one' })).toMatchObject({
    status: 409,
    body: { code: 'viewNameTaken', detail: 'You already have a view “one” of this page: give it another name.' },
  });
  expect((await create(employer, { ...late, page: 'cases', name: 'one' })).status).toBe(201);
  const rename = (name: string) => api.ask(employer, 'PATCH', `${url}/${id}`, { body: { name } });
  expect((await rename('two')).body.code).toBe('viewNameTaken');
  expect((await rename('one')).status).toBe(200);
  const both = await Promise.all([1, 2].map(() => create(employer, { ...late, name: 'three' })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('fifty a person, however many ask at once', async () => {
  const answers = await Promise.all(Array.from({ length: 55 }, (_, n) => create(employer, { ...late, name: `view ${n}` })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.find(({ status }) => status !== 201)!.body).toMatchObject({
    status: 409,
    code: 'tooManyViews',
    reasons: [{ params: { most: '50' } }],
  });
  expect((await create(stranger, late)).status).toBe(201);
});

test.each([
  ['a page that there is not', { page: 'nowhere' }, '/page', 'isIn'],
  ['no page', { page: undefined }, '/page', 'isIn'],
  ['no name', { name: undefined }, '/name', 'isText'],
  ['a blank name', { name: '  ' }, '/name', 'isText'],
  ['a name that is too long', { name: 'x'.repeat(101) }, '/name', 'isText'],
  ['a name that is turned round', { name: 'x\u202ey' }, '/name', 'isText'],
  ['no query', { query: undefined }, '/query', 'isQueryString'],
  ['a query that is none', { query: 7 }, '/query', 'isQueryString'],
  ['a query with its question mark', { query: '?q=1' }, '/query', 'isQueryString'],
  ['a query that is too long', { query: 'x'.repeat(1_001) }, '/query', 'isQueryString'],
  ['another page behind the query', { query: 'q=1#/elsewhere' }, '/query', 'isQueryString'],
  ['letters that are not escaped', { query: 'q=ө' }, '/query', 'isQueryString'],
  ['half a character', { query: 'q=%ED%A0%80' }, '/query', 'isQueryString'],
  ['a broken escape', { query: 'q=%zz' }, '/query', 'isQueryString'],
  ['a line break', { query: 'q=1\n' }, '/query', 'isQueryString'],
  ['something else', { isAdmin: true }, '/isAdmin', 'whitelistValidation'],
])('%s is refused by its name', async (_, wrong, path, code) => {
  const { status, body } = await create(employer, { ...late, ...wrong });
  expect([status, body.code, body.problems]).toEqual([
    422,
    'invalidPayload',
    expect.arrayContaining([expect.objectContaining({ path, code, text: expect.not.stringMatching(/not valid/) as string })]),
  ]);
});

test('a page of the list that there is not is malformed', async () => {
  expect(await api.ask(employer, 'GET', `${url}?page=nowhere`)).toMatchObject({
    status: 400,
    body: { problems: [{ path: '/page' }] },
  });
});

test('no token may, whatever its scopes', async () => {
  const expiresOn = new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const { token } = (await api.ask(employer, 'POST', '/api/tokens', { body: { name: 'x', scopes: ['read', 'act'], expiresOn } }))
    .body;
  const headers = { authorization: `Bearer ${token}` };
  expect((await api.ask(null, 'GET', url, { headers })).body.code).toBe('scopeMissing');
  expect((await api.ask(null, 'POST', url, { headers, body: late })).body.code).toBe('scopeMissing');
});
