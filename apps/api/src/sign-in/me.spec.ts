import { employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const me = async (): Promise<{ now: string; demonstration: boolean; language: string; person: string }> =>
  (await api.ask(employer, 'GET', '/api/me')).body;

test('says what time the server goes by, also when it was moved', async () => {
  const before = await me();
  expect(before.demonstration).toBe(true);
  expect(Math.abs(Date.parse(before.now) - api.clock.now().getTime())).toBeLessThan(10_000);
  const at = new Date(api.clock.now().getTime() + 86_400_000).toISOString();
  await api.ask('operator', 'POST', '/api/demo/clock', { body: { at } });
  expect((await me()).now >= at).toBe(true);
  const payload = { login: employer, password: 'yntymak-demo' };
  const signedIn = await api.app.inject({ method: 'POST', url: '/api/session', payload });
  expect(signedIn.json()).toMatchObject({ demonstration: true, now: expect.stringMatching(/^\d{4}-.*Z$/) as string });
  expect(signedIn.json<{ now: string }>().now >= at).toBe(true);
});

test('an installation is no demonstration', async () => {
  const installed = await openApi({ demo: false });
  expect((await installed.ask(employer, 'GET', '/api/me')).body.demonstration).toBe(false);
  await installed.close();
});

describe('the language of a person', () => {
  const change = (body: object, headers = {}) => api.ask(employer, 'PATCH', '/api/me', { body, headers });
  const records = async (): Promise<object[]> => {
    const { items } = (await api.ask('operator', 'GET', '/api/operations?limit=200')).body;
    const { person } = await me();
    return items.filter(({ subject }: { subject: string }) => subject === person);
  };

  test('is set by themselves, used for their notices, and on record', async () => {
    const { person } = await me();
    const changed = await change({ language: 'ru' });
    expect([changed.status, changed.body]).toMatchObject([200, { person, language: 'ru' }]);
    expect((await me()).language).toBe('ru');
    expect((await api.ask(employer, 'GET', '/api/me/notifications')).body.language).toBe('ru');
    const headers = { 'accept-language': 'de' };
    expect((await api.ask(employer, 'GET', '/api/instances/x', { headers })).headers['content-language']).toBe('ru');
    expect((await records())[0]).toMatchObject({
      operation: 'personChanged',
      details: { before: { language: 'ky' }, after: { language: 'ru' } },
      actor: { person, office: null },
    });
    const before = (await records()).length;
    expect((await change({ language: 'ru' })).status).toBe(200);
    expect(await records()).toHaveLength(before);
  });

  test.each([
    [{ language: 'de' }, '/language', 'isIn'],
    [{ language: null }, '/language', 'isNotNull'],
    [{}, '/language', 'isIn'],
    [{ language: 'ky', name: 'x' }, '/name', 'whitelistValidation'],
  ])('%j is refused', async (body, path, code) => {
    const answer = await change(body);
    expect([answer.status, answer.body.problems]).toEqual([
      422,
      expect.arrayContaining([expect.objectContaining({ path, code })]),
    ]);
  });

  test('is set in a session only', async () => {
    const expiresOn = new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const asked = { name: 'x', scopes: ['read', 'act'], expiresOn };
    const { token } = (await api.ask(employer, 'POST', '/api/tokens', { body: asked })).body;
    const headers = { authorization: `Bearer ${token}` };
    expect((await api.ask(null, 'PATCH', '/api/me', { headers, body: { language: 'ky' } })).body.code).toBe('scopeMissing');
  });
});
