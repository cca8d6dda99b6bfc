import { openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

test('a power is found by its id as it stands in the list; what is none is not there', async () => {
  const { items } = (await api.ask('ministry.drafter', 'GET', '/api/powers?limit=100')).body;
  const last = items.at(-1);
  expect(await api.ask('ministry.drafter', 'GET', `/api/powers/${last.id}`)).toMatchObject({ status: 200, body: last });
  for (const id of ['x', '0193e000-0000-7000-8000-00000000ffff'])
    expect(await api.ask('ministry.drafter', 'GET', `/api/powers/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'notFound' },
    });
});
