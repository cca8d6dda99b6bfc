import { ShutdownHooks } from '#program';
import { openApi, type TestApi } from '../../../test/support/api.js';
import { DataSource } from 'typeorm';
import { letBeWatched } from './watched.js';

const token = 'sixteen-or-more-letters';
let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

async function watched(metricsToken: string | null, act: (url: string) => Promise<void>): Promise<void> {
  const shutdown = new ShutdownHooks();
  const settings = { workerPort: 0, host: '127.0.0.1', metricsToken };
  const url = await letBeWatched(settings, api.app.get(DataSource), shutdown);
  await act(url!).finally(() => shutdown.close());
}
const statusOf = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { headers })).status;

test('a worker alone says that it lives, and what its process has done; nothing else is there', async () => {
  await watched(null, async (url) => {
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'ok' });
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^yntymak_database_pool\{state="total"\} \d+$/m);
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(await statusOf(`${url}/metrics`, { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await statusOf(`${url}/api/instances`)).toBe(404);
  });
});

test('with a token set its metrics are for those who have it', async () => {
  await watched(token, async (url) => {
    expect(await statusOf(`${url}/metrics`)).toBe(401);
    expect(await statusOf(`${url}/metrics`, { authorization: 'Bearer wrong' })).toBe(401);
    expect(await statusOf(`${url}/metrics`, { authorization: `Bearer ${token}` })).toBe(200);
  });
});

test('a port that is taken is reported at the start; without one it does not listen', async () => {
  const shutdown = new ShutdownHooks();
  expect(
    await letBeWatched({ workerPort: null, host: '127.0.0.1', metricsToken: null }, api.app.get(DataSource), shutdown),
  ).toBeNull();
  await watched(null, async (url) => {
    const workerPort = Number(new URL(url).port);
    const again = letBeWatched({ workerPort, host: '127.0.0.1', metricsToken: null }, api.app.get(DataSource), shutdown);
    await expect(again).rejects.toThrow(String(workerPort));
  });
});
