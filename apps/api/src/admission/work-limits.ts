import type { ServerResponse } from 'node:http';
import type { Connection } from './connection.js';
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

  get count(): number {
    return this.ofSessions + this.others.size;
  }

  /** Of somebody with a valid session. @returns whether there is room. */
  admitSession(secret: string, response: ServerResponse): boolean {
    const ofSession = this.bySession.get(secret) ?? 0;
    if (ofSession >= maxOfSession || this.ofSessions >= maxOfSessions) return false;
    this.ofSessions += 1;
    this.bySession.set(secret, ofSession + 1);
    response.once('close', () => {
      this.ofSessions -= 1;
      const left = this.bySession.get(secret)! - 1;
      if (left === 0) this.bySession.delete(secret);
      else this.bySession.set(secret, left);
    });
    return true;
  }

  /** Of anybody else. @returns whether there is room, be it that one who sends slowly or does not read has made it. */
  admit(connection: Connection, address: string, response: ServerResponse): boolean {
    const ofAddress = this.byAddress.get(address) ?? new Set();
    if (ofAddress.size >= maxOfAddress && !endIdle(ofAddress, graceMs)) return false;
    if (this.others.size >= maxOfOthers && !endIdle(this.others, graceMs)) return false;
    this.byAddress.set(address, ofAddress.add(connection));
    this.others.add(connection);
    response.once('close', () => {
      this.others.delete(connection);
      ofAddress.delete(connection);
      if (ofAddress.size === 0) this.byAddress.delete(address);
    });
    return true;
  }
}
