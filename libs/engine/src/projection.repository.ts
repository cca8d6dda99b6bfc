import { newId } from '#platform';
import type { Step } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What lists, worklists and alarms read: written in the step's own transaction, each row only if it changed. */
@Injectable()
export class ProjectionRepository {
  async storeState(tx: EntityManager, instanceId: string, workflow: string, step: Step, at: string): Promise<void> {
    const { number, title, ...attributes } = step.attributes;
    await tx.query(
      `insert into instance_state as old (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (instance_id) do update set workflow = excluded.workflow, state = excluded.state, states = excluded.states, number = excluded.number,
         title = excluded.title, attributes = excluded.attributes, is_final = excluded.is_final, changed_at = excluded.changed_at
       where (old.workflow, old.state, old.states, old.number, old.title, old.attributes)
         is distinct from (excluded.workflow, excluded.state, excluded.states, excluded.number, excluded.title, excluded.attributes)`,
      [instanceId, workflow, step.state, step.states, number, title, JSON.stringify(attributes), step.isFinal, at],
    );
    await tx.query(
      `with member as (select * from jsonb_to_recordset($2) as member (party text, body uuid)),
       gone as (
         delete from instance_party old where old.instance_id = $1
           and not exists (select from member where (member.party, member.body) = (old.party, old.body_id))
       )
       insert into instance_party (instance_id, party, body_id) select $1, party, body from member order by party, body
       on conflict do nothing`,
      [instanceId, JSON.stringify(step.parties)],
    );
  }

  async storeTasks(tx: EntityManager, instanceId: string, { tasks }: Step, at: string): Promise<void> {
    if (tasks.close.length > 0) {
      await tx.query(
        `delete from task using jsonb_to_recordset($2) as gone (name text, body uuid)
         where task.instance_id = $1 and task.name = gone.name and task.body_id = gone.body`,
        [instanceId, JSON.stringify(tasks.close)],
      );
    }
    if (tasks.open.length > 0) {
      await tx.query(
        `insert into task (instance_id, name, body_id, event, party, office, due_on, due_at, opened_at)
         select $1, name, body, event, party, office, "dueOn", "dueAt", $3
         from jsonb_to_recordset($2)
           as open (name text, body uuid, event text, party text, office text, "dueOn" date, "dueAt" timestamptz)
         order by name, body
         on conflict (instance_id, name, body_id) do update set event = excluded.event, party = excluded.party,
           office = excluded.office, due_on = excluded.due_on, due_at = excluded.due_at`,
        [instanceId, JSON.stringify(tasks.open), at],
      );
    }
  }

  /** Which documents (SHA-256, hexadecimal) a step names: whoever may read the case may read them. */
  async storeDocuments(tx: EntityManager, instanceId: string, seq: number, documents: readonly string[]): Promise<void> {
    if (documents.length === 0) return;
    await tx.query(
      `insert into case_document (instance_id, seq, sha256) select $1, $2, decode(named, 'hex') from unnest($3::text[]) named`,
      [instanceId, seq, documents],
    );
  }

  /** The documents that each step names, sorted. */
  async documents(tx: EntityManager, instanceId: string): Promise<ReadonlyMap<number, readonly string[]>> {
    const rows = await tx.query<{ seq: string; named: string[] }[]>(
      `select seq, array_agg(encode(sha256, 'hex') order by sha256) as named from case_document where instance_id = $1 group by seq`,
      [instanceId],
    );
    return new Map(rows.map(({ seq, named }) => [Number(seq), named]));
  }

  /** A changed deadline is a new row with a new id, so that an alarm already under way for the old one finds it gone. */
  async storeDeadlines(tx: EntityManager, instanceId: string, { deadlines }: Step): Promise<void> {
    const replaced = [...deadlines.clear, ...deadlines.set.map(({ name }) => name)];
    if (replaced.length > 0)
      await tx.query('delete from deadline where instance_id = $1 and name = any($2)', [instanceId, replaced]);
    if (deadlines.set.length > 0) {
      await tx.query(
        `insert into deadline (id, instance_id, name, counted_from, due_on, due_at, provisional, rule, basis)
         select id, $1, name, "from", "dueOn", "dueAt", provisional, rule, basis
         from jsonb_to_recordset($2)
           as set (id uuid, name text, "from" date, "dueOn" date, "dueAt" timestamptz, provisional bool, rule text, basis text)
         order by name`,
        [instanceId, JSON.stringify(deadlines.set.map((deadline) => ({ id: newId(), ...deadline })))],
      );
    }
  }
}
