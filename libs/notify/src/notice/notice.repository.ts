import { deadlineEvent, operationEvent, type OperationPayload, type RecomputedDetails } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Awaited, MovedTask } from '../inbox/inbox-item.js';
import type { Meant } from './addressees.js';

/** The case of a notice and the event that it follows from. */
export interface CaseOfNotice {
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string;
  readonly title: string;
  readonly event: string;
  readonly deadline?: string;
}

/** What an operator did about a case, as its journal says. */
export type Recomputed = Pick<OperationPayload, 'reason'> & { readonly details: RecomputedDetails };

@Injectable()
export class NoticeRepository {
  /** @param outboxId the internal id of the effect. */
  async caseOf(tx: EntityManager, outboxId: string): Promise<CaseOfNotice> {
    const [row] = await tx.query<(CaseOfNotice & { rung: string | null })[]>(
      `select i.uuid as instance, i.workflow, i.version, st.number, st.title, j.type as event,
         case when j.type = $2 then j.record::jsonb -> 'payload' ->> 'name' end as rung
       from outbox o join instance i on i.id = o.instance_id join instance_state st on st.instance_id = i.id
         join journal j on j.instance_id = o.instance_id and j.seq = o.seq
       where o.id = $1`,
      [outboxId, deadlineEvent],
    );
    if (row === undefined) throw new Error(`no effect ${outboxId}`);
    const { rung, ...of } = row;
    return { ...of, ...(rung !== null && { deadline: rung }) };
  }

  /** The recomputation that an effect follows from. @param outboxId the internal id of the effect. */
  async recomputed(tx: EntityManager, outboxId: string): Promise<Recomputed> {
    const [row] = await tx.query<{ payload: Recomputed }[]>(
      `select j.record::jsonb -> 'payload' as payload
       from outbox o join journal j on j.instance_id = o.instance_id and j.seq = o.seq where o.id = $1 and j.type = $2`,
      [outboxId, operationEvent],
    );
    if (row === undefined) throw new Error(`the effect ${outboxId} follows from no operation`);
    return row.payload;
  }

  /** Which of these due dates are those of what an office of a body is still awaited to do, the earliest first. */
  async movedOf(
    tx: EntityManager,
    instanceId: string,
    { body, party, office }: Meant,
    { changes }: RecomputedDetails,
  ): Promise<MovedTask[]> {
    return tx.query<MovedTask[]>(
      `select t.name as task, c."from", c."to"
       from task t join jsonb_to_recordset($5) as c (kind text, name text, body uuid, "from" text, "to" text)
         on c.kind = 'task' and c.name = t.name and c.body = t.body_id and c."from" is distinct from c."to"
       where t.instance_id = $1 and t.body_id = $2 and t.party = $3 and t.office = $4
       order by c."to" nulls last, t.name`,
      [instanceId, body, party, office, JSON.stringify(changes)],
    );
  }

  /** What an office of a body is awaited to do in a case now: the most urgent of it. */
  async awaited(tx: EntityManager, instanceId: string, { body, party, office }: Meant): Promise<Awaited | null> {
    const rows = await tx.query<Awaited[]>(
      `select name as task, due_on::text as "dueOn" from task
       where instance_id = $1 and body_id = $2 and party = $3 and office = $4
       order by due_on nulls last, name limit 1`,
      [instanceId, body, party, office],
    );
    return rows[0] ?? null;
  }
}
