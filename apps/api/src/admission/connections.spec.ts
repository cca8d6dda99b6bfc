import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Connection } from './connection.js';
import { AnonymousConnections } from './connections.js';
import { WorkLimits } from './work-limits.js';

let now: number;
let anonymous: AnonymousConnections;
beforeEach(() => {
  now = 0;
  anonymous = new AnonymousConnections(() => now);
});

const from = (peer: string, release: (() => void) | null = null): Connection =>
  new Connection(
    new Socket(),
    peer,
    () => release,
    () => now,
  );
const open = (peer: string, count: number): Connection[] =>
  Array.from({ length: count }, () => {
    const connection = from(peer);
    anonymous.add(connection);
    return connection;
  });
const alive = (connections: readonly Connection[]): number => connections.filter(({ socket }) => !socket.destroyed).length;
/** Asks, and does not send the body. */
const ask = (connection: Connection): ServerResponse => {
  const request = new IncomingMessage(connection.socket);
  const response = new ServerResponse(request);
  connection.take({ request, response, handle: () => undefined });
  return response;
};

test('silent connections of one address are ended before they take the place of others', () => {
  const silent = open('one', 10_000);
  expect(alive(silent)).toBe(1_500);
  // The oldest is closed, so that a new client has time to show its session.
  expect(silent.at(-1)!.socket.destroyed).toBe(false);
  expect(anonymous.add(from('two'))).toBe(true);
});

test('silent connections of many addresses are, too', () => {
  const silent = Array.from({ length: 20 }, (_, peer) => open(String(peer), 1_000)).flat();
  expect(alive(silent)).toBe(6_000);
  const newcomer = from('newcomer');
  expect([anonymous.add(newcomer), newcomer.socket.destroyed]).toEqual([false, false]);
  now += 5_000;
  expect(anonymous.add(from('later'))).toBe(true);
});

test('who is refused again and again waits as if they had never asked', () => {
  const refused = open('one', 1_000);
  now += 4_000;
  for (const each of refused) ask(each);
  now += 1_000;
  expect(anonymous.add(from('one'))).toBe(true);
  expect(alive(refused)).toBe(999);
});

test('who sends slowly makes room for another as soon as their time is over, once', () => {
  const work = new WorkLimits(() => now);
  const admit = (): Connection => {
    const connection: Connection = new Connection(
      new Socket(),
      'one',
      (_, each) => work.admit(each, 'one'),
      () => now,
    );
    ask(connection);
    return connection;
  };
  const slow = Array.from({ length: 50 }, admit);
  now += 999;
  admit();
  expect([alive(slow), work.count]).toEqual([50, 50]);
  now += 1;
  admit();
  expect([alive(slow), work.count]).toEqual([49, 50]);
  for (const each of slow) each.end();
  for (const each of slow) each.close();
  expect(work.count).toBe(1);
});

test('what is admitted gives its room back when the socket closes, though its response never had it', () => {
  let held = 1;
  const connection = from('one', () => (held -= 1));
  ask(connection);
  connection.close();
  connection.close();
  expect(held).toBe(0);
});
