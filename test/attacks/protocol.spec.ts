import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { applicant, employer, openApi, type TestApi } from '../support/api.js';
import { storedAtRest } from './stored.js';
import { answerOf, head, listen, serverOf, wire, write } from './wire.js';

let api: TestApi;
let port: number;
let cookie: string;
let request: string;
let before: Record<string, string>;

beforeAll(async () => {
  api = await openApi();
  Object.assign(serverOf(api), { connectionsCheckingInterval: 100 });
  port = await listen(api);
  request = await api.askLeave();
  await api.ask('operator', 'POST', '/api/checkpoints', {});
  const signedIn = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: employer, password: 'yntymak-demo' },
  });
  cookie = `cookie: yntymak_session=${signedIn.cookies[0]!.value}`;
  before = await storedAtRest(api.database.dataSource);
});
afterAll(async () => {
  const after = await storedAtRest(api.database.dataSource);
  await api.close();
  expect(after).toEqual(before);
});
// Whatever it was, it harmed nobody else.
afterEach(async () => {
  const alive = await wire(port, head('GET /health/live'));
  expect(alive.status).toBe(200);
});

const json = 'content-type: application/json';
const events = (): string => `/api/instances/${request}/events`;
const approval = '{"type":"approve"}';

/** Memory of this process, once what is not needed any more has had time to go. */
async function memory(): Promise<number> {
  global.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return process.memoryUsage().rss;
}

describe('a body that comes slowly', () => {
  let timeouts: Pick<Server, 'requestTimeout' | 'headersTimeout'>;
  beforeAll(() => {
    const { requestTimeout, headersTimeout } = serverOf(api);
    timeouts = { requestTimeout, headersTimeout };
    // As an installation has it, before the test shortens it: a minute for a whole request.
    expect([requestTimeout, headersTimeout > 0]).toEqual([60_000, true]);
    Object.assign(serverOf(api), { requestTimeout: 1_500, headersTimeout: 1_000 });
  });
  // Four hundred megabytes from forty at once may take longer than that.
  afterAll(() => void Object.assign(serverOf(api), timeouts));

  /** A byte every 100 ms. */
  async function drip(start: string, piece: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(start);
    const timer = setInterval(() => socket.writable && socket.write(piece), 100);
    await once(socket, 'close');
    clearInterval(timer);
    return Buffer.concat(parts).toString();
  }

  test.each([
    ['of a length', () => head(`POST ${events()}`, cookie, json, 'content-length: 1000'), ' '],
    ['in chunks', () => head(`POST ${events()}`, cookie, json, 'transfer-encoding: chunked'), '1\r\n \r\n'],
    ['with a head without end', () => 'GET /api/me HTTP/1.1\r\nhost: localhost\r\n', 'x: y\r\n'],
    [
      'as a file',
      () =>
        head(
          'POST /api/imports',
          cookie,
          'content-type: multipart/form-data; boundary=x',
          'origin: http://127.0.0.1:3000',
          'content-length: 1000',
        ),
      '-',
    ],
  ])('%s is not waited for: 408', async (_, start, piece) => {
    const begin = performance.now();
    const { status, headers, body } = answerOf(await drip(start(), piece));
    expect(performance.now() - begin).toBeLessThan(10_000);
    // Who may not import need not be listened to at all.
    expect([[408, 403].includes(status), headers['content-type']]).toEqual([true, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String) });
  });

  test('keeps nobody else waiting, however many there are', async () => {
    const slow = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const socket: Socket = connect(port, '127.0.0.1').on('error', () => undefined);
        await once(socket, 'connect');
        socket.write(head(`POST ${events()}`, json, 'content-length: 1000') + '{');
        return socket;
      }),
    );
    const begin = performance.now();
    expect((await api.ask(employer, 'GET', '/api/me')).status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(2_000);
    await Promise.all(slow.map((socket) => socket.destroyed || once(socket.resume(), 'close')));
  });
});

