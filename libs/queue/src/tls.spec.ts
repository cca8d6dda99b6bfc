import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../../test/support/program.js';
import { redisLack, startRedis, type TestRedis } from '../../../test/support/redis.js';
import type { QueueSettings } from './queue-settings.js';
import { spawnProcess } from './process.support.js';

const folder = mkdtempSync(join(tmpdir(), 'yntymak-tls-'));
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
const lack = redisLack() ?? certificateLack();
const testHere = lack === null ? test : test.skip;

let redis: TestRedis;
let port: number;
beforeAll(async () => {
  if (lack !== null) return;
  port = await freePort();
  const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
  redis = await startRedis({ settings: ['--tls-port', String(port), '--tls-auth-clients', 'no', ...files] });
});
afterAll(async () => {
  await redis?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const notifyAndConsume = `
app.get(Consumers).consume('alarms', async ({ id }) => (console.log('received', id), setImmediate(() => app.close())), { concurrency: 1 });
await app.get(Queues).notify('alarms', [{ id: 'sealed', data: null }]);
`;

/** What a process of its own says that sends and receives one signal: whom it trusts is decided when a process begins. */
async function said(address: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const settings: QueueSettings = { redisUrl: address, databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' };
  const child = spawnProcess(settings, notifyAndConsume, env);
  const [received, refused] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return received + refused;
}

describe(`Redis over TLS${lack === null ? '' : ` (${lack})`}`, () => {
  testHere('signals are sent and received through it by a process that is set to trust its certificate', async () => {
    expect(await said(`rediss://127.0.0.1:${port}`, { NODE_EXTRA_CA_CERTS: certificate })).toBe('received sealed\n');
  });

  testHere.each([
    ['a certificate that nobody vouches for', () => `rediss://127.0.0.1:${port}`, {}, 'NODE_EXTRA_CA_CERTS'],
    [
      'a certificate for another name',
      () => `rediss://localhost:${port}`,
      { NODE_EXTRA_CA_CERTS: certificate },
      'has a certificate for another name',
    ],
  ])('%s stops the start, with a message that says what to do', async (_, address, env, message) => {
    const answer = await said(address(), env);
    expect(answer).toContain('StartFault: REDIS_URL: the Redis at ');
    expect(answer).toContain(message);
  });
});

/** Makes a certificate for 127.0.0.1 that signs itself. @returns why it cannot be made. */
function certificateLack(): string | null {
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=Redis of a test', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
  ]);
  return made.status === 0 ? null : 'openssl is not installed: the tests with TLS are skipped.';
}
