import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './program.js';

const program = '/usr/sbin/pgbouncer';

/** Why no PgBouncer can be tried here, null when it can. Debian's package is installed where that may be done. @throws in CI. */
export function pgbouncerLack(): string | null {
  if (existsSync(program)) return null;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-qq', 'pgbouncer'], { timeout: 120_000 });
  if (existsSync(program)) return null;
  const lack = 'PgBouncer is not installed, and could not be: the tests behind it are skipped.';
  if (process.env.CI) throw new Error(lack);
  return lack;
}

/** A PgBouncer in front of a server, as its package comes but for the mode. */
export class PgBouncer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** @param addresses of the roles that may come. */
  static async start(mode: 'session' | 'transaction', addresses: readonly string[]): Promise<PgBouncer> {
    const folder = await mkdtemp(join(tmpdir(), 'yntymak-pgbouncer-'));
    await chmod(folder, 0o755);
    const port = await freePort();
    const { hostname, port: behind } = new URL(addresses[0]!);
    const users = addresses
      .map((address) => new URL(address))
      .map((url) => `"${url.username}" "${decodeURIComponent(url.password)}"`);
    await writeFile(join(folder, 'users.txt'), `${users.join('\n')}\n`);
    await writeFile(
      join(folder, 'pgbouncer.ini'),
      `[databases]\n* = host=${hostname} port=${behind}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\n` +
        `auth_type = plain\nauth_file = ${folder}/users.txt\npool_mode = ${mode}\ndefault_pool_size = 60\nmax_client_conn = 200\n`,
    );
    // As root it does not run.
    const as = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    const bouncer = spawn(program, [...as, '-q', join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
    for (const limit = Date.now() + 10_000; !(await answers(port)); await delay(50))
      if (Date.now() > limit) throw new Error('PgBouncer does not come up');
    return new PgBouncer(bouncer, folder, port);
  }

  /** The address of the same database through it. */
  through(address: string): string {
    return Object.assign(new URL(address), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    if (this.process.kill('SIGINT')) await ended;
    await rm(this.folder, { recursive: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
