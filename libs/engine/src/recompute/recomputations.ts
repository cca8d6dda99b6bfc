import type { Actor } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JOB_SIGNAL, type JobSignal } from '../ports.js';
import { assertStartable } from '../plan-token.js';
import { mapUnavailable } from '../retry.js';
import { RecomputationRepository } from './recomputation.repository.js';

/** What an operator does with a plan. */
@Injectable()
export class Recomputations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: RecomputationRepository,
    private readonly clock: Clock,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
  ) {}

  /**
   * Starts a plan, once, with a record in the journal of operations; then `RecomputeBatch.run` does the rest. A repeat with the
   * same reason gets the same id.
   * @throws Refused `planGone` (`planUnknown`, also for another person's; `planUsed`, `planExpired`), `busy`.
   */
  async start(planToken: string, why: string, actor: Actor): Promise<string> {
    const id = await this.record(planToken, why, actor);
    this.signal.notify({ many: [{ of: 'recomputation', id }] });
    return id;
  }

  private record(planToken: string, why: string, actor: Actor): Promise<string> {
    return mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        const locked = await this.plans.lockPlan(tx, planToken);
        const isStarted = locked !== null && locked.person === actor.person && locked.startedAt !== null;
        if (isStarted && locked.reason === why) return locked.id;
        const plan = assertStartable(locked, actor.person!, this.clock.now());
        const at = this.clock.now().toISOString();
        await this.plans.start(tx, plan.id, actor, why, at);
        const details = { ...plan.counts };
        await operationJournal.append(tx, {
          at,
          actor,
          operation: 'recomputationStarted',
          subject: plan.id,
          details,
          reason: why,
        });
        return plan.id;
      }),
    );
  }
}
