import type { Connection } from './connection.js';

/** Over which no request with a valid session has come. What comes beyond is refused what it asks, unless it shows a session. */
const roomOfPeer = 1_000;
const roomInAll = 4_000;
/** Beyond these the oldest is ended, or else the newest: the other descriptors are for those who are signed in. */
const maxOfPeer = 1_500;
const maxInAll = 6_000;
/** Milliseconds: a busy program may not have read yet what a new client has sent. */
const graceMs = 5_000;
/** So many of the oldest are looked at, to find one that can make room. */
const maxLooks = 50;

/** The connections of those who have not shown a session, by the other side's address; the oldest first. */
export class AnonymousConnections {
  private readonly all = new Set<Connection>();
  private readonly byPeer = new Map<string, Set<Connection>>();

  constructor(private readonly now: () => number) {}

  /**
   * Ends it if there are far too many.
   * @returns whether there is room for what it asks, be it that an older one on which nothing is done has made it.
   */
  add(connection: Connection): boolean {
    const ofPeer = this.byPeer.get(connection.peer) ?? new Set();
    const hasRoom = this.makeRoom(ofPeer, roomOfPeer, graceMs) && this.makeRoom(this.all, roomInAll, graceMs);
    if (!hasRoom && !(this.makeRoom(ofPeer, maxOfPeer, 0) && this.makeRoom(this.all, maxInAll, 0))) {
      connection.end();
      return false;
    }
    this.byPeer.set(connection.peer, ofPeer.add(connection));
    this.all.add(connection);
    return hasRoom;
  }

  remove(connection: Connection): void {
    this.all.delete(connection);
    const ofPeer = this.byPeer.get(connection.peer);
    ofPeer?.delete(connection);
    if (ofPeer?.size === 0) this.byPeer.delete(connection.peer);
  }

  private makeRoom(connections: ReadonlySet<Connection>, most: number, forMs: number): boolean {
    if (connections.size < most) return true;
    const ended = endIdle(connections, this.now() - forMs);
    if (ended !== null) this.remove(ended);
    return ended !== null;
  }
}

/** Ends the oldest that waits for its other side since then or earlier. */
export function endIdle(connections: Iterable<Connection>, since: number): Connection | null {
  let looks = 0;
  for (const connection of connections) {
    if (connection.isWaitingForPeer && connection.since <= since) {
      connection.end();
      return connection;
    }
    if (++looks === maxLooks) return null;
  }
  return null;
}
