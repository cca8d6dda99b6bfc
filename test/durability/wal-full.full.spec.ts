import { spawnSync } from 'node:child_process';
import { readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client as Database } from 'pg';
import { Embedded } from '../support/embedded.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

let load: Load | undefined;
let mounted: string | null = null;
afterAll(async () => {
  await load?.stop();
  await endPrograms();
  if (mounted !== null) spawnSync('umount', ['-l', mounted]);
});

/** Moves PostgreSQL's own journal to a small disk. */
async function mountJournal(folder: string): Promise<boolean> {
  const { uid, gid } = await stat(folder);
  spawnSync('mv', [folder, `${folder}-moved`]);
  spawnSync('mkdir', [folder]);
  const options = `size=96m,mode=700,uid=${uid},gid=${gid}`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return false;
  mounted = folder;
  return spawnSync('cp', ['-a', `${folder}-moved/.`, folder]).status === 0;
}

/** Until PostgreSQL asks for a file for which there is no room. */
async function fillJournal(dataDir: string): Promise<void> {
  const { superuser } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8')) as { superuser: string };
  const { port } = await new Embedded(dataDir).server();
  const database = new Database({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${port}/yntymak` });
  database.on('error', () => undefined);
  await database.connect();
  for (let file = 0; file < 8; file += 1) {
    await database.query(`select pg_logical_emit_message(true, 'test', 'full')`);
    await database.query('select pg_switch_wal()');
  }
}

test('no room for the journal of the database, which ends of it: a request is answered to come back, and it begins again when there is room', async () => {
  const { dataDir, remove } = await makeDataDir();
  expect(await (await startProgram({ dataDir, env: { LOG_LEVEL: 'error' } })).stop()).toBe(0);
  const journal = join(dataDir, 'postgres', 'pg_wal');
  if (!(await mountJournal(journal))) {
    console.warn('skipped: a small disk cannot be mounted here (that takes root and CAP_SYS_ADMIN)');
    return;
  }
  const program = await startProgram({ dataDir, env: { LOG_LEVEL: 'error' } });
  load = await Load.begin(program.url);
  await load.untilDone(10, 60_000);
  const filler = join(journal, 'filler');
  const { bavail, bsize } = await statfs(journal);
  // All the room there is.
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  const began = Date.now();
  await expect(fillJournal(dataDir)).rejects.toThrow();
  await load.untilUnknown(8, 40_000);
  const refused = await fetch(`${program.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'operator', password: 'yntymak-demo' }),
  });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(program.process.exitCode).toBeNull();

  await rm(filler);
  await load.untilDone(20, 60_000);
  expect(load.unknownSince(began)).toBeGreaterThanOrEqual(8);
  const query = (statement: string): Promise<unknown[]> => new Embedded(dataDir).query(statement);
  await load.end(query);
  await expectWholeRun(query);
  expect(await program.stop()).toBe(0);
  expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  spawnSync('umount', ['-l', journal]);
  mounted = null;
  await remove();
}, 240_000);
