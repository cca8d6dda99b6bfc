import { StartFault } from '../start-fault.js';
import { FileLock } from './file-lock.js';
import { isTrueWithin } from './is-true-within.js';
import { lockedBytes, lockFileOf } from './launcher-lock.js';

/** Milliseconds. A start that recovers after a crash may take a minute. */
const turnLimit = 90_000;

/**
 * The processes that use the server of one data folder: programs, workers, commands. Nobody owns it: the first one starts it,
 * the last one stops it, and one that is killed no longer counts.
 */
export class ServerUsers {
  private readonly lock: FileLock;

  constructor(private readonly dataDir: string) {
    this.lock = FileLock.open(lockFileOf(dataDir));
  }

  /** Runs work while no other process starts, joins or stops the server. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (!(await isTrueWithin(turnLimit, () => this.lock.tryExclusive(lockedBytes.turn))))
      throw new StartFault(
        `Another process has been starting or stopping the database in ${this.dataDir} for ${turnLimit / 1000} s.`,
      );
    try {
      return await work();
    } finally {
      this.lock.release(lockedBytes.turn);
    }
  }

  /** From now on it uses the server. In turn. */
  join(): void {
    this.lock.tryShared(lockedBytes.users);
  }

  /** Uses it no more. Under the lock: the next one that leaves must not see it. */
  leave(): void {
    this.lock.release(lockedBytes.users);
  }

  /** Whether it is the only one that uses the server: then nobody can join before its turn ends. In turn. */
  isAlone(): boolean {
    return this.lock.tryExclusive(lockedBytes.users);
  }

  close(): void {
    this.lock.close();
  }
}
