import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestApi } from '../support/api.js';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Lets an app listen on a port of its own. @returns the port. */
export async function listen(api: TestApi): Promise<number> {
  return Number(new URL(await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 })).port);
}

/** The server below the app, whose timeouts a test may shorten before it listens. */
export function serverOf(api: TestApi): ImpatientServer {
  return api.app.getHttpServer() as unknown as ImpatientServer;
}

interface ImpatientServer {
  requestTimeout: number;
  headersTimeout: number;
  /** Node looks this often for requests that take too long. */
  connectionsCheckingInterval: number;
}

/** Sends exactly these bytes, and reads until the server hangs up. */
export async function wire(port: number, ...pieces: (string | Buffer)[]): Promise<WireAnswer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // A refused client may be cut off in the middle of what it sends.
  socket.on('error', () => undefined);
  const answered = text(socket);
  for (const piece of pieces) await write(socket, piece);
  return answerOf(await answered);
}

/** Waits until the other side has room, or has hung up. */
export async function write(socket: Socket, piece: string | Buffer): Promise<void> {
  if (socket.destroyed || socket.writableEnded || socket.write(piece)) return;
  await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve));
}

/** The first answer in what came. */
export function answerOf(came: string): WireAnswer {
  const end = came.indexOf('\r\n\r\n');
  const [line, ...lines] = came.slice(0, end).split('\r\n');
  const headers = lines.map((each): [string, string] => [
    each.slice(0, each.indexOf(':')).toLowerCase(),
    each.slice(each.indexOf(':') + 1).trim(),
  ]);
  return { status: Number(line?.split(' ')[1]), headers: Object.fromEntries(headers), body: came.slice(end + 4) };
}

/** A request head, that asks to hang up afterwards. */
export function head(line: string, ...headers: string[]): string {
  return [`${line} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...headers, '', ''].join('\r\n');
}
