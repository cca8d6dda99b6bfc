import { EventEmitter, once } from 'node:events';
import { Agent, get, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { answerOf, head, listen, serverOf, wire } from '../../../../test/attacks/wire.js';
import { employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { Listening } from '../../../../test/support/listening.js';
import { KnownSessions } from '../session/known-sessions.js';
import { RequestGate } from './request-gate.js';
import type { RequestRates } from './request-rates.js';
import type { WorkLimits } from './work-limits.js';

let api: TestApi;
let port: number;
let cookie: string;
let device: string;
let agent: Agent;
const opened: Socket[] = [];

beforeEach(async () => {
  api = await openApi();
  Object.assign(serverOf(api), { connectionsCheckingInterval: 100 });
  port = await listen(api);
  agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const signedIn = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: employer, password: 'yntymak-demo' },
  });
  cookie = `yntymak_session=${signedIn.cookies[0]!.value}`;
  device = `yntymak_device=${signedIn.cookies.find(({ name }) => name === 'yntymak_device')!.value}`;
});
afterEach(async () => {
  agent.destroy();
  for (const socket of opened.splice(0)) socket.destroy();
  await api.close();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      void text(response).then((body) => resolve({ status: response.statusCode!, headers: response.headers, body }), reject);
    }).on('error', reject);
  });
}

/** Asks until it is refused. @returns how often it was not, and the refusal. */
async function askUntilRefused(path: string, headers: Record<string, string> = {}): Promise<[number, Answer]> {
  for (let times = 0; times < 1_000; times += 1) {
    const answer = await ask(path, headers);
    if (answer.status === 429) return [times, answer];
  }
  throw new Error(`${path} is never refused`);
}

async function open(bytes: string, allowHalfOpen = false): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen }).on('error', () => undefined);
  opened.push(socket);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

