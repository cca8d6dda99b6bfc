import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { processEnv } from './process-env.js';

/** The built program, running as a user would run it, on an embedded database of its own. */
export interface Program {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it has printed. */
  output(): string;
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<number | null>;
}

export interface ProgramOptions {
  /** One part alone, beside others on the same database; without it the whole, as `npm start` runs it. A worker has no url. */
  readonly part?: 'api' | 'worker';
  /** The main file of another build. */
  readonly main?: string;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

const running = new Set<Program>();

/** Ends what a test that failed has left running: otherwise it would outlive the tests. */
export async function endPrograms(): Promise<void> {
  await Promise.all([...running].map((program) => program.stop()));
}

const mainOf = (part: string): string => fileURLToPath(projectFile(`dist/apps/${part}/src/main.js`));
const startLimitMs = 60_000;

/** A folder for one test, on which the database's own user may enter. */
export async function makeDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yntymak-program-'));
  await chmod(dataDir, 0o755);
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** Starts the program without waiting for it. */
export function spawnProgram({ dataDir, part, main, env = {} }: ProgramOptions, port: number): Program {
  const child = spawn(process.execPath, [main ?? mainOf(part ?? 'start')], {
    env: {
      ...processEnv(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_CASES: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const program: Program = {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => Buffer.concat(printed).toString(),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
  running.add(program);
  child.once('exit', () => running.delete(program));
  return program;
}

/** Starts the program and waits until it is ready. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const program = spawnProgram(options, await freePort());
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit && program.process.exitCode === null) {
    // Its message to the person comes last: when its worker runs as well.
    const hasStarted = / is running[.:]/.test(program.output());
    if (hasStarted && (options.part === 'worker' || (await isReady(program)))) return program;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await program.stop();
  throw new Error(`the program did not start:\n${program.output()}`);
}

async function isReady({ url }: Program): Promise<boolean> {
  return (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
