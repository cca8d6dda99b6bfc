import { timeZone } from '#calendar';
import type { HeldTask } from '#engine';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Turn } from './ladder.js';
import type { TaskLadder } from './task-ladders.js';

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
  readonly ladder: string;
  readonly rule: string | null;
  readonly rung: string;
}

/** Whose turn it is on a day: by ladder. */
export type Turns = readonly (Turn & { readonly ladder: string })[];

/**
 * Every step is bounded by the open tasks: joined freely, PostgreSQL, which knows nothing of what a parameter holds, formed every
 * case with every task of its workflow and every turn first (250 ms a day for 77 cases, 2 ms this way, November 2026). A due date
 * before all turns counts as the last of those days, so that a task finds its turn by equality.
 */
const withUntold = `with dated as materialized (
    select t.*, i.uuid, i.workflow, i.version
    from task t join instance i on i.id = t.instance_id join snapshot s on s.instance_id = t.instance_id and not s.is_stopped
    where t.due_on <= (select max("to") from jsonb_to_recordset($2) as turn ("to" date))
  ), laddered as materialized (
    select t.*, kind.ladder, kind.rule, greatest(t.due_on, kind.since) as turn_on
    from dated t join jsonb_to_recordset($1) as kind (workflow text, version text, task text, rule text, ladder text, since date)
      on kind.workflow = t.workflow and kind.version = t.version and kind.task = t.name
  ), turned as materialized (
    select t.*, turn.rung, turn.day
    from laddered t join jsonb_to_recordset($2) as turn (ladder text, "to" date, rung text, "on" date, day date)
      on turn.ladder = t.ladder and turn."to" = t.turn_on
    where turn."on" is null or turn."on" > (t.opened_at at time zone '${timeZone}')::date
  ), untold as (
    select t.* from turned t
    where not exists (select from reminder r where r.instance_id = t.instance_id and r.task = t.name and r.body_id = t.body_id
        and r.due_on = t.due_on and r.rung = t.rung)
      and not exists (select from jsonb_to_recordset($3) as held ("instanceId" bigint, task text, body uuid)
        where held."instanceId" = t.instance_id and held.task = t.name and held.body = t.body_id)
  )`;

/** Which tasks are looked at: those that have a ladder, whose turn it is, and that nothing makes wait. */
export interface Looked {
  readonly ladders: readonly TaskLadder[];
  readonly turns: Turns;
  readonly held: readonly HeldTask[];
}

@Injectable()
export class ReminderRepository {
  /**
   * Tasks whose rung has come and was not told. A case that is stopped by an incident has none: nobody could do anything about
   * it. Reads every open task with a due date: once a day.
   */
  async due(tx: EntityManager, looked: Looked, limit: number): Promise<DueTask[]> {
    return tx.query<DueTask[]>(
      `${withUntold}
       select t.instance_id as "instanceId", t.uuid as instance, t.workflow, t.version, st.number, st.title, t.name as task, t.event,
         t.party, t.office, t.body_id as body, t.due_on::text as "dueOn", t.ladder, t.rule, t.rung
       from untold t join instance_state st on st.instance_id = t.instance_id
       order by t.due_on, t.instance_id, t.name, t.body_id limit $4`,
      [...asked(looked), limit],
    );
  }

  /** The first day, of those of the turns, on which something is to be told; null: on none. */
  async firstDay(tx: EntityManager, looked: Looked): Promise<string | null> {
    const [row] = await tx.query<[{ day: string | null }]>(
      `${withUntold} select min(day)::text as day from untold`,
      asked(looked),
    );
    return row.day;
  }

  /** @returns the reminder's id; null: told before, or done, moved or stopped meanwhile. */
  async begin(tx: EntityManager, { instanceId, task, body, dueOn, rung }: DueTask, at: Date): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into reminder (id, instance_id, task, body_id, due_on, rung, created_at)
       select $1, t.instance_id, t.name, t.body_id, t.due_on, $6, $7
       from task t join snapshot s using (instance_id)
       where t.instance_id = $2 and t.name = $3 and t.body_id = $4 and t.due_on = $5 and not s.is_stopped
       on conflict do nothing returning id`,
      [newId(), instanceId, task, body, dueOn, rung, at],
    );
    return rows[0]?.id ?? null;
  }

  /** The bodies that are this party of a case. */
  async partyOf(tx: EntityManager, instanceId: string, party: string): Promise<string[]> {
    const rows = await tx.query<{ body: string }[]>(
      'select body_id as body from instance_party where instance_id = $1 and party = $2 order by body_id',
      [instanceId, party],
    );
    return rows.map(({ body }) => body);
  }

  async hasPassed(tx: EntityManager, day: string): Promise<boolean> {
    return (await tx.query<unknown[]>('select from reminder_pass where day = $1', [day])).length > 0;
  }

  async endPass(tx: EntityManager, day: string, at: Date): Promise<void> {
    await tx.query('insert into reminder_pass (day, ended_at) values ($1, $2) on conflict do nothing', [day, at]);
  }
}

function asked({ ladders, turns, held }: Looked): string[] {
  const since = new Map(turns.flatMap(({ ladder, from, to }) => (from === null ? [[ladder, to] as const] : [])));
  const kinds = ladders.map((each) => ({ ...each, since: since.get(each.ladder) }));
  return [kinds, turns, held].map((each) => JSON.stringify(each));
}