describe('a body of ten megabytes', () => {
  const megabytes = 10;
  const piece = Buffer.alloc(65_536, ' ');

  async function flood(headers: string[], encode: (piece: Buffer) => Buffer): Promise<number> {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    await write(socket, head(`POST ${events()}`, cookie, ...headers));
    for (let sent = 0; sent < megabytes * 16 && !socket.destroyed; sent += 1) await write(socket, encode(piece));
    if (!socket.destroyed) {
      socket.end(headers.includes('transfer-encoding: chunked') ? '0\r\n\r\n' : '');
      await once(socket, 'close');
    }
    return answerOf(Buffer.concat(parts).toString()).status;
  }

  const chunk = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

  test.each([
    ['of a length', [json, `content-length: ${megabytes * 1_048_576}`], (bytes: Buffer) => bytes],
    ['in chunks', [json, 'transfer-encoding: chunked'], chunk],
    ['of another type', ['content-type: text/plain', `content-length: ${megabytes * 1_048_576}`], (bytes: Buffer) => bytes],
  ])('%s is refused, forty at once in bounded memory', async (_, headers, encode) => {
    const start = await memory();
    const statuses = await Promise.all(Array.from({ length: 40 }, () => flood(headers, encode)));
    // NaN: cut off while still sending, before it would listen.
    expect(statuses.filter((status) => ![413, 403].includes(status) && !Number.isNaN(status))).toEqual([]);
    expect(statuses.some((status) => status === 413 || status === 403)).toBe(true);
    // All forty in memory would be 400 MB, before anything is made of them.
    expect((await memory()) - start).toBeLessThan(200_000_000);
  });
});

