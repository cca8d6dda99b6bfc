import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request, its answer, and what makes the one of the other. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Gives back the room that an admitted request takes. */
export type Release = () => void;

/** Requests that were sent ahead of the answers to those before. Browsers send none ahead. */
const maxWaiting = 8;
/** Milliseconds in which the other side must have taken something of an answer. */
const unreadMs = 30_000;
/** Milliseconds until a connection that was refused is listened to again: who asks and asks costs a little each time. */
const refusedMs = 250;

/** A connection. Its requests are worked on one after another: each when the answer before was taken. */
export class Connection {
  private readonly waiting: Exchange[] = [];
  private current: Exchange | null = null;
  private isTaken = false;
  private release: Release | null = null;
  private isTimed = false;
  /** When its last admitted request has begun or was over, or it was opened. */
  since: number;

  constructor(
    readonly socket: Socket,
    /** Of the other side, be it a proxy. */
    readonly peer: string,
    /** Null: it was refused. */
    private readonly begin: (exchange: Exchange, connection: Connection) => Release | null,
    private readonly now: () => number,
  ) {
    this.since = now();
  }

  /** Begins with it, or queues it. A client that sends too far ahead is cut off: there is no room for an answer. */
  take(exchange: Exchange): void {
    if (this.isUnanswerable) return;
    if (this.current === null) return this.start(exchange);
    if (this.waiting.length >= maxWaiting) return void this.socket.destroy();
    this.waiting.push(exchange);
    this.socket.pause();
  }

  /** Whether nothing is being worked on: the next thing to come is up to the other side. */
  get isWaitingForPeer(): boolean {
    if (this.current === null || !this.isTaken) return true;
    const { request, response } = this.current;
    return !request.complete || (response.headersSent && this.socket.writableLength > 0);
  }

  /** Whether an answer is under way, or its request is worked on: anything else that is sent now would be taken for it. */
  get isAnswering(): boolean {
    return this.current !== null && (this.current.request.complete || this.current.response.headersSent);
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

  /** Gives back the room of the request under way before its end. */
  free(): void {
    this.release?.();
    this.release = null;
  }

  /** The socket is closed. A response that never got it says nothing of it. */
  close(): void {
    this.waiting.length = 0;
    this.free();
  }

  end(): void {
    this.socket.destroy();
    this.close();
  }

  /** After an answer that says it is the last the socket ends before it is destroyed. What cannot be answered is not done. */
  private get isUnanswerable(): boolean {
    return this.socket.destroyed || this.socket.writableEnded;
  }

  private start(exchange: Exchange): void {
    this.current = exchange;
    this.release = this.begin(exchange, this);
    this.isTaken = this.release !== null;
    if (this.isTaken) this.since = this.now();
    // Comes when everything was handed to the system, or the connection is over.
    exchange.response.once('close', () => {
      if (this.isTaken) this.next();
      else setTimeout(() => this.next(), refusedMs);
    });
  }

  private next(): void {
    this.free();
    this.current = null;
    if (this.isTaken) this.since = this.now();
    this.isTimed = false;
    if (this.isUnanswerable) return void (this.waiting.length = 0);
    const exchange = this.waiting.shift();
    if (exchange === undefined) return;
    if (this.waiting.length === 0) this.socket.resume();
    this.start(exchange);
  }
}
