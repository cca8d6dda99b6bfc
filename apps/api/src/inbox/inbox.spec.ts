import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { sendNotices } from '../../../../test/support/notices.js';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  for (let count = 0; count < 5; count += 1) await api.askLeave();
  await sendNotices(api);
});
afterAll(() => api.close());

const list = async (query = '', login = employer) => (await api.ask(login, 'GET', `/api/inbox${query}`)).body;

test('an inbox is read in pages, newest first, nothing twice and nothing left out', async () => {
  const { items: all } = await list();
  expect(all).toHaveLength(5);
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await list(`?limit=2${cursor && `&cursor=${cursor}`}`);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(ids).toEqual(all.map(({ id }: { id: string }) => id));
  expect([...ids].sort().reverse()).toEqual(ids);
});

test('one item is taken as read, by its own person only, and stays read as of the first time', async () => {
  const [{ id }] = (await list()).items;
  expect((await api.ask(stranger, 'POST', `/api/inbox/${id}/read`)).status).toBe(404);
  expect((await api.ask(stranger, 'POST', '/api/inbox/read', { body: { upTo: id } })).status).toBe(404);
  expect((await list()).unread).toBe('5');
  expect((await api.ask(employer, 'POST', `/api/inbox/${id}/read`)).status).toBe(204);
  const { readAt } = (await list()).items[0];
  expect(readAt).not.toBeNull();
  await api.ask(employer, 'POST', `/api/inbox/${id}/read`);
  expect((await list()).items[0].readAt).toBe(readAt);
  const unread = await list('?unread=true');
  expect([unread.unread, unread.items.length]).toEqual(['4', 4]);
});

test('everything up to one item is taken as read, what came later is not', async () => {
  const { items } = await list();
  expect((await api.ask(employer, 'POST', '/api/inbox/read', { body: { upTo: items[2].id } })).status).toBe(204);
  expect((await list()).items.map(({ readAt }: { readAt: string | null }) => readAt !== null)).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});

test('who has no notices has an empty inbox', async () => {
  expect(await list('', applicant)).toEqual({ items: [], nextCursor: null, unread: '0' });
});

test('preferences: what is not said stays as it is; duties cannot be switched off', async () => {
  const ask = (method: 'GET' | 'PATCH' | 'DELETE', body?: object, path = '') =>
    api.ask(employer, method, `/api/me/notifications${path}`, { body });
  const first = {
    email: null,
    emailConfirmed: false,
    frequency: 'immediate',
    information: true,
    language: 'ky',
    mailAvailable: false,
  };
  expect((await ask('GET')).body).toEqual(first);
  const changed = { ...first, frequency: 'daily', information: false };
  expect((await ask('PATCH', { frequency: 'daily', information: false })).body).toEqual(changed);
  expect((await ask('PATCH', { language: 'ru', email: 'signatory@sokuluk.example' })).body).toEqual({
    ...changed,
    language: 'ru',
    email: 'signatory@sokuluk.example',
  });
  for (const body of [
    { frequency: 'never' },
    { duties: false },
    { email: 'nobody' },
    { email: 'a@b.kg\r\nBcc: c@d.kg' },
    { email: 'a@b.kg,c@d.kg' },
    { email: null },
  ])
    expect([body, (await ask('PATCH', body)).status]).toEqual([body, 422]);
  expect((await ask('DELETE', undefined, '/email')).body).toMatchObject({ email: null, language: 'ru', frequency: 'daily' });
  expect((await api.ask(stranger, 'GET', '/api/me/notifications')).body).toEqual(first);
});
