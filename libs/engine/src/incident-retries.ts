import { type Actor, reason, Refused } from '#machine';
import { Clock, inTransaction } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type IncidentCriteria, IncidentReader } from './incident.reader.js';
import { Operations } from './operations.js';
import { type PlanStart, PlanToken, type StartablePlan, startRefusal } from './plan-token.js';
import { mapUnavailable } from './retry.js';

/** One retry is about no more incidents: each is a record of a journal, written while its author waits (8 ms each, November 2026). */
export const maxRetried = 500;

export interface RetryPlan extends PlanStart {
  readonly matched: number;
  /** Some of them, those that have waited longest. */
  readonly sample: readonly string[];
}

/** `gone`: somebody else has resolved it, or there is none. `busy`: worth another attempt. `failed`: a fault of ours, in the log. */
export interface Retried {
  readonly id: string;
  readonly outcome: 'retried' | 'gone' | 'busy' | 'incidentKindUnknown' | 'failed';
}

/** Lets many incidents be tried again with one reason; each is recorded as if it stood alone. */
@Injectable()
export class IncidentRetries {
  private readonly log = new Logger(IncidentRetries.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reader: IncidentReader,
    private readonly operations: Operations,
    private readonly clock: Clock,
  ) {}

  /** What a filter finds; nothing is tried. A new plan takes the place of the person's last. @throws Refused `tooManyMatched`. */
  async plan(criteria: IncidentCriteria, person: string): Promise<RetryPlan> {
    const ids = await this.reader.openIds(criteria, maxRetried + 1);
    if (ids.length > maxRetried) throw new Refused('tooManyMatched', [reason('tooManyIncidents', { most: String(maxRetried) })]);
    const token = PlanToken.random();
    const expiresAt = token.expiresAfter(this.clock.now());
    await mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        await tx.query('delete from incident_plan where person_id = $1 or expires_at < $2', [person, this.clock.now()]);
        await tx.query('insert into incident_plan (token_sha256, person_id, incidents, expires_at) values ($1, $2, $3, $4)', [
          token.sha256,
          person,
          ids,
          expiresAt,
        ]);
      }),
    );
    return { matched: ids.length, sample: ids.slice(0, 10), planToken: token.text, expiresAt };
  }

  /** Retries what was planned and is still open. @throws Refused `planGone`. */
  async start(planToken: string, actor: Actor, why: string): Promise<Retried[]> {
    const ids = await mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        const { sha256 } = PlanToken.received(planToken);
        const rows = await tx.query<(StartablePlan & { incidents: string[] })[]>(
          `select person_id as person, expires_at as "expiresAt", started_at as "startedAt", incidents
           from incident_plan where token_sha256 = $1 for update`,
          [sha256],
        );
        const now = this.clock.now();
        if (startRefusal(rows[0] ?? null, actor.person!, now) !== null) throw new Refused('planGone', [reason('retryPlanGone')]);
        await tx.query('update incident_plan set started_at = $2 where token_sha256 = $1', [sha256, now]);
        return rows[0]!.incidents;
      }),
    );
    return this.retry(ids, actor, why);
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
