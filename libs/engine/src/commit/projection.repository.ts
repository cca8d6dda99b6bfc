import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Written } from '../decide/decided.js';
import { batchStatement, given } from '../sql/statement.js';

const states = batchStatement(
  'states',
  `insert into instance_state as old (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
   select id, workflow, state, states, number, title, attributes, "isFinal", at
   from ${given(
     'id bigint, workflow text, state text, states text[], number text, title text, attributes jsonb, "isFinal" bool, at timestamptz',
   )} order by id
   on conflict (instance_id) do update set workflow = excluded.workflow, state = excluded.state, states = excluded.states, number = excluded.number,
     title = excluded.title, attributes = excluded.attributes, is_final = excluded.is_final, changed_at = excluded.changed_at
   where (old.workflow, old.state, old.states, old.number, old.title, old.attributes)
     is distinct from (excluded.workflow, excluded.state, excluded.states, excluded.number, excluded.title, excluded.attributes)`,
);

const leftParties = batchStatement(
  'leftParties',
  `delete from instance_party old using ${given('id bigint, members jsonb')} where old.instance_id = given.id
   and not given.members @> jsonb_build_array(jsonb_build_object('party', old.party, 'body', old.body_id))`,
);
const parties = batchStatement(
  'parties',
  `insert into instance_party (instance_id, party, body_id)
   select id, party, body from ${given('id bigint, party text, body uuid')} order by id, party, body on conflict do nothing`,
);

const closedTasks = batchStatement(
  'closedTasks',
  `delete from task using ${given('id bigint, name text, body uuid')}
   where task.instance_id = given.id and task.name = given.name and task.body_id = given.body`,
);
const openTasks = batchStatement(
  'openTasks',
  `insert into task (instance_id, name, body_id, event, party, office, due_on, due_at, opened_at)
   select id, name, body, event, party, office, "dueOn", "dueAt", at
   from ${given(
     'id bigint, name text, body uuid, event text, party text, office text, "dueOn" date, "dueAt" timestamptz, at timestamptz',
   )} order by id, name, body
   on conflict (instance_id, name, body_id) do update set event = excluded.event, party = excluded.party,
     office = excluded.office, due_on = excluded.due_on, due_at = excluded.due_at`,
);

const documents = batchStatement(
  'documents',
  `insert into case_document (instance_id, seq, sha256)
   select id, seq, sha256 from ${given('id bigint, seq bigint, sha256 bytea')} order by id, sha256`,
);

const clearedDeadlines = batchStatement(
  'clearedDeadlines',
  `delete from deadline using ${given('id bigint, name text')} where deadline.instance_id = given.id and deadline.name = given.name`,
);
const setDeadlines = batchStatement(
  'setDeadlines',
  `insert into deadline (id, instance_id, name, counted_from, due_on, due_at, provisional, rule, basis)
   select uuid, id, name, "from", "dueOn", "dueAt", provisional, rule, basis
   from ${given(
     'uuid uuid, id bigint, name text, "from" date, "dueOn" date, "dueAt" timestamptz, provisional bool, rule text, basis text',
   )} order by id, name`,
);

/** What lists, worklists and alarms read: written in the transaction of the steps, each row only if it changed. */
@Injectable()
export class ProjectionRepository {
  async storeStates(tx: EntityManager, steps: readonly Written[]): Promise<void> {
    await states(
      tx,
      steps.map(({ instanceId: id, subject: { workflow }, step, event: { at } }) => {
        const { number, title, ...attributes } = step.attributes;
        return { id, workflow, state: step.state, states: step.states, number, title, attributes, isFinal: step.isFinal, at };
      }),
    );
  }

  async storeParties(tx: EntityManager, steps: readonly Written[]): Promise<void> {
    const changed = steps.flatMap(({ instanceId: id, before, parties: members }) =>
      members === null ? [] : [{ id, isNew: before === null, members }],
    );
    await leftParties(
      tx,
      changed.filter(({ isNew }) => !isNew),
    );
    await parties(
      tx,
      changed.flatMap(({ id, members }) => members.map(({ party, body }) => ({ id, party, body }))),
    );
  }

  async storeTasks(tx: EntityManager, steps: readonly Written[]): Promise<void> {
    await closedTasks(
      tx,
      steps.flatMap(({ instanceId: id, before, step }) =>
        before === null ? [] : step.tasks.close.map((key) => ({ id, ...key })),
      ),
    );
    await openTasks(
      tx,
      steps.flatMap(({ instanceId: id, step, event: { at } }) => step.tasks.open.map((task) => ({ id, ...task, at }))),
    );
  }

  /** Which documents (SHA-256, hexadecimal) a step names: readers of the case may read them. */
  async storeDocuments(tx: EntityManager, steps: readonly Written[]): Promise<void> {
    await documents(
      tx,
      steps.flatMap(({ instanceId: id, answer: { seq }, step }) =>
        step.documents.map((sha256) => ({ id, seq, sha256: `\\x${sha256}` })),
      ),
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
  async storeDeadlines(tx: EntityManager, steps: readonly Written[]): Promise<void> {
    await clearedDeadlines(
      tx,
      steps.flatMap(({ instanceId: id, before, step: { deadlines } }) =>
        before === null ? [] : [...deadlines.clear, ...deadlines.set.map(({ name }) => name)].map((name) => ({ id, name })),
      ),
    );
    await setDeadlines(
      tx,
      steps.flatMap(({ instanceId: id, step: { deadlines } }) =>
        deadlines.set.map((deadline) => ({ uuid: newId(), id, ...deadline })),
      ),
    );
  }
}
