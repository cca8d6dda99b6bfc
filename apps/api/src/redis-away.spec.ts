import { openApi, type TestApi } from '../../../test/support/api.js';

let api: TestApi | null = null;
afterEach(() => api?.close());

test('the api starts and answers though Redis is away', async () => {
  api = await openApi({ redisUrl: 'redis://127.0.0.1:1' });
  expect((await api.ask(null, 'GET', '/health/ready')).status).toBe(200);
  expect((await api.ask('ministry.drafter', 'GET', '/api/me')).status).toBe(200);
});
