import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type IncidentKind, incidentKinds } from './incidents/incident.repository.js';
import { effectTurnAt } from './outbox/outbox.claims.js';
import { OutboxDispatcher } from './outbox/outbox.dispatcher.js';

/** How far behind the engine's own work is. Seconds of business time; 0: nothing is late. */
export interface EngineWork {
  /** Of the deadline that is longest due, in a case that is not stopped. */
  readonly alarmLag: number;
  /** Of the effect that could longest have been done, or fails the longest. */
  readonly outboxLag: number;
  readonly incidents: Readonly<Record<IncidentKind, number>>;
}

/** SQL: since when an effect fails, be it now between two tries; null for one that has not, or only waits. */
const failsSince = `case when attempt > case when claimed_until is null then 0 else 1 end
  then (select min(at) from effect_try where outbox_id = r.id) end`;

@Injectable()
export class WorkReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly dispatcher: OutboxDispatcher,
  ) {}

  async read(now: Date): Promise<EngineWork> {
    const [row] = await this.dataSource.query<[{ alarm: Date | null; effect: Date | null }]>(
      `select
         (select d.due_at from deadline d join snapshot s using (instance_id)
          where d.due_at <= $1::timestamptz and not s.is_stopped order by d.due_at, d.id limit 1) as alarm,
         (select min(coalesce(${failsSince}, case when ${effectTurnAt} <= clock_timestamp() then
            case when next_try_at <= clock_timestamp() then $1::timestamptz - (clock_timestamp() - next_try_at) else created_at end end)) from outbox r
          where delivered_at is null and content ->> 'kind' = any($2) and next_try_at is distinct from 'infinity') as effect`,
      [now, this.dispatcher.kinds],
    );
    const open = await this.dataSource.query<{ kind: IncidentKind; count: string }[]>(
      'select kind, count(*) from incident where resolved_at is null group by kind',
    );
    const counts = new Map(open.map(({ kind, count }) => [kind, Number(count)]));
    return {
      alarmLag: secondsSince(row.alarm, now),
      outboxLag: secondsSince(row.effect, now),
      incidents: Object.fromEntries(incidentKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as EngineWork['incidents'],
    };
  }
}

function secondsSince(at: Date | null, now: Date): number {
  return at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1_000);
}
