import { spawnSync } from 'node:child_process';
import { chown, mkdtemp, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Database } from 'pg';
import { Embedded } from '../support/embedded.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

let disk: string;
let load: Load | undefined;
let isMounted = false;
beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), 'yntymak-disk-'));
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status === 0;
});
afterAll(async () => {
  await load?.stop();
  await endPrograms();
  if (isMounted) spawnSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true });
});

async function asSuperuser(dataDir: string, port: number, statements: readonly string[]): Promise<void> {
  const { superuser } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8')) as { superuser: string };
  const database = new Database({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${port}/yntymak` });
  await database.connect();
  for (const statement of statements) await database.query(statement);
  await database.end();
}

async function workOf(url: string): Promise<string[]> {
  const { wrong } = (await (await fetch(`${url}/health/work`)).json()) as { wrong: { code: string }[] };
  return wrong.map(({ code }) => code);
}

test('a full disk: a write is answered to come back, the program lives, and goes on by itself when there is room', async () => {
  if (!isMounted) {
    console.warn('skipped: a small disk cannot be mounted here (that takes root and CAP_SYS_ADMIN)');
    return;
  }
  const { dataDir, remove } = await makeDataDir();
  const program = await startProgram({ dataDir, env: { LOG_LEVEL: 'error' } });
  const database = new Embedded(dataDir);
  const { uid, gid } = await stat(join(dataDir, 'postgres'));
  await chown(disk, uid, gid);
  const { port } = await database.server();
  await asSuperuser(dataDir, port, [`create tablespace small location '${disk}'`, 'alter table journal set tablespace small']);

  load = await Load.begin(program.url);
  await load.untilDone(20, 30_000);
  const { bavail, bsize } = await statfs(disk);
  const filler = join(disk, 'filler');
  // All the room there is.
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  const began = Date.now();
  await load.untilUnknown(8, 40_000);
  expect(program.process.exitCode).toBeNull();
  expect((await fetch(`${program.url}/health/ready`)).status).toBe(200);
  expect(await workOf(program.url)).toContain('writesRefused');

  await rm(filler);
  await load.untilDone(20, 30_000);
  expect(load.unknownSince(began)).toBeGreaterThanOrEqual(8);
  const query = (statement: string): Promise<unknown[]> => database.query(statement);
  await load.end(query);
  await expectWholeRun(query);
  await asSuperuser(dataDir, port, ['alter table journal set tablespace pg_default', 'drop tablespace small']);
  expect(await program.stop()).toBe(0);
  expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  await remove();
}, 120_000);
