import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import type { Program } from '../support/program.js';

/** Connections that ask without a session, on this machine alone; `end` closes those that are still open. */
export class Flood {
  private readonly sockets = new Set<Socket>();
  /** How often each status came; `closed`: connections that were ended without an answer. */
  readonly statuses = new Map<number | 'closed', number>();
  /** Milliseconds from a connection's beginning to its first answer. */
  readonly firstAnswers: number[] = [];

  constructor(private readonly port: number) {}

  /** Sends these bytes at once and, unless it is one that does not read, counts what is answered. */
  send(bytes: string, reads = true): Socket {
    const began = performance.now();
    const socket = connect(this.port, '127.0.0.1');
    this.sockets.add(socket);
    let answers = 0;
    socket.on('data', (part: Buffer) => {
      const lines = part.toString('latin1').match(/HTTP\/1\.1 \d{3} /g) ?? [];
      if (answers === 0 && lines.length > 0) this.firstAnswers.push(performance.now() - began);
      answers += lines.length;
      for (const line of lines) this.count(Number(line.slice(9, 12)));
    });
    if (!reads) socket.pause();
    socket
      .on('error', () => undefined)
      .once('close', () => {
        this.sockets.delete(socket);
        if (reads && answers === 0) this.count('closed');
      });
    socket.write(bytes);
    return socket;
  }

  /** So many connections, each of which asks again as soon as it is answered, until it is over. */
  keepAsking(bytes: string, connections: number): void {
    const open = (): void => {
      const socket = this.send(bytes);
      // One at a time: an answer comes in several parts.
      socket.on('data', (part: Buffer) => part.includes('HTTP/1.1 ') && socket.writable && socket.write(bytes));
    };
    for (let count = 0; count < connections; count += 1) open();
  }

  get open(): number {
    return this.sockets.size;
  }

  of(status: number | 'closed'): number {
    return this.statuses.get(status) ?? 0;
  }

  /** Those that did not read begin to. */
  read(): void {
    for (const socket of this.sockets) socket.resume();
  }

  /** Until all connections were ended by the server. */
  async over(limitMs: number): Promise<void> {
    for (const limit = performance.now() + limitMs; this.sockets.size > 0 && performance.now() < limit;) await delay(50);
  }

  end(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private count(status: number | 'closed'): void {
    this.statuses.set(status, this.of(status) + 1);
  }
}

export const asking = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, 'host: 127.0.0.1', ...headers, '', ''].join('\r\n');

export interface Watched {
  /** Milliseconds that somebody who is signed in waited. */
  readonly median: number;
  readonly worst: number;
  /** MB that the process held at most. */
  readonly memory: number;
  readonly statuses: readonly number[];
}

/** Somebody who is signed in asks for `/api/me`, on connections that are kept, while the others flood. */
export async function watch(program: Program, cookie: string, during: () => Promise<void>): Promise<Watched> {
  const person = fork(fileURLToPath(projectFile('test/attacks/signed-in.mjs')), [`${program.url}/api/me`, cookie]);
  await once(person, 'message');
  let memory = 0;
  const looking = setInterval(() => void memoryOf(program).then((now) => (memory = Math.max(memory, now))), 100);
  try {
    await during();
    person.send('stop');
    const [{ waited, statuses }] = (await once(person, 'message')) as [{ waited: number[]; statuses: number[] }];
    const sorted = waited.sort((one, other) => one - other);
    return { median: sorted[Math.floor(sorted.length / 2)]!, worst: sorted.at(-1)!, memory, statuses };
  } finally {
    clearInterval(looking);
    person.kill();
  }
}

/** MB. */
export async function memoryOf({ process: { pid } }: Program): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)![1]) / 1_024;
}
