import { HostGuard, HostRefused } from './host-guard.js';
import { isReachableAddress } from './reachable-address.js';
import { readWebhookAddress } from './webhook-address.js';

const own = [
  '127.0.0.1',
  '127.1.2.3',
  '10.1.1.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '::1',
  'fc00::1',
  'fd12::1',
];
const never = [
  ...['0.0.0.0', '0.1.2.3', '169.254.169.254', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1', '::', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1'],
  ...['::10.0.0.1', '::8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '100::1', '4000::1', '3fff::1'],
  ...['::ffff:169.254.169.254', '::ffff:0.0.0.0', '', 'localhost', '1.2.3', '08.8.8.8', '8.8.8.8/8', '8.8.8.8 '],
];
const mapped = ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:192.168.0.1'];
const open = ['8.8.8.8', '1.1.1.1', '212.112.96.1', '2606:4700::1111', '::ffff:8.8.8.8'];

test.each(open)('%s is reached', (address) => {
  expect([isReachableAddress(address, false), isReachableAddress(address, true)]).toEqual([true, true]);
});

test.each([...own, ...mapped])('%s of the own network is reached only when that is allowed', (address) => {
  expect([isReachableAddress(address, false), isReachableAddress(address, true)]).toEqual([false, true]);
});

test.each(never)('"%s" is never reached', (address) => {
  expect([isReachableAddress(address, false), isReachableAddress(address, true)]).toEqual([false, false]);
});

test.each([
  'https://receiver.example/hook?a=b',
  'https://receiver.example:443/',
  'https://receiver.example:8443/',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
  'https://қабыл.example/',
])('%s is the address of a receiver', (text) => {
  expect(readWebhookAddress(text, false)?.href).toBeDefined();
});

test.each([
  'http://receiver.example/',
  'https://receiver.example:22/',
  'https://receiver.example:5432/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://①②⑦.0.0.1/',
  'https://10.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[fd12::1]:8443/',
])('%s is one only where the own network is allowed', (text) => {
  expect([readWebhookAddress(text, false), readWebhookAddress(text, true)]).toEqual([null, expect.any(URL)]);
});

test.each([
  '',
  'receiver.example',
  '//receiver.example',
  'ftp://receiver.example/',
  'file:///etc/passwd',
  'gopher://receiver.example/',
  'javascript:alert(1)',
  'https://user@receiver.example/',
  'https://user:password@receiver.example/',
  'https://receiver.example/#part',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://0xa9fea9fe/',
  'https://[::ffff:169.254.169.254]/',
  'https://[fe80::1]/',
  'https://256.256.256.256/',
  'https:///',
])('"%s" is never the address of a receiver', (text) => {
  expect([readWebhookAddress(text, false), readWebhookAddress(text, true)]).toEqual([null, null]);
});

describe('a host name', () => {
  const leadingTo = (...addresses: string[]): HostGuard =>
    new HostGuard(false, () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))));

  test('is reached at the addresses that were checked', async () => {
    const found = await leadingTo('8.8.8.8', '2606:4700::1111').assertAllowed('receiver.example');
    expect(found.map(({ address }) => address)).toEqual(['8.8.8.8', '2606:4700::1111']);
  });

  test.each([[['10.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['::ffff:10.0.0.1']], [['169.254.169.254']], [[]]])(
    'that leads to %j is refused',
    async (addresses) => {
      await expect(leadingTo(...addresses).assertAllowed('receiver.example')).rejects.toThrow(HostRefused);
    },
  );

  test('that is not found is refused in the same words as one that leads inside', async () => {
    const missing = new HostGuard(false, () => Promise.reject(new Error('ENOTFOUND')));
    const message = await missing.assertAllowed('a.example').catch((error: Error) => error.message);
    expect(
      await leadingTo('10.0.0.1')
        .assertAllowed('a.example')
        .catch((error: Error) => error.message),
    ).toBe(message);
  });

  test('of this machine is refused by the system’s own lookup', async () => {
    await expect(new HostGuard(false).assertAllowed('localhost')).rejects.toThrow(HostRefused);
    expect((await new HostGuard(true).assertAllowed('localhost')).length).toBeGreaterThan(0);
  });
});
