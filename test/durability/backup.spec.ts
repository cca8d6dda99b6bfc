import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client as DatabaseClient } from 'pg';
import { engineVersion } from '#engine';
import { canonicalJson } from '#machine';
import { loadConfiguration, makeBackup, newId, projectFile, restoreBackup, StartFault } from '#platform';
import { readBackupCommand } from '../../apps/api/src/backup/backup-command.js';
import { Client } from '../support/client.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { processEnv } from '../support/process-env.js';
import { inFull } from '../support/full.js';
import { sendOnce, type Known } from './acknowledged.js';
import { until } from './processes.js';

const built = (name: string): string => fileURLToPath(projectFile(`dist/apps/api/src/${name}.main.js`));

interface Run {
  readonly status: number | null;
  readonly said: string;
}

function run(name: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(name), ...args], {
    env: { ...processEnv(), NODE_ENV: 'test', ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** The same, while this process goes on. */
async function runBeside(name: string, args: readonly string[], env: Record<string, string>): Promise<Run> {
  const child = spawn(process.execPath, [built(name), ...args], {
    env: { ...processEnv(), NODE_ENV: 'test', ...env },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said: Buffer.concat(said).toString() };
}

/** What the programs do, without a start of a second for each; a fault in words, null when all went well. */
async function faultOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    // Anything else would not be reported in one line.
    if (error instanceof StartFault) return error.message;
    throw error;
  }
}
const restore = (from: string, dataDir: string): Promise<string | null> =>
  faultOf(() => restoreBackup({ backup: from, dataDir, engineVersion }));
const backUp = (dataDir: string, target: string): Promise<string | null> => {
  const log = { info: () => undefined, warn: () => undefined };
  return faultOf(() => makeBackup(loadConfiguration({ DATA_DIR: dataDir }), { target, withKeys: false, engineVersion, log }));
};

const verify = (dataDir: string): Run => run('verify', [], { DATA_DIR: dataDir });

interface Sent {
  readonly id: string;
  readonly seq: number;
  readonly marker: string;
  readonly answeredAt: number;
}

/** Sends events to a case one after the other until it is stopped, and remembers what was acknowledged. */
function sending(client: Client, id: string, sent: Sent[]): () => Promise<void> {
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      const marker = `mark-${newId()}`;
      const body = { type: 'saveDraft', payload: { clauses: { justification: marker } } };
      const known: Known = await sendOnce({ client, url: `/api/instances/${id}/events`, body, key: newId(), marker });
      if (known.answer !== 'done') throw new Error(JSON.stringify(known));
      sent.push({ id, seq: known.seq, marker, answeredAt: Date.now() });
      await delay(20);
    }
  })();
  return () => {
    isOver = true;
    return loop;
  };
}

/** Writes and recycles the database's log several times a second, as a busy day would. */
async function churning(dataDir: string): Promise<() => Promise<void>> {
  const { superuser } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8'));
  const port = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3];
  const client = new DatabaseClient(`postgresql://postgres:${superuser}@127.0.0.1:${port}/postgres?sslmode=disable`);
  await client.connect();
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      for (const sql of [
        `select pg_logical_emit_message(false, 'x', repeat('y', 100000))`,
        'select pg_switch_wal()',
        'checkpoint',
      ])
        await client.query(sql);
      // Each time is a file of 16 MB, which the backup has in it.
      await delay(200);
    }
    await client.end();
  })();
  return () => {
    isOver = true;
    return loop;
  };
}

const text = 'A letter that the backup must hold.';

async function upload(client: Client): Promise<string> {
  const form = new FormData();
  form.append('file', new File([text], 'letter.txt'));
  const { status, body } = await client.upload('/api/documents', form);
  expect(status).toBe(201);
  return body.sha256 as string;
}

/** Milliseconds: programs are started and ended several times, beside others perhaps. */
const timeoutMs = 150_000;

