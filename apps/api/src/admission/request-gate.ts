import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { countedAddress } from '#identity';
import { metrics } from '#platform';
import { answerEarly, answerExpectation } from '../problem/client-error.js';
import type { KnownSessions } from '../session/known-sessions.js';
import { clientAddress } from './client-address.js';
import { Connection, type Exchange, type Release } from './connection.js';
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

/** File descriptors are bounded, signed in or not. */
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
  private readonly rates: RequestRates;
  private readonly work: WorkLimits;
  private readonly anonymous: AnonymousConnections;
  private readonly connections = new Map<Socket, Connection>();
  /** Connections that found no room, or came while the program ends: they are refused what they ask. */
  private readonly refused = new WeakSet<Connection>();
  /** A name such as `localhost` may be several addresses, with a server each. */
  private readonly servers: Server[] = [];
  private isEnding = false;

  /** @param now milliseconds of a clock that only goes forward. */
  constructor(
    private readonly sessions: () => KnownSessions,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.rates = new RequestRates(now);
    this.work = new WorkLimits(now);
    this.anonymous = new AnonymousConnections(now);
  }

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
    this.servers.push(server);
    return server;
  };

  /** New requests get a Retry-After from now on; resolves when those under way are answered, streams excepted, or the time is over. */
  async end(withinMs: number): Promise<void> {
    this.isEnding = true;
    for (const server of this.servers) server.closeIdleConnections();
    for (const connection of this.connections.values()) connection.hangUp();
    for (const limit = performance.now() + withinMs; this.work.count > 0 && performance.now() < limit;) await delay(everyMs.end);
  }

  /** What has no end, of somebody who is signed in, takes the room of nothing that has one. */
  free(socket: Socket): void {
    const connection = this.connections.get(socket);
    if (connection === undefined) return;
    connection.free();
    this.anonymous.remove(connection);
  }

  /** Whether what is written to it now would be taken for another answer. */
  isAnswering(socket: Socket): boolean {
    return this.connections.get(socket)?.isAnswering === true;
  }

  private connect(socket: Socket): void {
    const connection = new Connection(socket, countedAddress(socket.remoteAddress ?? ''), this.begin, this.now);
    this.connections.set(socket, connection);
    socket.once('close', () => {
      this.connections.delete(socket);
      this.anonymous.remove(connection);
      connection.close();
    });
    const hasRoom = this.anonymous.add(connection);
    if (!hasRoom || this.isEnding) this.refused.add(connection);
  }

  private take(exchange: Exchange): void {
    this.connections.get(exchange.request.socket)?.take(exchange);
  }

  private readonly begin = (exchange: Exchange, connection: Connection): Release | null => {
    const { request, response, handle } = exchange;
    if (this.isEnding) {
      if (this.refused.has(connection)) return this.refuse(exchange, 503, busySeconds);
      response.setHeader('connection', 'close');
    }
    const secret = this.sessions().secretOf(request.headers);
    let release: Release | null;
    if (secret !== null && this.sessions().has(secret)) {
      const wait = this.rates.count('session', secret);
      if (wait !== null) return this.refuse(exchange, 429, wait);
      this.anonymous.remove(connection);
      release = this.work.admitSession(secret);
    } else {
      const address = clientAddress(request);
      const wait = this.countOther(request, address, secret !== null);
      if (wait !== null) return this.refuse(exchange, 429, wait);
      release = this.refused.has(connection) ? null : this.work.admit(connection, address);
    }
    if (release === null) return this.refuse(exchange, 503, busySeconds);
    handle(request, response);
    return release;
  };

  private countOther({ method, url, headers }: IncomingMessage, address: string, hasSecret: boolean): number | null {
    const kind = kindOf(method!, url!, hasSecret);
    const device = kind === 'signIn' ? this.sessions().knownDeviceOf(headers) : null;
    return device === null ? this.rates.count(kind, address) : this.rates.count('deviceSignIn', device);
  }

  private refuse({ request, response }: Exchange, status: 429 | 503, seconds: number): null {
    metrics.refused(status === 429 ? 'tooManyRequests' : 'busy');
    answerEarly(request, response, status, seconds);
    return null;
  }
}
