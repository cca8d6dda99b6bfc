import { createServer } from 'node:net';
import { openReceiver, type Receiver } from '../../../../test/support/receiver.js';
import { HostGuard } from './host-guard.js';
import { type Sent, WebhookSender } from './webhook.sender.js';

let receiver: Receiver;
beforeEach(async () => (receiver = await openReceiver()));
afterEach(() => receiver.close());

const timeouts = { connect: 300, total: 600, body: 200 };
const sender = new WebhookSender(new HostGuard(true), timeouts);
const send = (url = receiver.url): Promise<Sent> => sender.send(new URL(url), { 'webhook-id': 'w-1' }, '{"text":"ө"}');

test('what the receiver takes is sent once, as it is', async () => {
  expect(await send()).toEqual({ status: 204, durationMs: expect.any(Number), fault: null, excerpt: null });
  expect(receiver.received).toEqual([
    { method: 'POST', path: '/hook', body: '{"text":"ө"}', headers: expect.objectContaining({ 'webhook-id': 'w-1' }) },
  ]);
  expect(receiver.received[0]!.headers['content-type']).toBe('application/json; charset=utf-8');
});

test.each([
  [500, 'notAccepted'],
  [404, 'notAccepted'],
  [429, 'notAccepted'],
  [410, 'gone'],
  [304, 'redirected'],
  [200, null],
  [299, null],
])('the answer %s is the fault %s', async (status, fault) => {
  receiver.answer = (response) => response.writeHead(status).end();
  expect(await send()).toMatchObject({ status, fault });
});

test('of a refusal the log gets one bounded line that cannot do harm', async () => {
  receiver.answer = (response) => response.writeHead(500).end(`no\u0000 \u202eway\r\n\t${'x'.repeat(9_000)}`);
  const { excerpt } = await send();
  expect([excerpt!.slice(0, 8), [...excerpt!].length]).toEqual(['no way x', 500]);
  receiver.answer = (response) => response.writeHead(500).end(Buffer.from([0xff, 0xfe, 0x00]));
  expect((await send()).excerpt).toBe('\ufffd\ufffd');
});

test('a redirect is not followed', async () => {
  const other = await openReceiver();
  receiver.answer = (response) => response.writeHead(307, { location: other.url }).end();
  expect(await send()).toMatchObject({ status: 307, fault: 'redirected' });
  expect([other.connections.count, receiver.received.length]).toEqual([0, 1]);
  await other.close();
});

test('one that never answers is given up', async () => {
  receiver.answer = () => undefined;
  const { status, fault, durationMs } = await send();
  expect([status, fault, durationMs < 1_500]).toEqual([null, 'timedOut', true]);
});

test('one that drips its headers is given up', async () => {
  const server = createServer((socket) => {
    const dripping = setInterval(() => socket.write('x'), 50);
    socket.on('close', () => clearInterval(dripping)).on('error', () => undefined);
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: null, fault: 'timedOut' });
  server.close();
});

test('one that drips what it says is believed its status', async () => {
  receiver.answer = (response) => {
    const dripping = setInterval(() => response.write('x'), 30);
    response.on('close', () => clearInterval(dripping));
    response.writeHead(200);
  };
  const { status, fault, durationMs } = await send();
  expect([status, fault, durationMs < 1_500]).toEqual([200, null, true]);
});

test('of an endless answer no more is read than the log can show', async () => {
  let written = 0;
  receiver.answer = (response) => {
    response.writeHead(500);
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) written += 1;
    };
    response.on('drain', more);
    more();
  };
  const { status, excerpt } = await send();
  expect([status, excerpt!.length]).toEqual([500, 500]);
  const then = written;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(written).toBe(then);
});

test('one that hangs up, speaks no HTTP, offers no TLS or is not there is distinguished', async () => {
  receiver.answer = (response) => response.socket!.destroy();
  expect(await send()).toMatchObject({ status: null, fault: 'unreachable' });
  const server = createServer(
    (socket) => void socket.on('error', () => undefined).end('GOSSIP\r\n\r\n', () => socket.destroy()),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: null, fault: 'unreadable' });
  expect(await send(`https://127.0.0.1:${port}/`)).toMatchObject({ status: null, fault: 'insecure' });
  await new Promise((resolve) => server.close(resolve));
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: null, fault: 'unreachable' });
});

describe('the own network', () => {
  test.each(['http://127.0.0.1', 'http://[::ffff:127.0.0.1]', 'http://2130706433', 'http://localhost'])(
    'is not connected to at %s',
    async (origin) => {
      const { port } = new URL(receiver.url);
      const guarded = new WebhookSender(new HostGuard(false), timeouts);
      expect(await guarded.send(new URL(`${origin}:${port}/`), {}, '{}')).toMatchObject({ status: null, fault: 'hostRefused' });
      expect(receiver.connections.count).toBe(0);
    },
  );

  test('is not reached by a name that led outside when it was registered', async () => {
    const answers = ['8.8.8.8', '127.0.0.1', '127.0.0.1'];
    const lookups: string[] = [];
    const guard = new HostGuard(false, (host) => {
      lookups.push(host);
      return Promise.resolve([{ address: answers.shift()!, family: 4 }]);
    });
    const { port } = new URL(receiver.url);
    expect(await guard.assertAllowed('rebinding.example')).toHaveLength(1);
    const sent = await new WebhookSender(guard, timeouts).send(new URL(`http://rebinding.example:${port}/`), {}, '{}');
    expect([sent.fault, receiver.connections.count, lookups.length]).toEqual(['hostRefused', 0, 2]);
  });

  test('is reached by a name at exactly the address that was checked, looked up once', async () => {
    let lookups = 0;
    const guard = new HostGuard(true, () => {
      lookups += 1;
      return Promise.resolve([{ address: lookups === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }]);
    });
    const { port } = new URL(receiver.url);
    const sent = await new WebhookSender(guard, timeouts).send(new URL(`http://named.example:${port}/`), {}, '{}');
    expect([sent.status, lookups]).toEqual([204, 1]);
  });
});

test('one that hangs holds nobody else', async () => {
  receiver.answer = () => undefined;
  const quick = await openReceiver();
  const hanging = Array.from({ length: 20 }, () => send());
  const { fault, durationMs } = await send(quick.url);
  expect([fault, durationMs < 400]).toEqual([null, true]);
  expect((await Promise.all(hanging)).every(({ fault }) => fault === 'timedOut')).toBe(true);
  await quick.close();
});
