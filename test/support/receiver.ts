import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a receiver of webhooks was sent. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on this machine. `answer` may be replaced at any time. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** Connections that it has seen. */
  readonly connections: { count: number };
  answer: (response: ServerResponse, received: Received) => void;
  /** Resolves when so many requests have come in all. */
  until(count: number, limitMs?: number): Promise<void>;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const connections = { count: 0 };
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    void text(request).then((body) => {
      const seen = { method: request.method!, path: request.url!, headers: request.headers, body };
      received.push(seen);
      receiver.answer(response, seen);
    });
  });
  server.on('connection', () => (connections.count += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    connections,
    answer: (response) => void response.writeHead(204).end(),
    until: async (count, limitMs = 15_000) => {
      for (const limit = Date.now() + limitMs; received.length < count;) {
        if (Date.now() > limit) throw new Error(`${received.length} of ${count} came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
