import { crashPoint, inTransaction, metrics } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answer } from '../ports/answer.js';
import { CaseCache } from '../cases/case-cache.js';
import { JOB_SIGNAL, type JobSignal } from '../ports/ports.js';
import { Commit } from './commit.js';
import { type Decided, StepRefused, type Stored } from '../decide/decided.js';
import { GroupCommit } from './group-commit.js';

/** What else is written in the transaction of steps, before or after them. */
interface Alongside {
  readonly before?: (tx: EntityManager) => Promise<void>;
  readonly after?: (tx: EntityManager) => Promise<void>;
}

/** Stores decided steps, and does what follows once they are committed. */
@Injectable()
export class StepStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly commit: Commit,
    private readonly groupCommit: GroupCommit,
    private readonly cache: CaseCache,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
  ) {}

  /**
   * Stores one step, in a transaction with whatever others are stored at this time; with something `alongside` in one of its own.
   * @throws StaleSnapshot, Refused.
   */
  async store(step: Decided, alongside?: Alongside): Promise<Answer> {
    if (alongside !== undefined) return (await this.storeAll([step], alongside).catch(unwrapped))[0]!;
    await crashPoint('step.started');
    const stored = await this.groupCommit.store(step);
    await this.follow([step], [stored]);
    return stored.answer;
  }

  /**
   * Stores steps of different cases, all or none, in one transaction of their own.
   * @returns their answers, in their order. @throws StaleSnapshot, Refused; StepRefused where a shared row refuses one.
   */
  async storeAll(steps: readonly Decided[], { before, after }: Alongside): Promise<readonly Answer[]> {
    await crashPoint('step.started');
    const all = await metrics.committing(() =>
      inTransaction(this.dataSource, async (tx) => {
        await before?.(tx);
        const outcomes = await this.commit.store(tx, steps);
        const late = outcomes.find((outcome) => outcome instanceof Error);
        if (late !== undefined) throw late;
        await after?.(tx);
        return outcomes as readonly Stored[];
      }),
    );
    await this.follow(steps, all);
    return all.map(({ answer }) => answer);
  }

  private async follow(steps: readonly Decided[], all: readonly Stored[]): Promise<void> {
    for (const [place, { written }] of all.entries()) {
      // Else it is a repeat, which has got the first answer.
      if (written === null) continue;
      const { subject, before, event, step, answer } = steps[place]!;
      metrics.stepped(subject.workflow, event.type);
      const { head, snapshot } = written;
      if (before !== null)
        this.cache.keep({ ...before, seq: answer.seq, head, steppedAt: event.at, states: step.states }, snapshot);
    }
    if (all.some(({ written }) => written !== null)) await crashPoint('step.committed');
    this.signal.notify({
      deadlines: all.flatMap(({ left }) => left.deadlines ?? []),
      effects: all.flatMap(({ left }) => left.effects ?? []),
    });
  }
}

function unwrapped(error: unknown): never {
  throw error instanceof StepRefused ? error.refused : error;
}
