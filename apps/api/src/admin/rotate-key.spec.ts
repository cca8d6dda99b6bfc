import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SigningKeys } from '#proofs';
import { type Configuration, operationJournal, projectFile } from '#platform';
import { configuration, openApi, type TestApi } from '../../../../test/support/api.js';
import { processEnv } from '../../../../test/support/process-env.js';
import { rotateKey } from './rotate-key.js';

const program = fileURLToPath(projectFile('dist/apps/api/src/admin.main.js'));

let api: TestApi;
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'yntymak-keys-'))));
afterAll(() => rm(folder, { recursive: true }));

/** As beside the running program, on the same database and data folder. */
function rotate(args: readonly string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const { url, ownerUrl } = api.database;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'rotate-key', ...args], {
    env: { ...processEnv(), DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: api.dataDir, ...env },
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).trim() };
}

/** The same command with other words, in one process: each start of the program takes a second. */
function rotateEach(wordings: readonly (readonly string[])[]): { status: number; said: string }[] {
  const script = `
    const said = [];
    console.log = console.error = (line) => said.push(line);
    const results = [];
    for (const [time, words] of ${JSON.stringify(wordings)}.entries()) {
      // Of a script in words, its own words come first.
      process.argv = [process.execPath, 'rotate-key', ...words];
      process.exitCode = 0;
      await import('${pathToFileURL(program).href}?' + time);
      results.push({ status: process.exitCode, said: said.splice(0).join('\\n') });
    }
    process.exitCode = 0;
    process.stdout.write(JSON.stringify(results));`;
  const { url, ownerUrl } = api.database;
  const env = { ...processEnv(), DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: api.dataDir };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
  return JSON.parse(stdout) as { status: number; said: string }[];
}

/** What the command does with the database, in this process. */
const rotateHere = (signingKey: string, reason: string, file?: string): Promise<string> =>
  rotateKey(api.database.dataSource, { ...configuration, dataDir: api.dataDir, signingKey }, reason, file);

const make = () => api.ask('operator', 'POST', '/api/checkpoints');
const keys = async () => (await api.ask('operator', 'GET', '/api/checkpoints/keys')).body.items;

describe('with keys in the data folder', () => {
  beforeAll(async () => (api = await openApi()));
  afterAll(() => api.close());

  test('a new key takes over, signed by the old one; the running program goes on with it, and both stay known', async () => {
    const before = (await make()).body;
    const { status, said } = rotate(['the operator of the server has changed']);
    const [old, fresh] = await keys();
    expect(fresh).toMatchObject({ number: 2, reason: 'the operator of the server has changed', signedBy: old.key });
    expect([status, said]).toEqual([
      0,
      `Key 2 signs checkpoints from now on, signed by the one before: ${fresh.key}\n${fresh.publicKey.trim()}`,
    ]);
    expect((await stat(join(api.dataDir, 'keys', `${fresh.key}.pem`))).mode & 0o777).toBe(0o600);
    await api.askLeave();
    const after = (await make()).body;
    expect([before.key, after.key, after.number]).toEqual([old.key, fresh.key, 2]);
    expect(
      await operationJournal.list(api.database.dataSource.manager, { operation: 'signingKeyRotated', limit: 5 }),
    ).toMatchObject([
      {
        operation: 'signingKeyRotated',
        subject: fresh.key,
        reason: 'the operator of the server has changed',
        details: { number: 2, before: old.key },
        actor: { person: null, basis: 'admin' },
      },
    ]);
    expect((await api.ask('operator', 'GET', '/api/checkpoints/keys?limit=1')).body).toMatchObject({ items: [old] });
  });

  test('what is asked wrongly changes nothing', async () => {
    const before = await keys();
    const usage = { status: 1, said: expect.stringMatching(/^Usage: .*rotate-key/s) };
    const reason = { status: 1, said: '/reason: isText' };
    const file = { status: 1, said: expect.stringMatching(/^A file for the new key is named only where SIGNING_KEY/) };
    const wrong: [words: string[], message: object][] = [
      [[], usage],
      [['a', 'b'], usage],
      [['a', '--surprise'], usage],
      [['a', '--name', 'x'], usage],
      [[' '], reason],
      [['x'.repeat(501)], reason],
      [['yearly', '--new', join(folder, 'new.pem')], file],
    ];
    expect(rotateEach(wrong.map(([words]) => words))).toEqual(wrong.map(([, message]) => message));
    expect(await keys()).toEqual(before);
  });

  test('without the key in force nobody can hand over', async () => {
    const before = await keys();
    await rename(join(api.dataDir, 'keys'), join(api.dataDir, 'away'));
    expect(rotate(['yearly'])).toEqual({ status: 1, said: expect.stringMatching(/^The key in force is not here/) });
    expect(await keys()).toEqual(before);
  });
});

describe('with SIGNING_KEY', () => {
  afterEach(() => api.close());

  async function keyFile(name: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return file;
  }

  async function open(settings: Partial<Configuration>): Promise<void> {
    api = await openApi(settings);
  }

  test('the named key signs, and the data folder has none', async () => {
    await open({ signingKey: await keyFile('own.pem') });
    expect((await make()).status).toBe(201);
    await expect(stat(join(api.dataDir, 'keys'))).rejects.toThrow('ENOENT');
  });

  test('the new key is in a file of its own, made where there is none; until SIGNING_KEY names it, nothing is signed', async () => {
    const own = await keyFile('own.pem');
    await open({ signingKey: own });
    await make();
    await expect(rotateHere(own, 'yearly')).rejects.toThrow(/^SIGNING_KEY is set: name the file of the new key with --new/);
    await expect(rotateHere(own, 'yearly', own)).rejects.toThrow(/^This key has been in force before/);
    await writeFile(join(folder, 'bad.pem'), 'x');
    await expect(rotateHere(own, 'yearly', join(folder, 'bad.pem'))).rejects.toThrow(/holds no Ed25519 key/);
    const next = join(folder, 'next.pem');
    expect(rotate(['yearly', '--new', next], { SIGNING_KEY: own })).toEqual({
      status: 0,
      said: expect.stringContaining(`Set SIGNING_KEY to ${next} and start again`),
    });
    expect((await stat(next)).mode & 0o777).toBe(0o600);
    await api.askLeave();
    expect(await make()).toMatchObject({ status: 409, body: { code: 'signingKeyMissing' } });
    const restarted = new SigningKeys(api.database.dataSource, api.clock, { dataDir: '', signingKey: next } as Configuration);
    expect((await restarted.inForce(api.database.dataSource.manager)).type).toBe('private');
    expect(await keys()).toHaveLength(2);
  });

  test('a present file with a new key is taken as it is', async () => {
    const [own, next] = [await keyFile('own.pem'), await keyFile('next.pem')];
    await open({ signingKey: own });
    await rotateHere(own, 'yearly', next);
    expect(await keys()).toMatchObject([{ number: 1 }, { number: 2 }]);
  });
});
