import { isConflict, isUnavailable, metrics, noteWriteFailure } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Commit } from './commit.js';
import { CommitConnections, commitsAtOnce } from './commit-connections.js';
import { type Decided, type Outcome, StepRefused, type Stored } from '../decide/decided.js';

/** Steps in one transaction, so that none waits long for the others and the parameters stay under 1 MB. */
export const maxGroupSize = 64;
export const STEPS_TOGETHER = Symbol('STEPS_TOGETHER');

/** Milliseconds: where others hold what many need, nobody is guilty, and splitting would make everybody wait for each lock. */
const splittingMs = 2_000;

/** A step whose caller waits. */
interface Waiting {
  readonly decided: Decided;
  readonly since: number;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Stores steps together: those that come while commits are under way go in the next one. Nobody waits for company, so that an
 * idle system is as quick as without. At most one step of a case at a time: of two, the second is refused as stale.
 */
@Injectable()
export class GroupCommit {
  private waiting: Waiting[] = [];
  private isBeginning = false;
  private underWay = 0;
  private readonly casesUnderWay = new Set<string>();

  constructor(
    private readonly commit: Commit,
    private readonly connections: CommitConnections,
    @Inject(STEPS_TOGETHER) private readonly maxSteps: number,
  ) {}

  /**
   * Stores a step in a transaction of its own or with others; what fails is its own.
   * @throws StaleSnapshot, Refused, or whatever the database said of this step.
   */
  store(decided: Decided): Promise<Stored> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome): void => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      this.waiting.push({ decided, since: performance.now(), settle, fail: reject });
      this.beginSoon();
    });
  }

  /** After all that has been decided in this turn of the loop. */
  private beginSoon(): void {
    if (this.isBeginning) return;
    this.isBeginning = true;
    setImmediate(() => {
      this.isBeginning = false;
      this.begin();
    });
  }

  private begin(): void {
    while (this.underWay < commitsAtOnce) {
      const together = this.take();
      if (together.length === 0) return;
      this.underWay += 1;
      void this.storeTogether(together).finally(() => {
        this.underWay -= 1;
        for (const { decided } of together) this.casesUnderWay.delete(keyOf(decided));
        this.beginSoon();
      });
    }
  }

  /** Those that have waited longest, of different cases of which nothing is under way. */
  private take(): Waiting[] {
    const together: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      const key = keyOf(one.decided);
      if (together.length === this.maxSteps || this.casesUnderWay.has(key)) left.push(one);
      else {
        this.casesUnderWay.add(key);
        together.push(one);
      }
    }
    this.waiting = left;
    return together;
  }

  /** Never throws: each caller gets its own result. When it fails it is split, until the guilty step stands alone. */
  private async storeTogether(together: readonly Waiting[], until = performance.now() + splittingMs): Promise<void> {
    if (together.length === 0) return;
    try {
      const began = performance.now();
      const outcomes = await metrics.committing(() =>
        this.connections.transaction((tx) =>
          this.commit.store(
            tx,
            together.map(({ decided }) => decided),
          ),
        ),
      );
      metrics.committed(
        together.length,
        together.map(({ since }) => began - since),
      );
      together.forEach(({ settle }, ordinal) => settle(outcomes[ordinal]!));
    } catch (error) {
      noteWriteFailure(error);
      if (error instanceof StepRefused) {
        together[error.ordinal]!.settle(error.refused);
        const others = together.filter((_, ordinal) => ordinal !== error.ordinal);
        return this.storeTogether(others, until);
      }
      // Without an answer nobody is guilty; if it was the COMMIT, their keys show whether it was written.
      const isNobodys = isUnavailable(error) || (isConflict(error) && performance.now() > until);
      if (together.length === 1 || isNobodys) return together.forEach(({ fail }) => fail(error));
      const half = together.length >> 1;
      await this.storeTogether(together.slice(0, half), until);
      await this.storeTogether(together.slice(half), until);
    }
  }
}

const keyOf = ({ subject }: Decided): string => subject.uuid;
