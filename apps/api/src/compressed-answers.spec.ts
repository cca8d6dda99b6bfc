import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { packages } from '#workflows';
import { applicant, employer, openApi, type TestApi } from '../../../test/support/api.js';
import { uploadText } from '../../../test/support/upload.js';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../test/support/package-of.js';

let api: TestApi;
let cookie: string;
beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  const payload = { login: applicant, password: 'yntymak-demo' };
  const signedIn = await api.app.inject({ method: 'POST', url: '/api/session', payload });
  cookie = `yntymak_session=${signedIn.cookies[0]!.value}`;
});
afterAll(() => api.close());

function ask(
  url: string,
  encoding: string | null,
  method: 'GET' | 'HEAD' | 'POST' = 'GET',
  payload?: object,
): Promise<LightMyRequestResponse> {
  const headers = { cookie, 'accept-language': 'ru', ...(encoding !== null && { 'accept-encoding': encoding }) };
  return api.app.inject({ method, url, headers, ...(payload && { payload }) });
}

const workflow = '/api/workflows/delegation';

test.each([
  ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
])('a long answer comes as %s to a client that accepts %s, with the same content', async (encoding, taken, unpack) => {
  const plain = await ask(workflow, null);
  const packed = await ask(workflow, taken);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect([packed.statusCode, packed.headers['content-encoding'], packed.headers['content-type']]).toEqual([
    200,
    encoding,
    plain.headers['content-type'],
  ]);
  expect(packed.headers['vary']).toBe('accept-encoding');
  expect(unpack(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5);
});

test('a case comes compressed beside its language, and differs by both', async () => {
  const { headers } = await ask(`/api/instances/${await api.askLeave()}`, 'br');
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-language': 'ru', vary: 'accept-language, accept-encoding' });
});

test.each([
  ['nothing', ''],
  ['what we do not have', 'zstd'],
  ['the thing itself', 'identity'],
  ['none of ours', 'br;q=0, gzip;q=0'],
])('a client that accepts %s gets the answer uncompressed', async (_, taken) => {
  const { statusCode, headers } = await ask(workflow, taken);
  expect([statusCode, headers['content-encoding']]).toEqual([200, undefined]);
});

test('a short answer, a refusal that is short, a file and an event stay as they are', async () => {
  const document = (await uploadText(api, applicant, 'A letter of many words. '.repeat(200))).body.sha256 as string;
  for (const url of ['/health/live', '/api/instances/x', `/api/documents/${document}`, '/metrics']) {
    const { headers } = await ask(url, 'br');
    expect([url, headers['content-encoding']]).toEqual([url, undefined]);
  }
});

test('what answers a change is never compressed: a secret may stand in it', async () => {
  const expiresOn = new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const token = await ask('/api/tokens', 'br', 'POST', { name: 'x'.repeat(200), scopes: ['read'], expiresOn });
  expect([token.statusCode, token.headers['content-encoding']]).toEqual([201, undefined]);
  const input = { employee: 'x'.repeat(200), employer: 'nobody', firstDay: '2190-01-10', days: 5 };
  const many = await ask('/api/workflows/leave/instances', 'br', 'POST', {
    input: { ...input, ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`x${n}`, n])) },
  });
  expect([many.statusCode, many.rawPayload.length > 1_024, many.headers['content-encoding']]).toEqual([422, true, undefined]);
});

test('HEAD says of a compressed answer everything but a length that it would not have', async () => {
  const [plain, packed] = [await ask(workflow, null, 'HEAD'), await ask(workflow, 'br', 'HEAD')];
  const length = (await ask(workflow, null)).rawPayload.length;
  expect([plain.statusCode, plain.headers['content-length'], plain.body]).toEqual([200, String(length), '']);
  expect([packed.statusCode, packed.headers['content-length'], packed.body]).toEqual([200, undefined, '']);
});

test('a body that comes compressed is not unpacked', async () => {
  const { status } = await api.ask(employer, 'POST', '/api/instances/x/events', {
    raw: Buffer.from([0x1f, 0x8b, 8, 0]),
    headers: { 'content-encoding': 'gzip' },
  });
  expect([400, 404, 415]).toContain(status);
});
