import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type LightMyRequestResponse } from 'fastify';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { keepFixedAnswers } from './fixed-answers.js';

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

  test('is not sent to a client that has it', async () => {
    const { headers } = await ask(url, { 'accept-encoding': 'br' });
    const again = await ask(url, { 'accept-encoding': 'br', 'if-none-match': `"x", ${String(headers.etag)}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await ask(url, { 'if-none-match': String(headers.etag) })).statusCode).toBe(200);
  });

  test('answers HEAD with its length', async () => {
    const [whole, head] = [await ask(url), await ask(url, {}, 'HEAD')];
    expect([head.statusCode, head.headers['content-length']]).toEqual([200, whole.headers['content-length']]);
  });
});

test('what another method, or another file, is asked for is not kept', async () => {
  expect((await api.app.inject({ method: 'POST', url: '/api/openapi.json', payload: {} })).statusCode).toBe(405);
  for (const url of ['/api/docs/package.json', '/api/%64ocs/package.json', 'http://127.0.0.1/api/docs/package.json'])
    expect((await ask(url)).statusCode).toBe(404);
  for (const size of ['17x17', '16x32', '9'.repeat(1_000) + 'x1'])
    expect((await ask(`/api/docs/favicon-${size}.png`)).statusCode).toBe(404);
  expect((await ask('/api/docs/favicon-32x32.png')).statusCode).toBe(200);
});

test('another way to write its address is answered by what is kept', async () => {
  const { headers } = await ask('/api/openapi.json');
  for (const url of ['/api/%6fpenapi.json', '/api/openapi.json#x', '/api/openapi.json?x'])
    expect((await ask(url)).headers.etag).toBe(headers.etag);
});

test('what is no answer to keep is asked again', async () => {
  const server = fastify();
  let isFailing = true;
  keepFixedAnswers(server, (path) => path === '/fixed');
  server.get('/fixed', (_, reply) => reply.status(isFailing ? 503 : 200).send('x'));
  expect((await server.inject('/fixed')).statusCode).toBe(503);
  isFailing = false;
  const { statusCode, headers } = await server.inject('/fixed');
  expect([statusCode, typeof headers.etag]).toEqual([200, 'string']);
  await server.close();
});

test('a header that is made to take long takes no longer', async () => {
  const took = async (url: string, headers: Record<string, string>): Promise<number> => {
    const begun = performance.now();
    await ask(url, headers);
    return performance.now() - begun;
  };
  const blank = `x${' '.repeat(200_000)}x`;
  await ask('/api/openapi.json');
  // Seconds, if each blank were looked at once for each before it.
  expect(await took('/api/openapi.json', { 'if-none-match': blank })).toBeLessThan(2_000);
  expect(await took(`/public/${'/'.repeat(200_000)}x/`, {})).toBeLessThan(2_000);
});
