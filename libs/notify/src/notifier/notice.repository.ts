import { deadlineEvent, operationEvent, type OperationPayload, type RecomputedDetails } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Awaited, MovedTask } from '../inbox/inbox-item.js';
import type { Addressee } from '../notice/addressees.js';

/** The case of a notice and the event that it follows from. */
interface CaseOfNotice {
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string;
  readonly title: string;
  readonly event: string;
  readonly deadline?: string;
}

/** An open task of the case. */
export type AwaitedOf = Awaited & Addressee;

/** What an operator did about a case, as its journal says. */
type Recomputed = Pick<OperationPayload, 'reason'> & { readonly details: RecomputedDetails };

const caseOfNotice = prepared<CaseOfNotice & { deadline: string | null; tasks: AwaitedOf[] }>(
  `select i.uuid as instance, i.workflow, i.version, st.number, st.title, j.type as event,
         case when j.type = $2 then j.record::jsonb -> 'payload' ->> 'name' end as deadline,
         array(
           select jsonb_build_object('task', name, 'dueOn', due_on, 'body', body_id, 'party', party, 'office', office) from task
           where task.instance_id = i.id and body_id = any($3::uuid[]) order by due_on nulls last, name) as tasks
       from outbox o join instance i on i.id = o.instance_id join instance_state st on st.instance_id = i.id
         join journal j on j.instance_id = o.instance_id and j.seq = o.seq
       where o.id = $1`,
);

@Injectable()
export class NoticeRepository {
  /**
   * The case, and what these bodies are awaited to do in it now, the most urgent first.
   * @param outboxId the internal id of the effect.
   */
  async caseOf(
    tx: EntityManager,
    outboxId: string,
    bodies: readonly string[],
  ): Promise<{ of: CaseOfNotice; tasks: AwaitedOf[] }> {
    const [row] = await caseOfNotice(tx, [outboxId, deadlineEvent, bodies]);
    if (row === undefined) throw new Error(`no effect ${outboxId}`);
    const { deadline, tasks, ...of } = row;
    return { of: { ...of, ...(deadline !== null && { deadline }) }, tasks };
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
    { body, party, office }: Addressee,
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
}
