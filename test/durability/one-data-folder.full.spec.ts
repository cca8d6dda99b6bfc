import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { Embedded, isRunning } from '../support/embedded.js';
import { endPrograms, freePort, makeDataDir, startProgram } from '../support/program.js';
import { expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

afterEach(endPrograms);

const pidNamespace = ['--pid', '--mount-proc', '--fork', '--kill-child'];
/** What a container is made of, as far as a lock may be misled by it. */
const container = [...pidNamespace, '--net', '--ipc', '--uts'];

const lack = spawnSync('unshare', [...container, 'true']).status === 0 ? null : 'This user may not make namespaces.';
if (lack !== null) {
  if (process.env.CI) throw new Error(lack);
  console.warn(lack);
}

/** Runs the program in namespaces of its own until it ends by itself. */
async function startIn(
  namespaces: readonly string[],
  dataDir: string,
  part = 'start',
): Promise<[code: number | null, said: string]> {
  const main = fileURLToPath(projectFile(`dist/apps/${part}/src/main.js`));
  // As a container's, its own loopback is up: without, the system's error would be another.
  const script = `ip link set lo up; exec "${process.execPath}" "${main}"`;
  const child = spawn('unshare', [...namespaces, 'sh', '-c', script], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      DEMO_CASES: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  // One that runs instead of refusing ends here.
  const limit = setTimeout(() => child.kill('SIGKILL'), 45_000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  return [code, Buffer.concat(said).toString().trim()];
}

(lack === null ? describe : describe.skip)('one data folder, several namespaces', () => {
  test('a second program refuses, wherever it runs, and nothing that was acknowledged is lost', async () => {
    const { dataDir, remove } = await makeDataDir();
    const program = await startProgram({ dataDir });
    const database = new Embedded(dataDir);
    const query = (statement: string): Promise<unknown[]> => database.query(statement);
    const { pid } = await database.server();
    const load = await Load.begin(program.url);
    for (const namespaces of [pidNamespace, ['--net'], container]) {
      await load.untilDone(10, 30_000);
      const [code, said] = await startIn(namespaces, dataDir);
      expect([code, said]).toEqual([1, expect.stringMatching(/^Another Yntymak \(.+\) already uses the data folder .+$/)]);
    }
    // A worker may join, but not where the database cannot be reached.
    expect(await startIn(container, dataDir, 'worker')).toEqual([
      1,
      expect.stringMatching(/^The database in .+ is running, but .+$/),
    ]);
    await load.untilDone(10, 30_000);
    await load.end(query);
    await expectWholeRun(query);
    expect((await database.server()).pid).toBe(pid);
    expect(await program.stop()).toBe(0);
    expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
    await remove();
  }, 240_000);

  test('nor does one start beside a database whose program was killed, where it cannot reach it; at home it goes on', async () => {
    const { dataDir, remove } = await makeDataDir();
    const program = await startProgram({ dataDir });
    const database = new Embedded(dataDir);
    const query = (statement: string): Promise<unknown[]> => database.query(statement);
    const load = await Load.begin(program.url);
    await load.untilDone(20, 30_000);
    await load.stop();
    const { pid } = await database.server();
    program.process.kill('SIGKILL');
    const [code, said] = await startIn(container, dataDir);
    expect([code, said]).toEqual([1, expect.stringMatching(/^The database in .+ is running, but .+$/)]);
    expect([(await database.server()).pid, isRunning(pid)]).toEqual([pid, true]);

    const next = await startProgram({ dataDir });
    expect((await database.server()).pid).toBe(pid);
    await load.end(query);
    await expectWholeRun(query);
    expect(await next.stop()).toBe(0);
    expect(isRunning(pid)).toBe(false);
    await remove();
  }, 240_000);
});
