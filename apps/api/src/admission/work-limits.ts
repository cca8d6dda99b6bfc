import type { Connection, Release } from './connection.js';
import { endIdle } from './connections.js';

/** Requests that are worked on at once, their answers until they are taken. */
const maxOfSession = 100;
const maxOfSessions = 500;
const maxOfAddress = 50;
const maxOfOthers = 100;
/** Milliseconds in which the other side should have sent its body, or taken a short answer. */
const graceMs = 1_000;

/** Bounds how much is worked on at once, so that what is too much is refused before anything is done for it. */
export class WorkLimits {
  private ofSessions = 0;
  private readonly bySession = new Map<string, number>();
  private readonly others = new Set<Connection>();
  private readonly byAddress = new Map<string, Set<Connection>>();

  constructor(private readonly now: () => number) {}

  get count(): number {
    return this.ofSessions + this.others.size;
  }

  /** Of somebody with a valid session. Null: there is no room. */
  admitSession(secret: string): Release | null {
    const ofSession = this.bySession.get(secret) ?? 0;
    if (ofSession >= maxOfSession || this.ofSessions >= maxOfSessions) return null;
    this.ofSessions += 1;
    this.bySession.set(secret, ofSession + 1);
    return () => {
      this.ofSessions -= 1;
      const left = this.bySession.get(secret)! - 1;
      if (left === 0) this.bySession.delete(secret);
      else this.bySession.set(secret, left);
    };
  }

  /** Of anybody else. Null: there is no room, and nobody who sends slowly or does not read can make it. */
  admit(connection: Connection, address: string): Release | null {
    const ofAddress = this.byAddress.get(address) ?? new Set();
    if (!this.hasRoom(ofAddress, maxOfAddress) || !this.hasRoom(this.others, maxOfOthers)) return null;
    this.byAddress.set(address, ofAddress.add(connection));
    this.others.add(connection);
    return () => {
      this.others.delete(connection);
      ofAddress.delete(connection);
      if (ofAddress.size === 0) this.byAddress.delete(address);
    };
  }

  private hasRoom(connections: ReadonlySet<Connection>, most: number): boolean {
    return connections.size < most || endIdle(connections, this.now() - graceMs) !== null;
  }
}
