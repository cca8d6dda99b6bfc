import { type Actor, reason, Refused } from '#machine';
import { Clock } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type IncidentCriteria, IncidentReader } from '#cases';
import { IncidentRepository } from '#engine';
import { Operations } from '#engine';
import { mapUnavailable } from '#engine';
import type { BatchOperation, PlanTable } from './batch-operation.js';
import { type PlanStart, startRefusal } from './plan-token.js';
import { type PlanCommand, Plans } from './plans.js';

/** One retry is about no more incidents: each is a record of a journal, written while its author waits (8 ms each, November 2026). */
export const maxRetried = 500;

export interface RetryPlan extends PlanStart {
  readonly matched: number;
  /** Some of them, those that have waited longest. */
  readonly sample: readonly string[];
}

interface RetryRequest {
  readonly criteria: IncidentCriteria;
  readonly person: string;
}

/** `gone`: somebody else has resolved it, or there is none. `busy`: worth another attempt. `failed`: a fault of ours, in the log. */
export interface Retried {
  readonly id: string;
  readonly outcome: 'retried' | 'gone' | 'busy' | 'incidentKindUnknown' | 'failed';
}

const incidentPlans: PlanTable = {
  name: 'incident_plan',
  isPlan: 'true',
  newest: 'expires_at',
  maxOpen: 1,
  plannedAtOnce: 4,
};

/** Lets many incidents be tried again with one reason; each is recorded as if it stood alone. */
@Injectable()
export class IncidentRetries implements BatchOperation<RetryRequest, RetryPlan, PlanCommand, Retried[]> {
  private readonly log = new Logger(IncidentRetries.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reader: IncidentReader,
    private readonly incidents: IncidentRepository,
    private readonly operations: Operations,
    private readonly plans: Plans,
    private readonly clock: Clock,
  ) {}

  /** What a filter finds; nothing is tried. A new plan takes the place of the person's last. @throws Refused `tooManyMatched`, `busy`. */
  plan({ criteria, person }: RetryRequest): Promise<RetryPlan> {
    return this.plans.make(incidentPlans, person, async () => {
      const ids = await this.reader.openIds(criteria, maxRetried + 1);
      const many = reason('tooManyIncidents', { most: String(maxRetried) });
      if (ids.length > maxRetried) throw new Refused('tooManyMatched', [many]);
      return { shown: { matched: ids.length, sample: ids.slice(0, 10) }, columns: { incidents: ids } };
    });
  }

  /**
   * Retries what was planned and is still open. The plan is used up when all are: a program that dies before leaves its token valid,
   * and a repeat goes on, with the answer of the whole. @throws Refused `planGone`, `busy`.
   */
  async start({ planToken, actor, reason: why }: PlanCommand): Promise<Retried[]> {
    const { manager } = this.dataSource;
    const plan = await mapUnavailable(() =>
      this.plans.find<{ incidents: string[] }>(manager, incidentPlans, planToken, 'incidents'),
    );
    if (startRefusal(plan, actor.person!, this.clock.now()) !== null) throw new Refused('planGone', [reason('retryPlanGone')]);
    const { incidents } = plan!;
    const retried = await this.retry(incidents, actor, why);
    return mapUnavailable(async () => {
      const before = new Set(await this.incidents.retriedBy(manager, incidents, actor.person!, why));
      await this.plans.use(manager, incidentPlans, planToken);
      return retried.map((each) => (before.has(each.id) ? { ...each, outcome: 'retried' } : each));
    });
  }

  /** One after the other; one that cannot be tried keeps none of the others. */
  async retry(ids: readonly string[], actor: Actor, why: string): Promise<Retried[]> {
    const retried: Retried[] = [];
    for (const id of ids) retried.push({ id, outcome: await this.outcomeOf(id, actor, why) });
    return retried;
  }

  private async outcomeOf(id: string, actor: Actor, why: string): Promise<Retried['outcome']> {
    try {
      await this.operations.retry(id, actor, why);
      return 'retried';
    } catch (error) {
      const code = error instanceof Refused ? error.code : null;
      if (code === 'notFound') return 'gone';
      if (code === 'busy' || code === 'incidentKindUnknown') return code;
      this.log.error({ error, incident: id }, 'an incident could not be tried again');
      return 'failed';
    }
  }
}
