import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { loadConfiguration } from './configuration.js';
import { makeDataFolder, query, removeDataFolder } from './embedded/launcher.support.js';
import { openDatabase, type OpenDatabase } from './open-database.js';

let warnings: string[];
const log = { info: () => undefined, warn: (message: string): number => warnings.push(message) };

beforeEach(() => {
  warnings = [];
});

const open = (env: NodeJS.ProcessEnv): Promise<OpenDatabase> => openDatabase(loadConfiguration(env), log);

describe('a database of our own', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase({ migrations: [] });
  });
  afterAll(() => database.drop());

  test('is used with its two roles, and goes on when we stop', async () => {
    const opened = await open({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
    expect(opened).toMatchObject({ url: database.url, ownerUrl: database.ownerUrl, embedded: false });
    expect(warnings).toEqual([]);
    await opened.stop();
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('with one role for all is used with a warning', async () => {
    expect(await open({ DATABASE_URL: database.ownerUrl })).toMatchObject({
      url: database.ownerUrl,
      ownerUrl: database.ownerUrl,
    });
    expect(warnings).toEqual([expect.stringContaining('DATABASE_OWNER_URL is not set')]);
  });

  const changed = (change: Partial<URL>): string => Object.assign(new URL(database.url), change).href;

  test.each<[string, () => string, RegExp]>([
    [
      'a wrong password',
      () => changed({ password: 'geheim' }),
      /^DATABASE_URL: .* does not let yntymak_app in: wrong user or password\.$/,
    ],
    ['an unknown user', () => changed({ username: 'nobody' }), /does not let nobody in/],
    [
      'an unknown database',
      () => changed({ pathname: '/elsewhere' }),
      /^DATABASE_URL: there is no database elsewhere at 127\.0\.0\.1:\d+\.$/,
    ],
    [
      'an unknown host',
      () => changed({ hostname: 'no-such-host.invalid' }),
      /^DATABASE_URL: there is no host no-such-host\.invalid\.$/,
    ],
  ])('with %s is a fault that says so, and keeps the password to itself', async (_fault, url, message) => {
    const fault = (await open({ DATABASE_URL: url() }).catch((error: unknown) => error)) as Error;
    expect(fault.name).toBe('StartFault');
    expect(fault.message).toMatch(message);
    expect(fault.message).not.toMatch('geheim');
  });

  test('the setting at fault is named', async () => {
    const wrong = { DATABASE_URL: database.url, DATABASE_OWNER_URL: changed({ password: 'geheim' }) };
    await expect(open(wrong)).rejects.toThrow(/^DATABASE_OWNER_URL: /);
  });
});

describe('where no PostgreSQL is', () => {
  let server: Server;
  let url: string;
  const sockets: Socket[] = [];
  let greet: (socket: Socket) => void;

  beforeEach(async () => {
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      greet(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `postgresql://app:geheim@127.0.0.1:${(server.address() as AddressInfo).port}/yntymak`;
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  test.each<[string, (socket: Socket) => void]>([
    ['something else answers', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['the line is cut', (socket) => socket.destroy()],
    ['nobody answers', () => undefined],
  ])('and %s, the start says so', async (_what, answer) => {
    greet = answer;
    await expect(open({ DATABASE_URL: url })).rejects.toThrow(
      /^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:\d+ \(.+\)\.$/,
    );
  });

  test('and nobody listens, the start says so', async () => {
    await expect(open({ DATABASE_URL: 'postgresql://app@127.0.0.1:1/yntymak' })).rejects.toThrow(
      /no PostgreSQL answers at 127\.0\.0\.1:1 \(/,
    );
  });
});

describe('without DATABASE_URL', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await makeDataFolder();
  });
  afterEach(() => removeDataFolder(folder));

  test('it is the embedded one, which a command beside the program may join', async () => {
    const program = await open({ DATA_DIR: folder });
    expect(program.embedded).toBe(true);
    await expect(open({ DATA_DIR: folder })).rejects.toThrow('Another Yntymak');

    const command = await openDatabase(loadConfiguration({ DATA_DIR: folder }), log, { join: true });
    expect(command.url).toBe(program.url);
    await command.stop();
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await program.stop();
  });

  test('and a command opens it by itself when the program does not run', async () => {
    const command = await openDatabase(loadConfiguration({ DATA_DIR: folder }), log, { join: true });
    expect(await query(command.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await command.stop();
  });
});
