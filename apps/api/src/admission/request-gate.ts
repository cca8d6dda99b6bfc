import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { countedAddress } from '#identity';
import { metrics } from '#platform';
import { answerEarly, answerExpectation } from '../problem/client-error.js';
import type { KnownSessions } from '../session/known-sessions.js';
import { clientAddress } from './client-address.js';
import { Connection, type Exchange } from './connection.js';
import { AnonymousConnections } from './connections.js';
import { kindOf, RequestRates } from './request-rates.js';
import { WorkLimits } from './work-limits.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** Fastify's settings of its server, as far as they are used here. */
interface ServerSettings {
  readonly http?: ServerOptions | null;
  readonly requestTimeout?: number;
  readonly keepAliveTimeout?: number;
}

/** Descriptors are bounded, whoever has them. */
const maxConnections = 10_000;
/** Milliseconds between looks at those who do not read, and while requests come to their end. */
const everyMs = { look: 5_000, end: 20 };
/** Seconds after which a busy program is worth another attempt. */
const busySeconds = 2;

/**
 * The server in front of the framework: admits a request, or refuses it, before anything is done for it. One request of a
 * connection at a time; so many of an address, of a session and in all.
 */
export class RequestGate {
  private readonly rates = new RequestRates();
  private readonly work = new WorkLimits();
  private readonly anonymous = new AnonymousConnections();
  private readonly connections = new Map<Socket, Connection>();
  /** Connections that found no room, or came while the program ends: they are refused what they ask. */
  private readonly refused = new WeakSet<Connection>();
  private server: Server | undefined;
  private isEnding = false;

  constructor(private readonly sessions: () => KnownSessions) {}

  /** Makes the server (`serverFactory` of Fastify). */
  readonly serve = (handle: Handle, { http, requestTimeout, keepAliveTimeout }: ServerSettings): Server => {
    const server = createServer({ ...http, requestTimeout, keepAliveTimeout });
    server.maxConnections = maxConnections;
    server.on('connection', (socket) => this.connect(socket));
    server.on('request', (request, response) => this.take({ request, response, handle }));
    server.on('checkExpectation', (request, response) => this.take({ request, response, handle: answerExpectation }));
    const looking = setInterval(() => {
      for (const connection of this.connections.values()) connection.watchReader();
    }, everyMs.look);
    looking.unref();
    server.once('close', () => clearInterval(looking));
    this.server = server;
    return server;
  };

  /** Whoever comes from now on is told to come again later; what is worked on comes to its end, streams excepted, or the time is over. */
  async end(withinMs: number): Promise<void> {
    this.isEnding = true;
    this.server?.closeIdleConnections();
    for (const connection of this.connections.values()) connection.hangUp();
    for (const limit = performance.now() + withinMs; this.work.count > 0 && performance.now() < limit;) await delay(everyMs.end);
  }

  private connect(socket: Socket): void {
    const connection = new Connection(socket, countedAddress(socket.remoteAddress ?? ''), this.begin);
    this.connections.set(socket, connection);
    const hasRoom = this.anonymous.add(connection);
    if (!hasRoom || this.isEnding) this.refused.add(connection);
    socket.once('close', () => {
      this.connections.delete(socket);
      this.anonymous.remove(connection);
    });
  }

  private take(exchange: Exchange): void {
    this.connections.get(exchange.request.socket)?.take(exchange);
  }

  /** @returns whether it was admitted. */
  private readonly begin = (exchange: Exchange, connection: Connection): boolean => {
    const { request, response, handle } = exchange;
    const path = request.url!.split('?', 1)[0]!;
    const secret = this.sessions().secretOf(request.headers);
    if (this.isEnding) {
      if (this.refused.has(connection)) return this.refuse(exchange, 503, busySeconds);
      response.setHeader('connection', 'close');
    }
    if (secret !== null && this.sessions().has(secret)) {
      const wait = this.rates.count('session', secret);
      if (wait !== null) return this.refuse(exchange, 429, wait);
      this.anonymous.remove(connection);
      // A stream has a limit of its own, and no end.
      if (path !== '/api/stream' && !this.work.admitSession(secret, response)) return this.refuse(exchange, 503, busySeconds);
    } else {
      const address = clientAddress(request);
      const wait = this.rates.count(kindOf(request.method!, path, secret !== null), address);
      if (wait !== null) return this.refuse(exchange, 429, wait);
      const hasRoom = !this.refused.has(connection) && this.work.admit(connection, address, response);
      if (!hasRoom) return this.refuse(exchange, 503, busySeconds);
    }
    handle(request, response);
    return true;
  };

  private refuse({ request, response }: Exchange, status: 429 | 503, seconds: number): false {
    metrics.refused(status === 429 ? 'tooManyRequests' : 'busy');
    answerEarly(request, response, status, seconds);
    return false;
  }
}
