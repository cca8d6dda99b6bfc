import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationFault, loadConfiguration } from './configuration.js';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfiguration(env);
    return [];
  } catch (error) {
    return (error as ConfigurationFault).problems;
  }
}

test('without settings it is a demonstration on the embedded database, for this machine only', () => {
  expect(loadConfiguration({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: expect.stringMatching(/^\/.*\/\.data$/) as string,
    databaseUrl: null,
    databaseOwnerUrl: null,
    redisUrl: null,
    documentStore: null,
    documentQuotaMb: 500,
    documentDays: 30,
    signingKey: null,
    demo: true,
    publicDemo: false,
    demoCases: true,
    logLevel: 'info',
    metricsToken: null,
    workerPort: null,
    production: false,
    openid: null,
    webhookAllowPrivate: false,
    mail: null,
  });
});

test('every setting is read; unknown ones are left alone', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://yntymak.example/',
    DATA_DIR: '/var/lib/yntymak',
    DATABASE_URL: 'postgresql://app:a@db/yntymak',
    DATABASE_OWNER_URL: 'postgres://owner:o@db/yntymak',
    REDIS_URL: 'rediss://:r@queue:6380/1',
    DOCUMENTS_URL: 's3://key:a%2Fb@storage:9000/yntymak?region=kg-1&tls=false',
    DEMO: 'off',
    LOG_LEVEL: 'debug',
    METRICS_TOKEN: 'sixteen-or-more-letters',
    WORKER_PORT: '9100',
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'yntymak',
    OIDC_CLIENT_SECRET: 'secret',
    WEBHOOK_ALLOW_PRIVATE: 'on',
    SMTP_URL: 'smtp://user:word@mail.example:587',
    MAIL_FROM: 'yntymak@example.kg',
    SOMETHING_ELSE: '?',
  };
  expect(loadConfiguration(env)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://yntymak.example',
    dataDir: '/var/lib/yntymak',
    databaseUrl: 'postgresql://app:a@db/yntymak',
    databaseOwnerUrl: 'postgres://owner:o@db/yntymak',
    redisUrl: 'rediss://:r@queue:6380/1',
    documentStore: {
      host: 'storage',
      port: 9000,
      bucket: 'yntymak',
      region: 'kg-1',
      key: 'key',
      secret: 'a/b',
      isTls: false,
    },
    documentQuotaMb: 500,
    documentDays: 30,
    signingKey: null,
    demo: false,
    publicDemo: false,
    demoCases: false,
    logLevel: 'debug',
    metricsToken: 'sixteen-or-more-letters',
    workerPort: 9100,
    production: true,
    openid: { issuer: 'https://id.example', clientId: 'yntymak', clientSecret: 'secret' },
    webhookAllowPrivate: true,
    mail: { url: 'smtp://user:word@mail.example:587', from: 'yntymak@example.kg' },
  });
});

