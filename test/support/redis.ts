import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './program.js';

/** A Redis server of one's own, on 127.0.0.1, in a temporary folder. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Of the server that runs now. */
  pid(): number;
  /** Ends it; what it persists is written. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** On the same port, after `stop` or `kill`: with what was persisted, or with nothing. */
  start(): Promise<void>;
  flushAll(): Promise<void>;
  /** It takes connections and answers nothing (SIGSTOP). */
  pause(): void;
  resume(): void;
  /** A command in words, and the first line of the reply. */
  command(...words: string[]): Promise<string>;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
}

export interface TestRedisOptions {
  /** Every write is on the disk before it is answered. Without it, a restart begins with nothing. */
  readonly persistent?: boolean;
  /** More arguments of redis-server. */
  readonly settings?: readonly string[];
}

/** Why there is no Redis for tests, null when there is one. Debian's package is installed where that may be done. @throws in CI. */
export function redisLack(): string | null {
  if (isInstalled()) return null;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { timeout: 120_000 });
  if (isInstalled()) return null;
  const lack = 'redis-server is not installed, and could not be: the tests with Redis are skipped.';
  if (process.env.CI) throw new Error(lack);
  return lack;
}

function isInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

const running = new Set<ChildProcess>();
// A run that is ended by force must not leave servers behind; one that was killed itself does.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export async function startRedis({ persistent = false, settings = [] }: TestRedisOptions = {}): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-redis-'));
  const port = await freePort();
  const persistence = persistent ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--save', '', '--appendonly', 'no'];
  const address = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--daemonize', 'no'];
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn('redis-server', [...address, ...persistence, ...settings], { stdio: 'ignore' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    await untilItAnswers(port);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGCONT');
    child.kill(signal);
    await once(child, 'exit');
  };
  // Nobody else could end what did not come up.
  await start().catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: () => child.pid!,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    flushAll: async () => void (await say(port, 'FLUSHALL')),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    command: (...words) => say(port, ...words),
    remove: async () => {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(port: number): Promise<void> {
  const limit = Date.now() + 10_000;
  while (Date.now() < limit) {
    if (/^(\+PONG|-NOAUTH)/.test(await say(port, 'PING').catch(() => ''))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`redis-server does not answer on port ${port}`);
}

/** Without a library: only the queue lib knows one. */
async function say(port: number, ...words: string[]): Promise<string> {
  const socket: Socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
    const [reply] = (await once(socket, 'data')) as [Buffer];
    return reply.toString().split('\r\n')[0]!;
  } finally {
    socket.destroy();
  }
}