let home: { dataDir: string; remove(): Promise<void> };
let backup: string;
/** Events that are acknowledged before the backup begins. */
const enough = 10;
let begunAt: number;
let document: string;
const sent: Sent[] = [];
const acknowledgedBefore = (at: number): readonly Sent[] => sent.filter(({ answeredAt }) => answeredAt < at);

// One installation under load, backed up once: every test restores or damages a copy.
beforeAll(async () => {
  home = await makeDataDir();
  const dataDir = join(home.dataDir, 'data');
  const program = await startProgram({ dataDir });
  const drafter = await Client.signIn(program.url, 'ministry.drafter');
  document = await upload(drafter);
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const stops: (() => Promise<void>)[] = [];
  for (let count = 0; count < 4; count += 1) {
    const input = { instrument: 'agreement', title: `Case ${count}`, power, recipient };
    const { body } = await drafter.post('/api/workflows/delegation/instances', { input });
    stops.push(sending(drafter, body.id, sent));
  }
  stops.push(await churning(dataDir));
  await delay(500);
  // On a machine that has much to do it takes longer.
  await until('enough is acknowledged', async () => acknowledgedBefore(Date.now()).length > enough);
  begunAt = Date.now();
  backup = join(home.dataDir, 'backup');
  const { status, said } = await runBeside('backup', [backup, '--with-keys'], { DATA_DIR: dataDir });
  await delay(300);
  await Promise.all(stops.map((stop) => stop()));
  expect([status, said]).toEqual([0, expect.stringContaining('with the database')]);
  expect(await program.stop()).toBe(0);
}, timeoutMs);
afterAll(async () => {
  await endPrograms();
  await home.remove();
});

/** A folder that is not there yet, to restore to. */
async function place(): Promise<string> {
  const folder = join(home.dataDir, newId());
  await mkdir(folder, { mode: 0o755 });
  return join(folder, 'data');
}