test('empty means not set', () => {
  expect(loadConfiguration({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(loadConfiguration({}));
});

test('the public address names a host that people can open', () => {
  expect(loadConfiguration({ HOST: '0.0.0.0', DEMO: 'off' }).publicUrl).toBe('http://localhost:3000');
  expect(loadConfiguration({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80');
});

test('another database and production have no demonstration by default', () => {
  expect(loadConfiguration({ DATABASE_URL: 'postgresql://app@db/yntymak' }).demo).toBe(false);
  expect(loadConfiguration({ NODE_ENV: 'production' }).demo).toBe(false);
});

test.each([
  [{ HOST: '0.0.0.0' }],
  [{ HOST: '::' }],
  [{ HOST: '192.0.2.7' }],
  [{ HOST: 'yntymak.example' }],
  [{ PUBLIC_URL: 'https://yntymak.example' }],
  [{ HOST: '0.0.0.0', DEMO: 'on' }],
  [{ HOST: '0.0.0.0', DEMO: 'on', DATABASE_URL: 'postgresql://app@db/yntymak' }],
])('a demonstration that others can reach must be declared as one: %j', (env) => {
  expect(problemsOf(env)).toEqual([expect.stringMatching(/^DEMO must be public \(or off\) where HOST or PUBLIC_URL/)]);
  expect(loadConfiguration({ ...env, DEMO: 'public' })).toMatchObject({ demo: true, publicDemo: true });
  expect(loadConfiguration({ ...env, DEMO: 'off' })).toMatchObject({ demo: false, publicDemo: false });
});

test.each([['127.0.0.1'], ['127.5.5.5'], ['localhost'], ['::1']])('a demonstration on %s is nobody else’s', (HOST) => {
  expect(loadConfiguration({ HOST })).toMatchObject({ demo: true, publicDemo: false });
});

test('a demonstration may begin without cases, and cases need a demonstration', () => {
  expect(loadConfiguration({ DEMO_CASES: 'off' })).toMatchObject({ demo: true, demoCases: false });
  expect(loadConfiguration({ DEMO: 'off' }).demoCases).toBe(false);
  expect(problemsOf({ DEMO: 'off', DEMO_CASES: 'on' })).toEqual([
    'DEMO_CASES needs DEMO beside it: its cases are those of the demonstration.',
  ]);
});

test('every fault stands in one message', () => {
  const env = {
    PORT: '70000',
    HOST: 'a b',
    PUBLIC_URL: 'yntymak',
    DATABASE_OWNER_URL: 'mysql://x',
    REDIS_URL: 'http://queue',
    DEMO: 'perhaps',
    DEMO_CASES: 'few',
    LOG_LEVEL: 'loud',
  };
  expect(() => loadConfiguration(env)).toThrow(
    new ConfigurationFault([
      'HOST must be a host name or an IP address, but is "a b".',
      'PORT must be a whole number from 0 to 65535, but is "70000".',
      'DEMO must be true, false or public, but is "perhaps".',
      'PUBLIC_URL must be an address that begins with http:// or https://.',
      'DATABASE_OWNER_URL must be an address that begins with postgresql:// or postgres://.',
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
      'DEMO_CASES must be true or false, but is "few".',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but is "loud".',
    ]),
  );
});

test.each(['3000x', '-1', '3.5', '0x10', '99999999999'])('%s is no port', (port) => {
  expect(problemsOf({ PORT: port })).toHaveLength(1);
});

test('a faulty address is not repeated: it may hold a password', () => {
  expect(problemsOf({ DATABASE_URL: 'postgresql//app:geheim@db/yntymak' }).join()).not.toMatch('geheim');
  expect(problemsOf({ REDIS_URL: 'redis//:geheim@queue' }).join()).not.toMatch('geheim');
});

test('an owner without an application role is a fault', () => {
  expect(problemsOf({ DATABASE_OWNER_URL: 'postgresql://owner@db/yntymak' })).toEqual([
    'DATABASE_OWNER_URL needs DATABASE_URL beside it.',
  ]);
});

test.each([
  [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL and MAIL_FROM must be set together, or neither.'],
  [{ MAIL_FROM: 'yntymak@example.kg' }, 'SMTP_URL and MAIL_FROM must be set together, or neither.'],
  [
    { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.kg, c@d.kg' },
    'MAIL_FROM must be one address such as yntymak@example.kg, but is "a@b.kg, c@d.kg".',
  ],
  [
    { SMTP_URL: 'https://user:geheim@mail.example', MAIL_FROM: 'yntymak@example.kg' },
    'SMTP_URL must be an address that begins with smtp:// or smtps://.',
  ],
])('mails need a server and a sender', (env, problem) => expect(problemsOf(env)).toEqual([problem]));

test('production refuses a demonstration', () => {
  expect(problemsOf({ NODE_ENV: 'production', DEMO: 'on' })).toEqual([
    'DEMO must be off in production: its accounts have public passwords.',
  ]);
});

describe('SIGNING_KEY', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'yntymak-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('is the path of an Ed25519 private key', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const path = file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    expect(loadConfiguration({ SIGNING_KEY: path }).signingKey).toBe(path);
  });

  test('is refused when it is anything else', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const paths = [
      join(folder, 'nothing.pem'),
      folder,
      file('text.pem', 'x'),
      file('other.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string),
      file('public.pem', publicKey.export({ type: 'spki', format: 'pem' }) as string),
    ];
    for (const path of paths)
      expect(problemsOf({ SIGNING_KEY: path })).toEqual([
        `SIGNING_KEY must be the path of a readable file with an Ed25519 private key (PKCS#8, PEM), but is "${path}".`,
      ]);
  });
});

describe('a provider of identities', () => {
  const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'yntymak', OIDC_CLIENT_SECRET: 'hush' };

  test.each(Object.keys(whole))('needs %s beside the others', (name) => {
    expect(problemsOf({ ...whole, [name]: ' ' })).toEqual([
      `${name} must be set as well, or none of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.`,
    ]);
  });

  test.each(['http://id.example', 'ftp://id.example', 'id.example', 'http://127.0.0.1.example'])('is not at %s', (issuer) => {
    const problems = problemsOf({ ...whole, OIDC_ISSUER: issuer });
    expect(problems).toEqual([expect.stringMatching(/^OIDC_ISSUER must begin|^OIDC_ISSUER must be an address/)]);
    expect(problems.join()).not.toContain('hush');
  });

  test.each(['http://127.0.0.1:4000', 'http://localhost', 'http://[::1]:4000', 'https://id.example/realms/state'])(
    'is at %s',
    (issuer) => {
      expect(loadConfiguration({ ...whole, OIDC_ISSUER: issuer }).openid).toMatchObject({ issuer });
    },
  );
});

test('a token for the metrics that could be guessed is refused, and not repeated', () => {
  expect(problemsOf({ METRICS_TOKEN: 'short' })).toEqual([
    'METRICS_TOKEN must be at least 16 letters, digits or any of _.~+/=- .',
  ]);
  expect(problemsOf({ METRICS_TOKEN: 'with a space in it, and more' })).toHaveLength(1);
});

test.each([
  'postgresql://app:geheim@one:5432,two:5433/db',
  'postgresql://app:geheim@one,two/db?target_session_attrs=read-write',
  'postgres://app:geheim@/db?host=one,two',
])('an address of several hosts is named for what it is: %s', (address) => {
  const problems = problemsOf({ DATABASE_URL: address }).join();
  expect(problems).toContain('DATABASE_URL names several hosts, which is not supported');
  expect(problems).not.toMatch('geheim');
});

test('a comma elsewhere in an address names no second host', () => {
  const address = 'postgresql://app:one,two@host/db?options=-c%20search_path%3Da,b';
  expect(loadConfiguration({ DATABASE_URL: address }).databaseUrl).toBe(address);
});
