import type { Connection } from './connection.js';

/** Over which no request with a valid session has come. */
const maxOfPeer = 1_000;
const maxInAll = 4_000;
/** Milliseconds: what whoever has come has sent may not have been read yet, by a busy program. */
const graceMs = 5_000;
/** So many of the oldest are looked at, to find one that can make room. */
const maxLooks = 50;

/** The connections of those who have not shown a session, by the other side's address; the oldest first. */
export class AnonymousConnections {
  private readonly all = new Set<Connection>();
  private readonly byPeer = new Map<string, Set<Connection>>();

  /** @returns whether there is room for it, be it that an older one on which nothing is done has made it. */
  add(connection: Connection): boolean {
    const ofPeer = this.byPeer.get(connection.peer) ?? new Set();
    const hasRoom =
      (ofPeer.size < maxOfPeer || endIdle(ofPeer, graceMs)) && (this.all.size < maxInAll || endIdle(this.all, graceMs));
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
}

/** Ends the oldest that waits for its other side, and for so long. @returns whether there was one. */
export function endIdle(connections: Iterable<Connection>, forMs: number): boolean {
  const latest = performance.now() - forMs;
  let looks = 0;
  for (const connection of connections) {
    if (connection.isWaitingForPeer && connection.since < latest && !connection.socket.destroyed) {
      connection.socket.destroy();
      return true;
    }
    if (++looks === maxLooks) return false;
  }
  return false;
}
