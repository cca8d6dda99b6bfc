import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Kind, kindOf, RequestRates } from './request-rates.js';
import { TokenBuckets } from './token-bucket.js';

let now = 0;
let rates: RequestRates;
beforeEach(() => {
  now = 0;
  rates = new RequestRates(() => now);
});

/** How many of these are admitted. */
const admitted = (kind: Kind, keys: readonly string[]): number => keys.filter((key) => rates.count(kind, key) === null).length;
const addresses = (count: number): string[] => Array.from({ length: count }, (_, each) => `198.51.${each}.1`);
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

test('a client over its rate gets the time to retry at, and is admitted then', () => {
  expect(admitted('public', times(150, 'one'))).toBe(100);
  const wait = rates.count('public', 'one')!;
  expect(wait).toBe(1);
  now += wait * 1_000;
  expect(rates.count('public', 'one')).toBeNull();
});

test('very many addresses are counted in sum', () => {
  expect(admitted('public', addresses(400))).toBe(200);
  expect(rates.count('session', 'somebody')).toBeNull();
});

test.each<Kind>(['general', 'public', 'feed', 'signIn', 'unknownSession', 'health'])(
  'a few addresses that ask for %s without end keep nobody else out',
  (kind) => {
    for (let second = 0; second < 120; second += 1, now += 1_000) {
      for (const flooding of ['one', 'two', 'three', 'four']) admitted(kind, times(1_200, flooding));
      if (second % 10 === 0) expect(rates.count(kind, `newcomer ${second}`)).toBeNull();
    }
  },
);

test('who signs in at a device of theirs is not kept out by any number of addresses', () => {
  expect(admitted('signIn', addresses(1_000))).toBe(400);
  expect(rates.count('signIn', 'another')).not.toBeNull();
  expect(rates.count('deviceSignIn', 'device')).toBeNull();
});

test('a request is counted by what the router makes of its address', () => {
  const kinds: [string, string, ReturnType<typeof kindOf>][] = [
    ['POST', '/api/session', 'signIn'],
    ['POST', '/api/%73ession', 'signIn'],
    ['POST', 'http://elsewhere/api/session', 'signIn'],
    ['POST', '/api/session#x', 'signIn'],
    ['GET', '/%70ublic/delegations', 'public'],
    ['GET', 'HTTPS://elsewhere/public?x', 'public'],
    ['GET', '/public#/x', 'public'],
    ['GET', '/%2570ublic/delegations', 'general'],
    ['GET', '/%', 'general'],
    ['GET', '/health/%6Cive', 'health'],
    ['GET', '/nope?x=/public/', 'general'],
  ];
  for (const [method, url, kind] of kinds) expect([url, kindOf(method, url, false)]).toEqual([url, kind]);
  expect(kindOf('GET', '/%61pi/me', true)).toBe('unknownSession');
});

test('a key keeps nothing of the header that it came with', () => {
  const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, 4_000);
  const before = heap();
  for (let each = 0; each < 4_000; each += 1)
    buckets.of(Buffer.alloc(16_000, String(each).padStart(4, '0')).toString('latin1').slice(3, 50), 0);
  expect(heap() - before).toBeLessThan(20_000_000);
  expect(buckets.of('another', 0)).toBeDefined();
});

function heap(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
