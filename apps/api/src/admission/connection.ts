import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request, its answer, and what makes the one of the other. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Requests that were sent ahead of the answers to those before. Browsers send none ahead. */
const maxWaiting = 64;
/** Milliseconds in which the other side must have taken something of an answer. */
const unreadMs = 30_000;
/** Milliseconds until a connection that was refused is listened to again: who asks and asks costs a little each time. */
const refusedMs = 250;

/** A connection. Its requests are worked on one after another: each when the answer before was taken. */
export class Connection {
  private readonly waiting: Exchange[] = [];
  private current: Exchange | null = null;
  private isTimed = false;
  /** When its request under way has begun, or the one before was over, or it was opened. */
  since = performance.now();

  constructor(
    readonly socket: Socket,
    /** Of the other side, be it a proxy. */
    readonly peer: string,
    private readonly begin: (exchange: Exchange, connection: Connection) => boolean,
  ) {}

  /** Begins with it, or lets it wait for its turn. Who sends too far ahead is cut off: nobody could tell them without room for it. */
  take(exchange: Exchange): void {
    if (this.current === null) return this.start(exchange);
    if (this.waiting.length >= maxWaiting) return void this.socket.destroy();
    this.waiting.push(exchange);
    this.socket.pause();
  }

  /** Whether nothing is being worked on: the next thing to come is up to the other side. */
  get isWaitingForPeer(): boolean {
    if (this.current === null) return true;
    const { request, response } = this.current;
    return !request.complete || (response.headersSent && this.socket.writableLength > 0);
  }

  /** Called now and then: ends a connection at whose other side nobody reads. */
  watchReader(): void {
    const isUnread = this.current?.response.headersSent === true && this.socket.writableLength > 0;
    if (isUnread === this.isTimed) return;
    this.isTimed = isUnread;
    // Node ends it then, and begins to count anew whenever a part was taken.
    this.socket.setTimeout(isUnread ? unreadMs : 0);
  }

  /** The answer under way says that it is the last. */
  hangUp(): void {
    const response = this.current?.response;
    if (response?.headersSent === false) response.setHeader('connection', 'close');
  }

  private start(exchange: Exchange): void {
    this.current = exchange;
    this.since = performance.now();
    const isTaken = this.begin(exchange, this);
    // Comes when everything was handed to the system, or the connection is over.
    exchange.response.once('close', () => {
      if (isTaken) this.next();
      else setTimeout(() => this.next(), refusedMs);
    });
  }

  private next(): void {
    this.current = null;
    this.since = performance.now();
    this.isTimed = false;
    const exchange = this.waiting.shift();
    if (this.socket.destroyed) this.waiting.length = 0;
    else if (exchange !== undefined) {
      if (this.waiting.length === 0) this.socket.resume();
      this.start(exchange);
    }
  }
}
