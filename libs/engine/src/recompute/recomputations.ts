import { type Actor, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { BELL, type Bell } from '../ports.js';
import { orBusy } from '../retry.js';
import { RecomputationRepository } from './recomputation.repository.js';

/** What an operator does with a plan. */
@Injectable()
export class Recomputations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: RecomputationRepository,
    private readonly clock: Clock,
    @Inject(BELL) private readonly bell: Bell,
  ) {}

  /**
   * Starts a plan, once, with a record in the journal of operations; then `RecomputeBatch.run` does the rest. A repeat with the
   * same reason gets the same id.
   * @throws Refused `planGone` (`planUnknown`, also for another person's; `planUsed`, `planExpired`), `busy`.
   */
  async start(planToken: string, why: string, actor: Actor): Promise<string> {
    const id = await this.record(planToken, why, actor);
    this.bell.ring({ many: [{ of: 'recomputation', id }] });
    return id;
  }

  private record(planToken: string, why: string, actor: Actor): Promise<string> {
    return orBusy(() =>
      inTransaction(this.dataSource, async (tx) => {
        const plan = await this.plans.lockPlan(tx, planToken);
        if (plan === null || plan.person !== actor.person) throw new Refused('planGone', [reason('planUnknown')]);
        if (plan.startedAt !== null) {
          if (plan.reason === why) return plan.id;
          throw new Refused('planGone', [reason('planUsed', { operation: plan.id })]);
        }
        if (plan.expiresAt <= this.clock.now()) throw new Refused('planGone', [reason('planExpired')]);
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
