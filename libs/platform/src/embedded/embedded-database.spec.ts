import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { Embedded } from '../../../../test/support/embedded.js';
import { WallClock, faketimeLack } from '../../../../test/support/faketime.js';
import { inFull } from '../../../../test/support/full.js';
import { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.js';
import { copyDataFolder, makeDataFolder, query, removeDataFolder, startLauncher } from './launcher.support.js';
import { readPidFile } from './pid-file.js';
import { servesFolder, serversOf } from './process-table.js';
import { serverAccount } from './server-account.js';
import { ensureServer } from './server.js';
import { ServerUsers } from './server-users.js';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

let folder: string;
let logged: string[];

const log = { info: (message: string): number => logged.push(message), warn: (message: string): number => logged.push(message) };
const open = (): Promise<EmbeddedDatabase> => openEmbeddedDatabase(folder, log);
const joinIt = (): Promise<EmbeddedDatabase> => openEmbeddedDatabase(folder, log, { join: true });
const cluster = (): string => join(folder, 'postgres');

async function serverPid(): Promise<number> {
  return (await readPidFile(cluster()))?.pid ?? 0;
}

async function permissions(path: string): Promise<string> {
  return ((await stat(join(folder, path))).mode & 0o777).toString(8);
}

async function expectToStart(): Promise<void> {
  const { url, stop } = await open();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
}

beforeEach(() => {
  logged = [];
});
afterEach(() => removeDataFolder(folder));

describe('in a new folder', () => {
  beforeEach(async () => {
    folder = await makeDataFolder();
  });

  test('a new folder gets a database with its owner and its application', async () => {
    const { url, ownerUrl, stop } = await open();
    const whoAmI = `select current_user as role, current_database() as database, usesuper as super from pg_user where usename = current_user`;
    expect(await query(url, whoAmI)).toEqual([{ role: 'yntymak_app', database: 'yntymak', super: false }]);
    expect(await query(ownerUrl, whoAmI)).toEqual([{ role: 'yntymak_owner', database: 'yntymak', super: false }]);
    expect(await query(ownerUrl, `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'yntymak'`)).toEqual([
      { owner: 'yntymak_owner' },
    ]);
    await query(ownerUrl, 'create table mine (id int)');
    await expect(query(url, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await stop();
  });

  test('what is secret is readable by its user only, and nothing else is left in the folder', async () => {
    const { stop } = await open();
    const files = ['database.secret.json', 'launcher.lock', 'postgres', 'postgres.log', 'server.lock'];
    expect((await readdir(folder)).sort()).toEqual(files);
    expect(await permissions('postgres')).toBe('700');
    expect(await permissions('database.secret.json')).toBe('600');
    expect(await permissions('postgres.log')).toBe('600');
    await stop();
  });

  test('a data folder that it makes itself is closed to others', async () => {
    folder = join(folder, 'deep', 'data');
    const { stop } = await open();
    expect(await permissions('.')).toBe(isRoot ? '711' : '700');
    await stop();
    folder = join(folder, '..', '..');
  });

  test('what an interrupted start left is removed', async () => {
    await mkdir(join(folder, 'postgres.unfinished-1', 'cluster'), { recursive: true });
    await writeFile(join(folder, 'postgres.unfinished-1', 'cluster', 'PG_VERSION'), '18\n');
    await expectToStart();
    const files = ['database.secret.json', 'launcher.lock', 'postgres', 'postgres.log', 'server.lock'];
    expect((await readdir(folder)).sort()).toEqual(files);
  });

  test('a launcher that is killed while it makes the database leaves nothing in the way', async () => {
    const launcher = startLauncher(folder).catch((error: unknown) => error);
    while (!(await readdir(folder)).some((name) => name.startsWith('postgres.unfinished'))) await delay(10);
    // Its initdb goes on for a while.
    process.kill(Number((await readFile(join(folder, 'launcher.lock'), 'utf8')).split(' ')[0]), 'SIGKILL');
    await launcher;
    await expectToStart();
  });

  test('a data folder that is a file ends the start with a message', async () => {
    folder = join(folder, 'file');
    await writeFile(folder, '');
    await expect(open()).rejects.toMatchObject({
      name: 'StartFault',
      message: expect.stringContaining(`The data folder ${folder} cannot be used`) as string,
    });
    folder = join(folder, '..');
  });
});

describe('in a folder with a database', () => {
  let original: string;

  beforeAll(async () => {
    original = folder = await makeDataFolder();
    await (await open()).stop();
  });
  afterAll(() => removeDataFolder(original));
  beforeEach(async () => {
    folder = await copyDataFolder(original);
  });

  test('it keeps to the settings that the schema and its safety rely on', async () => {
    const { url, stop } = await open();
    const [row] = await query<Record<string, string>>(
      url,
      `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale, datcollate as collate,
            current_setting('password_encryption') as passwords, current_setting('listen_addresses') as addresses,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('TimeZone') as zone
     from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      collate: 'C',
      passwords: 'scram-sha-256',
      addresses: '127.0.0.1',
      fsync: 'on',
      commit: 'on',
      zone: 'UTC',
    });
    const access = (await readFile(join(cluster(), 'pg_hba.conf'), 'utf8')).split('\n').filter((line) => /^\w/.test(line));
    expect(access.every((line) => line.endsWith('scram-sha-256'))).toBe(true);
    expect((await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[4]).toBe('');
    expect(
      await query(
        url,
        `select name from unnest(array['я', 'ө', 'о', 'ү', 'ы', 'у', 'ң', 'н']) name order by name collate "ky-x-icu"`,
      ),
    ).toEqual([...'нңоөуүыя'].map((name) => ({ name })));
    await stop();
  });

  test('a wrong password is refused', async () => {
    const { url, stop } = await open();
    const wrong = Object.assign(new URL(url), { password: 'wrong' }).href;
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await stop();
  });

  test('stopping ends the server and frees the folder; the next start finds what was written', async () => {
    const first = await open();
    const pid = await serverPid();
    await query(first.ownerUrl, 'create table kept as select 1 as id');
    await first.stop();
    expect(await serversOf(cluster())).toEqual([]);
    expect(await servesFolder(pid, cluster())).toBe(false);

    const second = await open();
    expect(await query(second.ownerUrl, 'select id from kept')).toEqual([{ id: 1 }]);
    await second.stop();
  });

  test('the server survives its launcher, and the next one adopts it', async () => {
    const launcher = await startLauncher(folder);
    const pid = await serverPid();
    await query(launcher.ownerUrl, 'create table kept as select 1 as id');
    await launcher.end('SIGKILL');
    expect(await servesFolder(pid, cluster())).toBe(true);

    const { url, ownerUrl, stop } = await open();
    expect(url).toBe(launcher.url);
    expect(await serverPid()).toBe(pid);
    expect(logged).toEqual([expect.stringContaining(`process ${pid}`)]);
    expect(await query(ownerUrl, 'select id from kept')).toEqual([{ id: 1 }]);
    await stop();
    expect(await serversOf(cluster())).toEqual([]);
  });

  test('a launcher that ends by a signal takes its server with it', async () => {
    const launcher = await startLauncher(folder);
    await launcher.end('SIGTERM');
    expect(await serversOf(cluster())).toEqual([]);
  });

  test('Ctrl-C in the terminal does not reach the server', async () => {
    const launcher = await startLauncher(folder);
    const groupOf = async (pid: number): Promise<string | undefined> =>
      (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
    expect(await groupOf(await serverPid())).not.toBe(await groupOf(launcher.process.pid as number));
    await launcher.end('SIGTERM');
  });

  test('after a kill -9 of the server every acknowledged transaction is there', async () => {
    const first = await open();
    await query(first.ownerUrl, 'create table kept as select 1 as id');
    await query(first.ownerUrl, 'insert into kept values (2)');
    process.kill(await serverPid(), 'SIGKILL');
    await first.stop();

    const second = await open();
    expect(await query(second.ownerUrl, 'select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }]);
    await second.stop();
  });

  test('nor does it matter when launcher and server are both killed while clients are connected', async () => {
    const launcher = await startLauncher(folder);
    await query(launcher.ownerUrl, 'create table kept as select 1 as id');
    const busy = query(launcher.ownerUrl, 'select pg_sleep(60)').catch((error: unknown) => error);
    await delay(100);
    const pid = await serverPid();
    await launcher.end('SIGKILL');
    process.kill(pid, 'SIGKILL');

    const { ownerUrl, stop } = await open();
    expect(await query(ownerUrl, 'select id from kept')).toEqual([{ id: 1 }]);
    expect(await busy).toBeInstanceOf(Error);
    await stop();
  });

  test('a server is on record before it runs: its launcher may be killed at any moment', async () => {
    const options = { postgres: join(folder, 'nowhere'), cluster: cluster(), log: join(folder, 'postgres.log'), account: null };
    await expect(ensureServer(options, true)).rejects.toThrow('cannot be started');
    expect(await readFile(join(folder, 'server.lock'), 'utf8')).toMatch(/^0 \d{4,5} +$/);
  });

  test('a server that was killed with its launcher is started again at the same port', async () => {
    const launcher = await startLauncher(folder);
    const { pid } = (await readPidFile(cluster()))!;
    await launcher.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const { url, stop } = await open();
    expect(url).toBe(launcher.url);
    await stop();
    const taken = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    await once(taken, 'listening');
    const other = await open();
    expect(new URL(other.url).port).not.toBe(new URL(url).port);
    await other.stop();
    taken.close();
  });

  describe('a postmaster.pid that a dead server left', () => {
    type RecordOf = (port: number, startedAt: number) => string | null;

    async function leavePidFile(
      pid: number,
      recordOf: RecordOf = (port, startedAt) => `${pid} ${port} ${startedAt}`,
    ): Promise<void> {
      const { stop } = await open();
      const lines = (await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n');
      await stop();
      const file = join(cluster(), 'postmaster.pid');
      await writeFile(file, [pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
      const record = recordOf(Number(lines[3]), Number(lines[2]));
      if (record !== null) await writeFile(join(folder, 'server.lock'), record);
      const account = await serverAccount();
      if (account) await chown(file, account.uid, account.gid);
    }

    test('does not matter when nobody has the number', async () => {
      await leavePidFile(1_073_741_824);
      await expectToStart();
    });

    test('does not matter when a stranger has the number', async () => {
      await leavePidFile(process.pid);
      await expectToStart();
    });

    test('does not matter when its launcher was killed before it knew more than the port', async () => {
      await leavePidFile(1_073_741_824, (port) => `0 ${port} `);
      await expectToStart();
    });

    test('stays when the port is another than the recorded one', async () => {
      await leavePidFile(1_073_741_824, (port) => `0 ${port + 1} `);
      await expect(open()).rejects.toThrow(/make sure that it does not, remove the file/);
    });

    test('stays when the number is that of the recorded server, but its start is not', async () => {
      await leavePidFile(1_073_741_824, (port, startedAt) => `1073741824 ${port} ${startedAt + 60}`);
      await expect(open()).rejects.toThrow(/make sure that it does not, remove the file/);
    });

    test('stays, and ends the start with a message, when it is not of a server that was started with the lock', async () => {
      await leavePidFile(1_073_741_824, () => null);
      for (const start of [open, joinIt]) await expect(start()).rejects.toThrow(/make sure that it does not, remove the file/);
      expect((await readPidFile(cluster()))?.pid).toBe(1_073_741_824);
      await rm(join(cluster(), 'postmaster.pid'));
      await expectToStart();
    });

    test('does not matter when a zombie has it', async () => {
      const launcher = await startLauncher(folder);
      const pid = await serverPid();
      // The server's parent is alive and stopped, so nobody collects it, nor starts it again.
      launcher.process.kill('SIGSTOP');
      process.kill(pid, 'SIGKILL');
      await delay(100);
      expect(await readFile(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
      const { url, stop } = await joinIt();
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await launcher.end('SIGKILL');
      await stop();
      expect(await serversOf(cluster())).toEqual([]);
    });
  });

  test('a server that was started by hand is not taken over: the start says which it is', async () => {
    const launcher = await startLauncher(folder);
    const byHand = new Embedded(folder);
    await byHand.stop('fast');
    await byHand.start();
    await launcher.end('SIGKILL');
    const pid = await serverPid();
    await expect(open()).rejects.toThrow(`A PostgreSQL that this program did not start (process ${pid}) runs in ${cluster()}`);
    expect(await servesFolder(pid, cluster())).toBe(true);
    await byHand.stop('fast');
    await expectToStart();
  });

  test('a second launcher learns who uses the folder; others may join', async () => {
    const launcher = await startLauncher(folder);
    await expect(open()).rejects.toThrow(
      `Another Yntymak (process ${launcher.process.pid} of ${hostname()}) already uses the data folder ${folder}`,
    );
    const joined = await joinIt();
    expect(joined.url).toBe(launcher.url);
    await joined.stop();
    expect(await query(launcher.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await launcher.end('SIGTERM');
    expect(await serversOf(cluster())).toEqual([]);
  });

  test('the first user starts the server, the last one stops it', async () => {
    const users = await Promise.all([joinIt(), open(), joinIt(), joinIt()]);
    const pid = await serverPid();
    expect(new Set(users.map(({ url }) => url)).size).toBe(1);
    for (const { url, stop } of users) {
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await stop();
    }
    expect(await serversOf(cluster())).toEqual([]);
    // All at once: one that comes while another stops it starts it again.
    await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        await delay(index * 40);
        const { url, stop } = await joinIt();
        expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
        await stop();
      }),
    );
    expect([await serversOf(cluster()), await servesFolder(pid, cluster())]).toEqual([[], false]);
  });

  test('nobody who leaves after another sees it as a user any more', async () => {
    const { stop } = await open();
    const close = jest.spyOn(ServerUsers.prototype, 'close');
    const seen: boolean[] = [];
    const next = new ServerUsers(folder);
    close.mockImplementationOnce(() => void seen.push(next.isAlone()));
    await stop();
    close.mockRestore();
    next.close();
    expect(seen).toEqual([true]);
  });

  test('a server that others still look for starts at no other port', async () => {
    const launcher = await startLauncher(folder);
    launcher.process.kill('SIGSTOP');
    process.kill(await serverPid(), 'SIGKILL');
    const port = Number(new URL(launcher.url).port);
    const taken = createServer();
    const listens = (): Promise<boolean> =>
      new Promise((resolve) => taken.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)));
    while (!(await listens())) await delay(20);
    await expect(joinIt()).rejects.toThrow(`another program has taken its port (127.0.0.1:${port})`);
    taken.close();
    const { url, stop } = await joinIt();
    expect(url).toBe(launcher.url);
    await launcher.end('SIGKILL');
    await stop();
  });

  test('one that is killed counts no more as a user', async () => {
    const launcher = await startLauncher(folder);
    const joined = await joinIt();
    await launcher.end('SIGKILL');
    const next = await open();
    expect(next.url).toBe(launcher.url);
    await joined.stop();
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(await serversOf(cluster())).toEqual([]);
  });

  inFull(() => {
    test('a server that does not end is ended at once', async () => {
      const { url, stop } = await open();
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      process.kill(rows[0]!.pid, 'SIGSTOP');
      await stop();
      expect(await serversOf(cluster())).toEqual([]);
      await expectToStart();
    }, 30_000);
  });

  const lack = faketimeLack();
  if (lack !== null) console.warn(lack);
  (lack === null ? test : test.skip)(
    'whatever the clocks say',
    async () => {
      const clock = await WallClock.open();
      const day = 86_400_000;
      for (const [ahead, then] of [
        [30 * day, -30 * day],
        [-30 * day, 30 * day],
      ] as const) {
        await clock.move(ahead);
        const launcher = await startLauncher(folder, { env: { ...process.env, ...clock.env } });
        const pid = await serverPid();
        await expect(open()).rejects.toThrow('already uses the data folder');
        await launcher.end('SIGKILL');
        await clock.move(then);
        const next = await startLauncher(folder, { env: { ...process.env, ...clock.env } });
        expect([await serverPid(), next.url]).toEqual([pid, launcher.url]);
        await next.end('SIGKILL');
        process.kill(pid, 'SIGKILL');
        await expectToStart();
      }
      await clock.remove();
    },
    60_000,
  );

  describe('the start ends with a message', () => {
    test('when the server cannot run, with its own reason', async () => {
      await writeFile(join(cluster(), 'postgresql.auto.conf'), 'shared_buffers = nonsense');
      await expect(open()).rejects.toMatchObject({
        name: 'StartFault',
        message: expect.stringMatching(/FATAL|auto\.conf/) as string,
      });
      expect(await serversOf(cluster())).toEqual([]);
    });

    test('when its control file is gone, with what it says now', async () => {
      const log = join(folder, 'postgres.log');
      await writeFile(log, `${await readFile(log, 'utf8')}2026-11-01 00:00:00 UTC [1] FATAL:  an old complaint\n`);
      await rm(join(cluster(), 'global', 'pg_control'));
      await expect(open()).rejects.toMatchObject({
        name: 'StartFault',
        message: expect.stringMatching(/^The embedded database ends at once: (?!.*old complaint).*pg_control.*$/) as string,
      });
    });

    test.each<[string, (file: string) => Promise<void>, RegExp]>([
      ['is no JSON', (file) => writeFile(file, '{"superuser":'), /database\.secret\.json is damaged/],
      ['is empty', (file) => writeFile(file, ''), /database\.secret\.json is damaged/],
      ['holds something else', (file) => writeFile(file, '{"superuser":"one","owner":2}'), /database\.secret\.json is damaged/],
      [
        'is a folder',
        (file) => rm(file).then(() => mkdir(file)),
        /^The passwords of the embedded database cannot be read: EISDIR/,
      ],
    ])('when the file of its passwords %s', async (_what, damage, message) => {
      await damage(join(folder, 'database.secret.json'));
      await expect(open()).rejects.toMatchObject({ name: 'StartFault', message: expect.stringMatching(message) as string });
      expect(await serversOf(cluster())).toEqual([]);
    });

    test('when the passwords are not those of the database', async () => {
      await rm(join(folder, 'database.secret.json'));
      await expect(open()).rejects.toThrow('database.secret.json');
      expect(await serversOf(cluster())).toEqual([]);
    });
  });
});

(isRoot ? describe : describe.skip)('in a new folder of root', () => {
  beforeEach(async () => {
    folder = await makeDataFolder();
  });

  const owner = async (pid: number): Promise<number> => (await stat(`/proc/${pid}`)).uid;

  test('the server runs as another user', async () => {
    const { stop } = await open();
    expect(await owner(await serverPid())).toBe((await serverAccount())?.uid);
    await stop();
  });

  test('a folder above that this user may not enter is named', async () => {
    await chmod(folder, 0o700);
    await expect(open()).rejects.toThrow(`who may not enter ${folder}`);
  });

  test("an ordinary user's server runs as the user, in a folder that only the user may enter", async () => {
    await chown(folder, nobody.uid, nobody.gid);
    await chmod(folder, 0o700);
    const launcher = await startLauncher(folder, nobody);
    expect(await owner(await serverPid())).toBe(nobody.uid);
    expect(await query(launcher.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await launcher.end('SIGTERM');
    await expect(open()).rejects.toThrow(/who may not enter|belongs to user number/);
  });

  test('an ordinary user gets a report of a folder in which nothing can be written', async () => {
    await expect(startLauncher(folder, nobody)).rejects.toThrow(`The data folder ${folder} cannot be used: EACCES`);
  });

  test('and of a database that another user made', async () => {
    await (await open()).stop();
    await chown(folder, nobody.uid, nobody.gid);
    for (const name of ['database.secret.json', 'launcher.lock', 'server.lock'])
      await chown(join(folder, name), nobody.uid, nobody.gid);
    await expect(startLauncher(folder, nobody)).rejects.toThrow('belongs to user number');
  });
});
