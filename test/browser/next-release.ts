import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server before the program's, which hands on requests, and from some moment on has a newer release of the application. */
export interface Release {
  readonly url: string;
  /** From now on its entry has another name. */
  next(): void;
  close(): Promise<void>;
}

const other = '/assets/next-release.js';

export async function openReleases(program: string): Promise<Release> {
  const page = await (await fetch(`${program}/`)).text();
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(page)![1]!;
  let isNext = false;
  const server = createServer((incoming, answer) => {
    const path = isNext && incoming.url === other ? entry : incoming.url!;
    const isRewritten = isNext && !path.startsWith('/api') && !path.startsWith('/assets');
    const headers = { ...incoming.headers, ...(isRewritten && { 'accept-encoding': 'identity' }) };
    const onward = request(program + path, { method: incoming.method, headers }, (from) =>
      isRewritten ? rewrite(from, answer) : from.pipe(answer.writeHead(from.statusCode!, from.headers)),
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });

  async function rewrite(from: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of from) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString().replaceAll(entry, other);
    answer.writeHead(from.statusCode!, { ...from.headers, 'content-length': Buffer.byteLength(text) }).end(text);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () => {
      isNext = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
