import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const ask = (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<LightMyRequestResponse> => api.app.inject({ method, url, headers });

describe.each(['/api/openapi.json', '/api/docs', '/api/docs/swagger-ui-bundle.js'])('%s', (url) => {
  test('is the same in every form, each with a tag of its own', async () => {
    const forms = await Promise.all(
      ['', 'gzip', 'gzip, br', 'br;q=0'].map((accepted) => ask(url, { 'accept-encoding': accepted })),
    );
    const [plain, gzip, br, refused] = forms as [LightMyRequestResponse, ...LightMyRequestResponse[]];
    expect(forms.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br', undefined]);
    expect(gunzipSync(gzip!.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(brotliDecompressSync(br!.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(refused!.rawPayload.equals(plain.rawPayload)).toBe(true);
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers, rawPayload } of forms)
      expect(headers).toMatchObject({
        'content-type': plain.headers['content-type'],
        'content-length': String(rawPayload.length),
        'cache-control': 'no-cache',
        vary: 'accept-encoding',
      });
  });

  test('is not sent to whoever has it', async () => {
    const { headers } = await ask(url, { 'accept-encoding': 'br' });
    const again = await ask(url, { 'accept-encoding': 'br', 'if-none-match': `"x", ${String(headers.etag)}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await ask(url, { 'if-none-match': String(headers.etag) })).statusCode).toBe(200);
  });

  test('tells its length to whoever asks for that alone', async () => {
    const [whole, head] = [await ask(url), await ask(url, {}, 'HEAD')];
    expect([head.statusCode, head.headers['content-length']]).toEqual([200, whole.headers['content-length']]);
  });
});

test('what another method, or another file, is asked for is not kept', async () => {
  expect((await api.app.inject({ method: 'POST', url: '/api/openapi.json', payload: {} })).statusCode).toBe(405);
  expect((await ask('/api/docs/package.json')).statusCode).toBe(404);
});