/** A copy of the backup to be damaged: its files are those of the original, and are changed by being replaced. */
async function copied(): Promise<string> {
  const copy = join(home.dataDir, newId());
  expect(spawnSync('cp', ['-al', backup, copy]).status).toBe(0);
  return copy;
}
async function replace(path: string, content: string | Buffer): Promise<void> {
  await rm(path);
  await writeFile(path, content);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function restored(): Promise<{ dataDir: string; program: Program }> {
  const dataDir = await place();
  const { status, said } = run('restore', [backup, '--data-dir', dataDir]);
  expect([status, said]).toEqual([0, expect.stringContaining('Restored to')]);
  return { dataDir, program: await startProgram({ dataDir }) };
}

test(
  'a backup under load holds every event that was acknowledged before it began, is proved, and goes on',
  async () => {
    const before = acknowledgedBefore(begunAt);
    expect(before.length).toBeGreaterThan(enough);
    expect(sent.length).toBeGreaterThan(before.length);
    const { dataDir, program } = await restored();
    const drafter = await Client.signIn(program.url, 'ministry.drafter');
    const journals = new Map<string, string>();
    for (const id of new Set(sent.map((each) => each.id))) {
      const records: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await drafter.get(`/api/instances/${id}/journal?limit=200${cursor}`);
        records.push(...body.items.map((item: unknown) => JSON.stringify(item)));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      for (const [index, record] of records.entries()) journals.set(`${id} ${index + 1}`, record);
    }
    const lost = before.filter(({ id, seq, marker }) => !journals.get(`${id} ${seq}`)?.includes(marker));
    expect(lost).toEqual([]);
    // It goes on from there: the case takes its next event.
    const { id } = before[0]!;
    const next = await drafter.post(`/api/instances/${id}/events`, {
      type: 'saveDraft',
      payload: { clauses: { justification: 'after' } },
    });
    expect(next.status).toBe(200);
    const download = await fetch(`${program.url}/api/documents/${document}`, {
      headers: { cookie: await cookieOf(program, 'ministry.drafter') },
    });
    expect([download.status, await download.text()]).toEqual([200, text]);
    expect(await program.stop()).toBe(0);
    expect(verify(dataDir)).toEqual({ status: 0, said: expect.stringMatching(/4 cases verified, 0 faulty/) as string });
  },
  timeoutMs,
);

async function cookieOf(program: Program, login: string): Promise<string> {
  const response = await fetch(`${program.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: 'yntymak-demo' }),
  });
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

test('a backup names each of its files, and is for its maker’s eyes only', async () => {
  const manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    format: 1,
    engineVersion,
    documents: 'here',
    withKeys: true,
    database: { postgres: expect.stringMatching(/^18/) as string },
  });
  const paths = manifest.files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'database.secret.json',
      'postgres/backup_label',
      'postgres/global/pg_control',
      `documents/${document.slice(0, 2)}/${document.slice(2)}`,
    ]),
  );
  expect(paths.filter((path: string) => /postmaster|pg_internal|incoming|[.]lock/.test(path))).toEqual([]);
  expect(paths.some((path: string) => path.startsWith('keys/'))).toBe(true);
  for (const path of ['manifest.json', 'data/database.secret.json'])
    expect([path, (await stat(join(backup, path))).mode & 0o077]).toEqual([path, 0]);
});

async function rewrite(copy: string, change: (text: string) => string): Promise<void> {
  const file = join(copy, 'manifest.json');
  await replace(file, change(await readFile(file, 'utf8')));
}

/** As a forger of a manifest would write it: with the right sum. */
function sealed({ sha256: _old, ...manifest }: Record<string, unknown>): string {
  const sha256 = createHash('sha256')
    .update(canonicalJson(manifest as never))
    .digest('hex');
  return JSON.stringify({ ...manifest, sha256 });
}

const leadingOut = (text: string): string => sealed(JSON.parse(text.replace('"postgres/PG_VERSION"', '"../PG_VERSION"')));

test.each<[string, (copy: string) => Promise<void>, RegExp]>([
  [
    'a flipped byte of a file',
    async (copy) => {
      const file = join(copy, 'data/postgres/global/pg_control');
      const bytes = await readFile(file);
      bytes[100]! ^= 1;
      await replace(file, bytes);
    },
    /damaged, nothing was restored: postgres\/global\/pg_control was changed/,
  ],
  ['a file that is missing', (copy) => rm(join(copy, 'data/postgres/PG_VERSION')), /postgres\/PG_VERSION is missing/],
  ['a file that was cut off', (copy) => replace(join(copy, 'data/database.secret.json'), '{'), /has 1 bytes instead of/],
  [
    'a manifest that was changed',
    (copy) => rewrite(copy, (text) => text.replace('"withKeys":true', '"withKeys":false')),
    /manifest.json was changed/,
  ],
  ['a manifest that was cut off', (copy) => rewrite(copy, (text) => text.slice(0, -10)), /changed or cut off/],
  ['a manifest that is missing', (copy) => rm(join(copy, 'manifest.json')), /no complete backup/],
  ['a path that leads out of it', (copy) => rewrite(copy, leadingOut), /"..\/PG_VERSION", which leads out/],
  [
    'a manifest of a later engine',
    (copy) => rewrite(copy, (text) => sealed({ ...JSON.parse(text), engineVersion: 99 })),
    /engine version 99/,
  ],
])('of a backup with %s nothing is restored', async (_name, damage, message) => {
  const [copy, dataDir] = [await copied(), await place()];
  await damage(copy);
  expect(await restore(copy, dataDir)).toMatch(message);
  expect(await isThere(dataDir)).toBe(false);
});

test('a folder that holds anything is not restored to, and stays as it was', async () => {
  const dataDir = await place();
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'mine.txt'), 'mine');
  const { status, said } = run('restore', [backup, '--data-dir', dataDir]);
  expect([status, said]).toEqual([1, expect.stringMatching(/not empty \(mine.txt\)/)]);
  expect(await readdir(dataDir)).toEqual(['mine.txt']);
});

test('a backup is not restored into itself, nor into a folder that it lies in, be it by a link', async () => {
  const copy = await copied();
  const link = await place();
  await symlink(copy, link);
  const before = (await readdir(copy)).sort();
  for (const dataDir of [copy, join(copy, 'new'), join(copy, 'data', 'postgres', 'deep', 'new'), join(link, 'new')])
    expect([dataDir, await restore(copy, dataDir)]).toEqual([dataDir, expect.stringContaining('would lie in the backup')]);
  expect((await readdir(copy)).sort()).toEqual(before);
  // An interrupted restore is cleared away before it is repeated, and this backup would be taken for a part of it.
  const around = await place();
  await mkdir(join(around, 'restore.unfinished'), { recursive: true });
  await rename(copy, join(around, 'postgres'));
  expect(await restore(join(around, 'postgres'), around)).toContain('lies in the data folder');
  expect((await readdir(join(around, 'postgres'))).sort()).toEqual(before);
});

inFull(() => {
  test(
    'a restore that is killed leaves a folder that does not start, and can be repeated',
    async () => {
      const dataDir = await place();
      const doomed = spawn(process.execPath, [built('restore'), backup, '--data-dir', dataDir], { stdio: 'ignore' });
      const ended = once(doomed, 'exit');
      while (!(await isThere(join(dataDir, 'restore.unfinished', 'postgres', 'base'))))
        await new Promise((resolve) => setTimeout(resolve, 2));
      doomed.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);
      await expect(startProgram({ dataDir })).rejects.toThrow('A restore into');
      expect(await restore(backup, dataDir)).toBeNull();
      expect((await readdir(dataDir)).sort()).toEqual(['database.secret.json', 'documents', 'keys', 'launcher.lock', 'postgres']);
      expect(verify(dataDir)).toMatchObject({ status: 0 });
    },
    timeoutMs,
  );

  test(
    'a restore that died while it put things in their places can be repeated as well',
    async () => {
      const dataDir = await place();
      expect(await restore(backup, dataDir)).toBeNull();
      await mkdir(join(dataDir, 'restore.unfinished'));
      await rename(join(dataDir, 'postgres'), join(dataDir, 'restore.unfinished/postgres'));
      await expect(startProgram({ dataDir })).rejects.toThrow('A restore into');
      expect(await restore(backup, dataDir)).toBeNull();
      expect(verify(dataDir)).toMatchObject({ status: 0 });
    },
    timeoutMs,
  );
});

test(
  'a backup is not made over another, nor into the data folder, nor of nothing; a stopped program can be backed up',
  async () => {
    const dataDir = join(home.dataDir, 'data');
    expect(run('backup', [backup], { DATA_DIR: dataDir })).toEqual({
      status: 1,
      said: expect.stringContaining('is not empty') as string,
    });
    expect(await backUp(dataDir, join(dataDir, 'backup'))).toContain('in the data folder');
    await symlink(dataDir, join(home.dataDir, 'link'));
    expect(await backUp(dataDir, join(home.dataDir, 'link/backup'))).toContain('in the data folder');
    expect(await backUp(join(home.dataDir, 'nowhere'), join(home.dataDir, 'none'))).toContain('There is no data folder');
    expect(() => readBackupCommand([])).toThrow(/^Usage/);
    const second = join(home.dataDir, 'second');
    expect(run('backup', [second], { DATA_DIR: dataDir })).toMatchObject({ status: 0 });
    expect(await readdir(join(second, 'data'))).toEqual(['database.secret.json', 'documents', 'postgres']);
    expect(await isThere(`${second}.unfinished`)).toBe(false);
  },
  timeoutMs,
);
