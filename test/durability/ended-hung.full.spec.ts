import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { Client } from '../support/client.js';
import { openEmbeddedDatabase } from '#platform';
import { createDemonstrationDatabase } from '../support/database.js';
import { Embedded, isRunning } from '../support/embedded.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { expectWholeRun, type Query, verified } from './end-of-run.js';

afterEach(endPrograms);

/** Longer than any program may take to end. */
const hang = `create function hang() returns trigger language plpgsql as 'begin perform pg_sleep(100); return new; end';
  create trigger hang before insert on instance for each row execute function hang()`;
const release = 'drop trigger hang on instance; drop function hang()';
const hung = `select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Database({ connectionString: url });
  await client.connect();
  const result = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return result.rows;
}

/** Lets a request hang in its statement. @returns the process of the server that serves it. */
async function beginToHang(url: string, query: Query): Promise<number> {
  const drafter = await Client.signIn(url, 'ministry.drafter');
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  drafter.post('/api/workflows/delegation/instances', { input }).catch(() => undefined);
  for (const limit = Date.now() + 20_000; ; await delay(50)) {
    const [row] = (await query(hung)) as { pid: number }[];
    if (row !== undefined) return row.pid;
    if (Date.now() > limit) throw new Error('no statement hangs');
  }
}

test.each([
  ['that never comes to its end', null],
  ['whose process is frozen', 'SIGSTOP'],
] as const)(
  'a statement %s does not keep the program from ending, nor its database',
  async (_what, signal) => {
    const { dataDir, remove } = await makeDataDir();
    const program = await startProgram({ dataDir });
    const database = new Embedded(dataDir);
    const query = (statement: string): Promise<unknown[]> => database.query(statement);
    const { owner } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8')) as { owner: string };
    const ownerUrl = async (): Promise<string> =>
      `postgresql://yntymak_owner:${owner}@127.0.0.1:${(await database.server()).port}/yntymak`;
    await ask(await ownerUrl(), hang);
    const { pid } = await database.server();
    const backend = await beginToHang(program.url, query);
    if (signal !== null) process.kill(backend, signal);
    expect([await program.stop(), isRunning(pid), isRunning(backend)]).toEqual([0, false, false]);
    expect(program.output()).not.toMatch(/^\s+at /m);

    // A program refuses a database with what no migration makes.
    const restarted = await openEmbeddedDatabase(dataDir, { info: () => undefined, warn: console.warn });
    await ask(restarted.ownerUrl, release).finally(() => restarted.stop());
    const next = await startProgram({ dataDir });
    await expectWholeRun(query);
    expect(await next.stop()).toBe(0);
    expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
    await remove();
  },
  150_000,
);

test('on a database of its own the statement is cancelled, and the program ends in order', async () => {
  const [database, folder] = await Promise.all([createDemonstrationDatabase(), makeDataDir()]);
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', LOG_LEVEL: 'error' };
  const program = await startProgram({ dataDir: folder.dataDir, env });
  const query = (statement: string): Promise<unknown[]> => database.dataSource.query(statement);
  await ask(database.ownerUrl, hang);
  const backend = await beginToHang(program.url, query);
  expect(await program.stop()).toBe(0);
  for (const limit = Date.now() + 2_000; isRunning(backend) && Date.now() < limit; await delay(20));
  expect(isRunning(backend)).toBe(false);
  await ask(database.ownerUrl, release);
  await Promise.all([database.drop(), folder.remove()]);
}, 120_000);
