import { timeZone } from '#calendar';
import type { HeldTask } from '#cases';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Turn } from './reminder-schedule.js';
import type { TaskReminderSchedule } from './task-reminder-schedules.js';

/** An open task whose turn it is to be reminded of. */
export interface DueTask {
  /** The internal id of its case. */
  readonly instanceId: string;
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string;
  readonly title: string;
  readonly task: string;
  readonly event: string;
  readonly party: string;
  readonly office: string;
  readonly body: string;
  readonly dueOn: string;
  readonly schedule: string;
  readonly rule: string | null;
  readonly rung: string;
}

/** The steps that are due on a day, by schedule. */
export type Turns = readonly (Turn & { readonly schedule: string })[];

/**
 * Every step is bounded by the open tasks: joined freely, PostgreSQL, which knows nothing of what a parameter holds, formed every
 * case with every task of its workflow and every turn first (250 ms a day for 77 cases, 2 ms this way, November 2026). A due date
 * before all turns counts as the last of those days, so that a task finds its turn by equality.
 */
const withUnsent = `with dated as materialized (
    select t.*, i.uuid, i.workflow, i.version
    from task t join instance i on i.id = t.instance_id join snapshot s on s.instance_id = t.instance_id and not s.is_stopped
    where t.due_on <= (select max("to") from jsonb_to_recordset($2) as turn ("to" date))
  ), scheduled as materialized (
    select t.*, kind.schedule, kind.rule, greatest(t.due_on, kind.since) as turn_on
    from dated t join jsonb_to_recordset($1) as kind (workflow text, version text, task text, rule text, schedule text, since date)
      on kind.workflow = t.workflow and kind.version = t.version and kind.task = t.name
  ), turned as materialized (
    select t.*, turn.rung, turn.day
    from scheduled t join jsonb_to_recordset($2) as turn (schedule text, "to" date, rung text, "on" date, day date)
      on turn.schedule = t.schedule and turn."to" = t.turn_on
    where turn."on" is null or turn."on" > (t.opened_at at time zone '${timeZone}')::date
  ), unsent as (
    select t.* from turned t
    where not exists (select from reminder r where r.instance_id = t.instance_id and r.task = t.name and r.body_id = t.body_id
        and r.due_on = t.due_on and r.rung = t.rung)
      and not exists (select from jsonb_to_recordset($3) as waiting ("instanceId" bigint, task text, body uuid)
        where waiting."instanceId" = t.instance_id and waiting.task = t.name and waiting.body = t.body_id)
  )`;

/** Which tasks are looked at: those that have a schedule, that are due for a reminder and that are not held. */
interface Looked {
  readonly schedules: readonly TaskReminderSchedule[];
  readonly turns: Turns;
  readonly held: readonly HeldTask[];
}

@Injectable()
export class ReminderRepository {
  /**
   * Tasks whose step has come and was not sent. A case that is stopped by an incident has none: nobody could do anything about
   * it. Reads every open task with a due date: once a day.
   */
  async due(tx: EntityManager, looked: Looked, limit: number): Promise<DueTask[]> {
    return tx.query<DueTask[]>(
      `${withUnsent}
       select t.instance_id as "instanceId", t.uuid as instance, t.workflow, t.version, st.number, st.title, t.name as task, t.event,
         t.party, t.office, t.body_id as body, t.due_on::text as "dueOn", t.schedule, t.rule, t.rung
       from unsent t join instance_state st on st.instance_id = t.instance_id
       order by t.due_on, t.instance_id, t.name, t.body_id limit $4`,
      [...parametersOf(looked), limit],
    );
  }

  /** The first day, of those of the turns, on which something is to be sent; null: on none. */
  async firstDay(tx: EntityManager, looked: Looked): Promise<string | null> {
    const [row] = await tx.query<[{ day: string | null }]>(
      `${withUnsent} select min(day)::text as day from unsent`,
      parametersOf(looked),
    );
    return row.day;
  }

  /** @returns the ids of these reminders, in the order given; null: sent before, or done, moved or stopped meanwhile. */
  async begin(tx: EntityManager, tasks: readonly DueTask[], at: Date): Promise<(string | null)[]> {
    const requested = tasks.map(({ instanceId, task, body, dueOn, rung }) => ({
      id: newId(),
      instanceId,
      task,
      body,
      dueOn,
      rung,
    }));
    const rows = await tx.query<{ id: string }[]>(
      `with requested as materialized (
         select * from jsonb_to_recordset($1) as requested (id uuid, "instanceId" bigint, task text, body uuid, "dueOn" date, rung text)
       )
       insert into reminder (id, instance_id, task, body_id, due_on, rung, created_at)
       select requested.id, t.instance_id, t.name, t.body_id, t.due_on, requested.rung, $2
       from requested join task t on t.instance_id = requested."instanceId" and t.name = requested.task and t.body_id = requested.body
           and t.due_on = requested."dueOn"
         join snapshot s on s.instance_id = t.instance_id and not s.is_stopped
       order by t.instance_id, t.name, t.body_id, t.due_on, requested.rung
       on conflict do nothing returning id`,
      [JSON.stringify(requested), at],
    );
    const begun = new Set(rows.map(({ id }) => id));
    return requested.map(({ id }) => (begun.has(id) ? id : null));
  }

  /** By case the bodies that are this party of it; a case has one party. */
  async bodiesOf(
    tx: EntityManager,
    requested: readonly { readonly instanceId: string; readonly party: string }[],
  ): Promise<ReadonlyMap<string, string[]>> {
    if (requested.length === 0) return new Map();
    const rows = await tx.query<{ instance: string; bodies: string[] }[]>(
      `select p.instance_id as instance, array_agg(distinct p.body_id::text order by p.body_id::text) as bodies
       from jsonb_to_recordset($1) as queried ("instanceId" bigint, party text)
         join instance_party p on p.instance_id = queried."instanceId" and p.party = queried.party
       group by p.instance_id`,
      [JSON.stringify(requested)],
    );
    return new Map(rows.map(({ instance, bodies }) => [instance, bodies]));
  }

  async hasPassed(tx: EntityManager, day: string): Promise<boolean> {
    return (await tx.query<unknown[]>('select from reminder_pass where day = $1', [day])).length > 0;
  }

  async endPass(tx: EntityManager, day: string, at: Date): Promise<void> {
    await tx.query('insert into reminder_pass (day, ended_at) values ($1, $2) on conflict do nothing', [day, at]);
  }
}

function parametersOf({ schedules, turns, held }: Looked): string[] {
  const since = new Map(turns.flatMap(({ schedule, from, to }) => (from === null ? [[schedule, to] as const] : [])));
  const kinds = schedules.map((each) => ({ ...each, since: since.get(each.schedule) }));
  return [kinds, turns, held].map((each) => JSON.stringify(each));
}