describe('who asks too often', () => {
  test.each<[string, string, number, Record<string, string>?]>([
    ['pages for everybody', '/public/nothing', 100],
    ['addresses of calendars', `/api/feed/${'b'.repeat(43)}.ics`, 300],
    ['with a session that nobody has', '/api/me', 300, { cookie: `yntymak_session=${'x'.repeat(43)}` }],
    ['after the health of the program', '/health/live', 200],
  ])('for %s gets a Retry-After', async (_, path, limit, headers = {}) => {
    const [times, refusal] = await askUntilRefused(path, { 'accept-language': 'ru', ...headers });
    expect(times).toBeGreaterThanOrEqual(limit);
    expect(refusal.headers).toMatchObject({
      'retry-after': expect.stringMatching(/^[1-9]\d?$/) as string,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'ru',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(refusal.body)).toMatchObject({ status: 429, code: 'tooManyRequests', title: 'Слишком много запросов' });
  });

  test('keeps out nobody at another address, nobody who is signed in or signs in, and no load balancer', async () => {
    const flooded = { 'x-forwarded-for': '203.0.113.7' };
    await askUntilRefused('/public/nothing', flooded);
    await askUntilRefused('/api/me', { ...flooded, cookie: `yntymak_session=${'x'.repeat(43)}` });
    expect((await ask('/public/nothing', { 'x-forwarded-for': '203.0.113.8' })).status).toBe(404);
    // The session is not known yet over the wire: signing in has made it so.
    expect((await ask('/api/me', { ...flooded, cookie })).status).toBe(200);
    expect((await ask('/public/nothing', { ...flooded, cookie })).status).toBe(404);
    expect((await ask('/health/live', flooded)).status).toBe(200);
    const body = JSON.stringify({ login: employer, password: 'yntymak-demo' });
    const signIn = head('POST /api/session', 'x-forwarded-for: 203.0.113.7', 'content-type: application/json');
    const { status } = await wire(port, signIn.replace('\r\n\r\n', `\r\ncontent-length: ${body.length}\r\n\r\n${body}`));
    expect(status).toBe(200);
  });

  test('of IPv6 is counted by network', async () => {
    await askUntilRefused('/public/nothing', { 'x-forwarded-for': '2001:db8:1:2::1' });
    const [times] = await askUntilRefused('/public/nothing', { 'x-forwarded-for': '2001:db8:1:2:ffff::9' });
    expect(times).toBeLessThan(50);
    expect((await ask('/public/nothing', { 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(404);
  });

  test('and has signed in at this device before still can, when everybody together has tried too often', async () => {
    // Else there would be room again by and by.
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    const { rates } = api.app.get(RequestGate) as unknown as { rates: RequestRates };
    for (let count = 0; count < 400; count += 1) rates.count('signIn', `198.51.${count}.1`);
    const body = JSON.stringify({ login: employer, password: 'yntymak-demo' });
    const signIn = async (...headers: string[]): Promise<number> => {
      const sent = head('POST /api/session', 'content-type: application/json', `content-length: ${body.length}`, ...headers);
      return (await wire(port, sent + body)).status;
    };
    expect(await signIn(`cookie: ${device}`)).toBe(200);
    expect(await signIn(`cookie: yntymak_device=${'x'.repeat(43)}`)).toBe(429);
    clock.mockRestore();
  });

  test('is known by a session of this day, however long nothing was asked', async () => {
    const known = api.app.get(KnownSessions);
    const [, secret] = cookie.split('=') as [string, string];
    const hour = 3_600_000;
    const now = performance.now();
    const clock = jest.spyOn(performance, 'now');
    // The cache reads the clock once in a millisecond.
    const isKnownAfter = async (hours: number): Promise<boolean> => {
      await delay(5);
      clock.mockReturnValue(now + hours * hour);
      return known.has(secret);
    };
    try {
      expect([await isKnownAfter(1), await isKnownAfter(11), await isKnownAfter(13)]).toEqual([true, true, false]);
    } finally {
      clock.mockRestore();
    }
  });

  test('with a session that has ended is nobody', async () => {
    await api.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, origin: 'http://127.0.0.1:3000' } });
    const [times] = await askUntilRefused('/api/me', { cookie });
    expect(times).toBeLessThan(600);
  });
});

describe('a connection', () => {
  test('on which requests are sent ahead is answered in their order', async () => {
    const paths = ['/health/live', '/api/nothing', '/api/me', '/health/live', '/api/openapi.json', '/api/nothing'];
    const asked = paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    const socket = await open([...asked, head('GET /health/live')].join(''));
    const came = await text(socket);
    expect([...came.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status)).toEqual([
      ...['200', '404', '401', '200', '200', '404'],
      '200',
    ]);
  });

  test('on which too many are sent ahead is cut off', async () => {
    const socket = await open('GET /api/nothing HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(200));
    await once(socket.resume(), 'close');
    expect((await ask('/api/nothing')).status).toBe(404);
  });

  test('whose request does not come is closed after the answer, though the other side goes on sending', async () => {
    Object.assign(serverOf(api), { requestTimeout: 500, headersTimeout: 300 });
    const socket = await open('GET /api/me HTTP/1.1\r\nhost: localhost\r\n', true);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    const sending = setInterval(() => socket.writable && socket.write('x: y\r\n'), 50);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await Promise.race([closed, delay(10_000)]);
    clearInterval(sending);
    expect([socket.destroyed, answerOf(Buffer.concat(parts).toString()).status]).toEqual([true, 408]);
  });

  test('that waits for its other side makes room for others', async () => {
    const slow = 'POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
    const sockets = await Promise.all(Array.from({ length: 50 }, () => open(slow)));
    const closed = Promise.race(sockets.map((socket) => once(socket.resume(), 'close')));
    // As soon as they have had their time.
    while ((await ask('/api/nothing')).status !== 404) await delay(50);
    await closed;
  });

  const ahead = 'GET /nope HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const unreadable = [
    'POST /api/session HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    'content-length: 1',
    '',
    '{',
  ];
  test.each([
    ['a body that cannot be read', unreadable.join('\r\n') + ahead],
    ['an expectation', 'GET / HTTP/1.1\r\nhost: localhost\r\nexpect: x\r\n\r\n'.repeat(2)],
  ])('that ends after an answer, for %s, leaves nothing behind of what was sent ahead', async (_, packet) => {
    const ends: Promise<unknown>[] = [];
    for (let count = 0; count < 60; count += 1) ends.push(once((await open(packet)).resume(), 'close'));
    await Promise.all(ends);
    await settled();
    expect((await ask('/health/live')).status).toBe(200);
  });

  test('is not broken into by what is no request', async () => {
    const body = JSON.stringify({ login: employer, password: 'yntymak-demo' });
    const headers = ['host: localhost', 'content-type: application/json', `content-length: ${body.length}`];
    const socket = await open(['POST /api/session HTTP/1.1', ...headers, '', body].join('\r\n') + 'NONSENSE\r\n\r\n');
    expect(await text(socket)).not.toMatch(/^HTTP\/1\.1 400/);
  });

  test('that shows no session makes room when there are far too many of one address', async () => {
    // The system holds some hundred until they are taken.
    for (let batch = 0; batch < 16; batch += 1)
      for (const socket of await Promise.all(Array.from({ length: 100 }, () => open('')))) socket.resume();
    while (opened.filter(({ closed }) => closed).length < 100) await delay(20);
    expect((await ask('/api/me', { cookie })).status).toBe(200);
  }, 30_000);
});

/** Until nothing is worked on: what an answer that has come takes is given back a moment later. */
async function settled(): Promise<void> {
  const { work } = api.app.get(RequestGate) as unknown as { work: WorkLimits };
  for (let look = 0; look < 200 && work.count > 0; look += 1) await delay(10);
  expect(work.count).toBe(0);
}

test('while the program ends, connections on which nothing is done are closed, at every address of a name', async () => {
  const other = await openApi();
  const { port: named } = new URL(await other.app.getHttpAdapter().getInstance().listen({ host: 'localhost', port: 0 }));
  const sockets: Socket[] = [];
  for (const { address: host } of await lookup('localhost', { all: true })) {
    const socket = connect({ host, port: Number(named) });
    socket.write('GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await once(socket, 'data');
    sockets.push(socket.resume());
  }
  const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
  await other.app.get(RequestGate).end(0);
  await closed;
  await other.close();
});

describe('a stream', () => {
  test('of a session that this process does not know yet takes no room of others', async () => {
    api.app.get(KnownSessions).forget(cookie.split('=')[1]!);
    const stream = await Listening.open(port, { cookie });
    expect(stream.status).toBe(200);
    await settled();
    const ending = api.app.get(RequestGate).end(60_000);
    await ending;
    await stream.close();
  });

  test('of nobody is refused', async () => {
    expect((await ask('/api/stream', { cookie: `yntymak_session=${'x'.repeat(43)}` })).status).toBe(401);
    await settled();
  });
});

test('an answer has no more listeners than Node expects', async () => {
  let most = 0;
  api.app.getHttpServer().on('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.on('newListener', (event) => {
      if (event === 'close') most = Math.max(most, response.listenerCount('close') + 1);
    });
  });
  expect((await ask('/api/payments/file?format=csv', { cookie })).status).toBe(200);
  // Ours is there before.
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(EventEmitter.defaultMaxListeners);
});

