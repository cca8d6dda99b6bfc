import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, freePort, makeDataDir, spawnProgram, startProgram } from '../support/program.js';

/** Milliseconds: on a machine that has other work a start takes half a minute. */
const timeoutMs = 120_000;

let dataDir: string;
let remove: () => Promise<void>;
// One for all: each but the first starts on what the one before has left.
beforeAll(async () => ({ dataDir, remove } = await makeDataDir()));
afterEach(endPrograms);
afterAll(() => remove());

/** The processes that were started for this folder and still run. */
function processesOf(folder: string): string[] {
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(folder));
}

async function startCase(url: string): Promise<string> {
  const drafter = await Client.signIn(url, 'ministry.drafter');
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  return (await drafter.post('/api/workflows/delegation/instances', { input })).body.id;
}

test(
  'the start says where it is and with what to sign in; SIGTERM ends everything it started',
  async () => {
    const program = await startProgram({ dataDir });
    expect(program.output()).toContain(`Yntymak is running: ${program.url}`);
    for (const login of [
      'ministry.lawyer',
      'aimak.registrar',
      'city.signatory',
      'finance.financier',
      'treasury.treasurer',
      'treasury.treasurer2',
      'rayon.controller',
      'audit',
      'operator',
    ]) {
      expect(program.output()).toContain(login);
    }
    expect(processesOf(dataDir).length).toBeGreaterThan(0);
    // Its first round is under way, perhaps.
    const sweeper = async (): Promise<number | null> =>
      ((await (await fetch(`${program.url}/health/work`)).json()) as { sweeper: number | null }).sweeper;
    for (let tries = 0; tries < 100 && (await sweeper()) === null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await sweeper()).toBeGreaterThanOrEqual(0);
    expect(await program.stop()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  },
  timeoutMs,
);

test(
  'after a kill -9 the next start finds its own database, with nothing lost',
  async () => {
    const killed = await startProgram({ dataDir });
    const id = await startCase(killed.url);
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    expect(processesOf(dataDir).length).toBeGreaterThan(0);
    const next = await startProgram({ dataDir });
    const drafter = await Client.signIn(next.url, 'ministry.drafter');
    expect((await drafter.get(`/api/instances/${id}`)).body).toMatchObject({ id, seq: 1, state: 'drafting' });
    expect(await next.stop()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  },
  timeoutMs,
);

test(
  'npm start passes the signal on and ends everything',
  async () => {
    const port = await freePort();
    const launcher = spawn('npm', ['start', '--silent'], {
      cwd: fileURLToPath(projectFile('.')),
      env: { ...process.env, NODE_ENV: 'test', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    const ready = async (): Promise<boolean> =>
      (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.status === 200;
    while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 100));
    launcher.kill('SIGTERM');
    await once(launcher, 'exit');
    // npm may be gone before what it ran has ended.
    for (let tries = 0; tries < 100 && processesOf(dataDir).length > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(processesOf(dataDir)).toEqual([]);
  },
  timeoutMs,
);

describe('one clear message and exit 1', () => {
  async function failure(env: Record<string, string>, port = 0): Promise<{ code: number | null; output: string }> {
    const program = spawnProgram({ dataDir, env }, port);
    const [code] = (await once(program.process, 'close')) as [number | null];
    return { code, output: program.output().trim() };
  }

  test('a busy port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, output } = await failure({}, port);
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(String(port));
    expect(output.split('\n')).toHaveLength(1);
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('a data folder that cannot be written', async () => {
    const { code, output } = await failure({ DATA_DIR: '/dev/null/data' });
    expect([code, output.split('\n').length]).toEqual([1, 1]);
    expect(output).toContain('/dev/null');
  });

  test.each(['mysql://a:b@127.0.0.1/c', 'postgres://a:secret@127.0.0.1:1/c'])('the wrong DATABASE_URL %s', async (url) => {
    const { code, output } = await failure({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL');
    expect(output).not.toContain('secret');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a Node that is too old', () => {
    const script = `import { nodeProblem } from '${projectFile('apps/start/preparation.mjs').href}'; console.log(nodeProblem('18.20.0'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('Yntymak needs Node.js 20.19 or newer; this is 18.20.0.');
  });
});