describe('what is no proper HTTP', () => {
  test.each<[string, string, number[]]>([
    ['two lengths', head(`POST ${'/api/session'}`, json, 'content-length: 2', 'content-length: 40') + '{}', [400]],
    [
      'a length and chunks',
      head('POST /api/session', json, 'content-length: 4', 'transfer-encoding: chunked') + '0\r\n\r\n',
      [400],
    ],
    ['a negative length', head('POST /api/session', json, 'content-length: -1') + '{}', [400]],
    ['a length that is no number', head('POST /api/session', json, 'content-length: 0x10') + '{}', [400]],
    ['a chunk of no size', head('POST /api/session', json, 'transfer-encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n', [400]],
    ['a chunk beyond all sizes', head('POST /api/session', json, 'transfer-encoding: chunked') + 'ffffffffffffffff1\r\n', [400]],
    ['an encoding of chunks that is hidden', head('POST /api/session', json, 'transfer-encoding: xchunked') + '{}', [400]],
    [
      'another encoding of chunks',
      head('POST /api/session', json, 'transfer-encoding: gzip, chunked') + '0\r\n\r\n',
      [400, 401, 403, 415, 422],
    ],
    ['a header in two lines', head('GET /api/me', 'x: a', ' b'), [400]],
    ['a blank before the colon', head('GET /api/me', 'x : a'), [400]],
    ['NUL in a header', head('GET /api/me', 'x: a\0b'), [400]],
    ['NUL in the address', head('GET /api/\0me'), [400]],
    ['no host', 'GET /api/me HTTP/1.1\r\nconnection: close\r\n\r\n', [400]],
    ['two hosts', head('GET /api/me', 'host: elsewhere.example'), [400, 401]],
    ['a method that is none', head('GOSSIP /api/me'), [400]],
    ['HTTP/2 in clear', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['HTTP/0.9', 'GET /api/me\r\n\r\n', [400, 401]],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
    ['a head without end', head('GET /api/me', `x: ${'y'.repeat(100_000)}`), [431]],
    ['ten thousand headers', head('GET /api/me', ...Array.from({ length: 10_000 }, (_, index) => `x${index}: y`)), [431]],
    ['an address without end', head(`GET /api/${'x'.repeat(100_000)}`), [431, 414]],
    ['a proxy request', head('GET http://elsewhere.example/api/me'), [401, 404]],
    [
      'an expectation that nobody has',
      head('POST /api/session', json, 'expect: the-unexpected', 'content-length: 2') + '{}',
      [417],
    ],
  ])('%s is refused, and said so', async (_, sent, statuses) => {
    const { status, headers, body } = await wire(port, sent);
    expect(statuses).toContain(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.stringMatching(/^\w+$/) as string });
  });

  test('a second request hidden in the body of the first is not answered', async () => {
    const hidden = head(`POST ${events()}`, cookie, json, `content-length: ${approval.length}`) + approval;
    const { status } = await wire(
      port,
      head('POST /api/session', json, 'content-length: 2', 'transfer-encoding: chunked') + `0\r\n\r\n${hidden}`,
    );
    expect(status).toBe(400);
  });
});

describe('a method', () => {
  test.each(['OPTIONS', 'TRACE', 'PUT', 'PROPFIND', 'SEARCH', 'PURGE', 'QUERY', 'LOCK', 'M-SEARCH', 'PATCH', 'DELETE'])(
    '%s that an address does not have is refused',
    async (method) => {
      const { status, headers, body } = await wire(port, head(`${method} /api/instances/${request}`, cookie));
      expect([400, 404, 405]).toContain(status);
      expect(JSON.parse(body)).toMatchObject({ status });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );

  test('CONNECT is hung up on', async () => {
    const { status } = await wire(port, head('CONNECT elsewhere.example:443'));
    expect([400, 404, 405, 'nothing']).toContain(status || 'nothing');
  });

  test.each(['x-http-method-override: DELETE', 'x-http-method: DELETE', 'x-method-override: DELETE'])(
    'in a header is not listened to: %s',
    async (override) => {
      const signedOut = await wire(port, head('GET /api/session', cookie, override));
      expect(signedOut.status).toBe(405);
      expect(
        (await wire(port, head('POST /api/session?_method=DELETE', cookie, override, json, 'content-length: 2') + '{}')).status,
      ).toBe(422);
      expect((await wire(port, head('GET /api/me', cookie))).status).toBe(200);
    },
  );

  test('HEAD answers as GET does, without a body', async () => {
    for (const url of ['/api/me', `/api/instances/${request}`, '/api/openapi.json', '/api/docs', '/health/live']) {
      const [asked, got] = [await wire(port, head(`HEAD ${url}`, cookie)), await wire(port, head(`GET ${url}`, cookie))];
      expect([url, asked.status, asked.body]).toEqual([url, got.status, '']);
      expect(asked.headers['content-security-policy']).toBe(got.headers['content-security-policy']);
    }
  });

  test('of writing needs the person also as HEAD of nothing, or OPTIONS from another site', async () => {
    const { status, headers } = await wire(
      port,
      head(`OPTIONS ${events()}`, 'origin: https://elsewhere.example', 'access-control-request-method: POST'),
    );
    expect([status, headers['access-control-allow-origin']]).toEqual([405, undefined]);
  });
});

describe('an address', () => {
  test.each([
    '//api/me',
    '/api//me',
    '/api/me/',
    '/api/./me',
    '/api/x/../me',
    '/api/%2e%2e/api/me',
    '/health/live/../../api/me',
    '/health/live%2f..%2f..%2fapi%2fme',
    '/api/me;a=b',
    '/api/me%00',
    '/api/me%20',
    '/API/ME',
    '/api/me\\',
    '/%61pi/%6de',
    '/api/me#x',
    '/health//live/../api/me',
  ])('%s opens no door beside the lock', async (url) => {
    const { status } = await wire(port, head(`GET ${url}`));
    expect([400, 401, 404]).toContain(status);
  });

  test.each([
    '/api/docs/../../../package.json',
    '/api/docs/%2e%2e/%2e%2e/package.json',
    '/api/docs/..%2f..%2f..%2fpackage.json',
    '/api/docs/..%5c..%5cpackage.json',
    '/api/docs/....//....//package.json',
    '/api/docs//etc/passwd',
    '/api/docs/%2fetc%2fpasswd',
    '/api/docs/swagger-ui.css%00.html',
    '/api/docs/package.json',
    '/../../../../etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
  ])('%s leads to no file', async (url) => {
    const { status, body } = await wire(port, head(`GET ${url}`));
    expect([400, 401, 403, 404]).toContain(status);
    expect(JSON.parse(body)).toMatchObject({ status });
    expect(body).not.toMatch(/root:|"dependencies"/);
  });
});

describe('who one is', () => {
  const wrong = [
    'cookie: yntymak_session=',
    'cookie: yntymak_session=%00',
    'cookie: yntymak_session=%E0%A4%A',
    `cookie: yntymak_session=${'a'.repeat(43)}`,
    `cookie: yntymak_session=${'a'.repeat(4_000)}`,
    'cookie: yntymak_session=undefined',
    'cookie: __proto__=x; constructor=y',
    'cookie: =; ;;; =x',
    `cookie: ${'a=b; '.repeat(1_000)}`,
    'authorization: Bearer',
    'authorization: Bearer yntymak_',
    'authorization: Bearer \u00ff',
    `authorization: Bearer ${'x'.repeat(8_000)}`,
    'authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.',
    'authorization: Basic b3BlcmF0b3I6eW50eW1hay1kZW1v',
    'authorization: Negotiate x',
    'x-user: operator',
    'x-forwarded-user: operator',
    'x-remote-user: operator',
  ];
  test.each(wrong)('cannot be said by %s', async (header) => {
    const { status, body } = await wire(port, Buffer.from(head('GET /api/me', header), 'latin1'));
    expect([status, JSON.parse(body).code]).toEqual([401, 'unauthenticated']);
  });

  test('is not a matter of two cookies, two tokens or a token beside a cookie', async () => {
    const secret = cookie.slice('cookie: yntymak_session='.length);
    for (const headers of [
      [`cookie: yntymak_session=wrong; yntymak_session=${secret}`],
      [cookie, 'authorization: Bearer yntymak_wrong'],
      ['authorization: Bearer yntymak_a', 'authorization: Bearer yntymak_b'],
    ])
      expect([headers, (await wire(port, head('GET /api/me', ...headers))).status]).toEqual([headers, 401]);
  });

  test('is not taken from an address that the asker makes up', async () => {
    const { status } = await wire(
      port,
      head('GET /api/me', 'x-forwarded-for: not an address, 127.0.0.1', 'forwarded: for=127.0.0.1'),
    );
    expect(status).toBe(401);
  });
});

test('a language, type or id of a request that is hostile is answered like any other', async () => {
  for (const header of [
    `accept-language: ${'ky,'.repeat(4_000)}`,
    'accept-language: __proto__',
    'accept-language: en;q=999999999999',
    'accept: text/html, */*;q=0.1',
    'accept-encoding: gzip;q=1.5, br',
    'x-request-id: <script>alert(1)</script>',
    `x-request-id: ${'x'.repeat(5_000)}`,
    'if-none-match: *',
    'range: bytes=0-0,1-1,2-2',
    'upgrade: websocket',
    'upgrade: h2c',
  ]) {
    const { status, headers, body } = await wire(port, head('GET /api/me', cookie, header));
    expect([header, status, headers['content-type']]).toEqual([header, 200, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ login: employer });
    expect(headers['x-request-id']).toMatch(/^[\w-]{1,64}$/);
  }
});

test('who requests a case of theirs gets it, whatever came before', async () => {
  expect((await api.ask(applicant, 'GET', `/api/instances/${request}`)).body.seq).toBe(1);
});
