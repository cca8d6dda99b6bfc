import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { projectFile } from '../project-file.js';
import { clusterOf } from './cluster.js';
import { readPidFile } from './pid-file.js';
import { servesFolder } from './process-table.js';

const opener = fileURLToPath(projectFile('dist/libs/platform/src/embedded/embedded-database.js'));

/** Opens the embedded database of a folder, says so in one line, and ends it at SIGTERM. */
const script = `
  const { openEmbeddedDatabase } = await import(${JSON.stringify(opener)});
  const say = (line) => console.log(JSON.stringify(line));
  try {
    const { url, ownerUrl, stop } = await openEmbeddedDatabase(process.argv[1], { info() {}, warn() {} });
    process.once('SIGTERM', () => stop().then(() => process.exit(0)));
    setInterval(() => {}, 60_000);
    say({ url, ownerUrl });
  } catch (error) {
    say({ fault: error.message });
    process.exit(1);
  }`;

interface Launcher {
  readonly process: ChildProcess;
  readonly url: string;
  readonly ownerUrl: string;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** A launcher in a process of its own. Rejects with the message if it cannot start. */
export async function startLauncher(
  dataDir: string,
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Launcher> {
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  const ended = new Promise<void>((resolve) => launcher.once('exit', () => resolve()));
  const lines = createInterface(launcher.stdout);
  const line = await new Promise<string>((resolve) =>
    lines.once('line', resolve).once('close', () => resolve('{ "fault": "It was killed." }')),
  );
  const answer = JSON.parse(line) as { url: string; ownerUrl: string; fault?: string };
  if (answer.fault !== undefined) throw new Error(answer.fault);
  return {
    ...answer,
    process: launcher,
    end: (signal) => {
      launcher.kill(signal);
      return ended;
    },
  };
}

/** A folder that every user may pass through, since the server runs as another user when root runs the tests. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-embedded-'));
  await chmod(folder, 0o755);
  return folder;
}

/** A copy of a data folder whose database is stopped: it costs 0.1 s where a new one costs one to four. */
export async function copyDataFolder(original: string): Promise<string> {
  const folder = await makeDataFolder();
  await promisify(execFile)('cp', ['-a', `${original}/.`, folder]);
  return folder;
}

/** Also ends a server that a failed test left. */
export async function removeDataFolder(folder: string): Promise<void> {
  const server = await readPidFile(clusterOf(folder));
  if (server && (await servesFolder(server.pid, clusterOf(folder)))) process.kill(server.pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

export async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