describe('a long body', () => {
  const post = (length: number, ...headers: string[]): string =>
    head('POST /api/workflows/leave/instances', 'content-type: application/json', `content-length: ${length}`, ...headers);

  test('of nobody is not read', async () => {
    // What is not sent is not awaited either.
    const { status } = await wire(port, post(1_000_000) + ' '.repeat(20_000));
    expect(status).toBe(401);
    const signIn = head('POST /api/session', 'content-type: application/json', 'content-length: 20000');
    expect((await wire(port, signIn + ' '.repeat(100))).status).toBe(413);
    const chunked = head('POST /api/session', 'content-type: application/json', 'transfer-encoding: chunked');
    expect((await wire(port, `${chunked}8000\r\n${' '.repeat(0x8000)}\r\n`)).status).toBe(413);
  });

  test('of somebody signed in is', async () => {
    const body = ' '.repeat(100_000) + '{}';
    const { status } = await wire(port, post(body.length, `cookie: ${cookie}`) + body);
    expect(status).toBe(422);
  });
});

test('while the program ends, what is under way is answered, and new requests get a Retry-After', async () => {
  const body = JSON.stringify({ login: employer, password: 'yntymak-demo' });
  const headers = ['content-type: application/json', `content-length: ${body.length}`, 'expect: 100-continue'];
  const slow = await open(`POST /api/session HTTP/1.1\r\nhost: localhost\r\n${headers.join('\r\n')}\r\n\r\n`);
  // It is admitted as soon as it gets a 100.
  const [head] = (await once(slow, 'data')) as [Buffer];
  expect(head.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  const ending = api.app.get(RequestGate).end(20_000);
  const late = await wire(port, 'GET /api/me HTTP/1.1\r\nhost: localhost\r\n\r\n');
  expect([late.status, late.headers['retry-after'], JSON.parse(late.body).code]).toEqual([503, '2', 'busy']);
  slow.write(body);
  const answer = answerOf(await text(slow));
  expect([answer.status, answer.headers.connection]).toEqual([200, 'close']);
  await ending;
});
