import { type Actor, type DateChange, type OperationPayload, type Reason, type RecomputedDetails } from '#machine';
import { inTransaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { JournalRecord } from '../journal.js';

/** Seconds for which a claim holds unless it is renewed; by the database's clock, as a bulk operation's. */
const lease = `clock_timestamp() + interval '15 seconds'`;
/** Before a case is tried again that the busy database kept from it: by chance, so that two do not collide again. */
const pause = `clock_timestamp() + random() * interval '2 seconds'`;

/** A case that this process has claimed. `attempt` is the fence: whoever claims it next has a higher one. */
export interface ClaimedCase {
  readonly instanceId: string;
  readonly attempt: number;
}

export interface ClaimedCases {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly items: readonly ClaimedCase[];
}

/** `outcome` null: not yet, it is given back. */
export interface CaseOutcome extends ClaimedCase {
  readonly outcome: 'applied' | 'unchanged' | 'stopped' | 'failed' | null;
  readonly appliedSeq: number | null;
  readonly changes: readonly DateChange[];
  readonly reasons: readonly Reason[];
}

/** The key under which a case takes a recomputation once. */
export function recomputationKey(id: string): string {
  return `recompute-${id}`;
}

/** The rows of a recomputation's cases as those see them who work on it. */
@Injectable()
export class RecomputationItemRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Those that run while nobody works on any of their cases, oldest first. */
  async leftBehind(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from recomputation r where state = 'running' and not exists (
         select from recomputation_item where recomputation_id = r.id and outcome is null and claimed_until > clock_timestamp())
       order by id limit 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** Claims some of the cases that nobody is working on; none of one that does not run. */
  async claim(id: string, limit: number): Promise<ClaimedCases | null> {
    const operations = await this.dataSource.query<Omit<ClaimedCases, 'items'>[]>(
      `select id, actor, reason from recomputation where id = $1 and state = 'running'`,
      [id],
    );
    if (operations[0] === undefined) return null;
    const [items] = await this.dataSource.query<[ClaimedCase[], number]>(
      `update recomputation_item n set claimed_until = ${lease}, attempt = n.attempt + 1
       from (
         select recomputation_id, instance_id from recomputation_item
         where recomputation_id = $1 and outcome is null and (claimed_until is null or claimed_until < clock_timestamp())
         order by instance_id limit $2 for update skip locked
       ) free
       where n.recomputation_id = free.recomputation_id and n.instance_id = free.instance_id
       returning n.instance_id as "instanceId", n.attempt`,
      [id, limit],
    );
    return items.length === 0 ? null : { ...operations[0], items };
  }

  /** Keeps what is under way; what somebody else has claimed meanwhile stays theirs. */
  async renew({ id, items }: ClaimedCases): Promise<void> {
    await this.dataSource.query(
      `update recomputation_item n set claimed_until = ${lease}
       from jsonb_to_recordset($2) as held ("instanceId" bigint, attempt int)
       where n.recomputation_id = $1 and n.instance_id = held."instanceId" and n.attempt = held.attempt and n.outcome is null`,
      [id, JSON.stringify(items)],
    );
  }

  /** Notes what became of the cases, each only if it is still held. */
  async record(id: string, outcomes: readonly CaseOutcome[], at: Date): Promise<void> {
    await this.dataSource.query(
      `update recomputation_item n set outcome = done.outcome, applied_seq = done."appliedSeq", reasons = done.reasons,
         changes = done.changes, decided_at = case when done.outcome is not null then $3::timestamptz end,
         claimed_until = case when done.outcome is null then ${pause} end
       from jsonb_to_recordset($2)
         as done ("instanceId" bigint, attempt int, outcome text, "appliedSeq" bigint, changes json, reasons json)
       where n.recomputation_id = $1 and n.instance_id = done."instanceId" and n.attempt = done.attempt and n.outcome is null`,
      [id, JSON.stringify(outcomes), at.toISOString()],
    );
  }

  /** What the case's journal says of this recomputation; null: nothing. */
  async applied(id: string, item: ClaimedCase): Promise<CaseOutcome | null> {
    const rows = await this.dataSource.query<{ record: string }[]>(
      `select j.record from idempotency k join journal j on j.instance_id = k.instance_id and j.seq = k.seq
       where k.scope = $1 and k.key = $2`,
      [`instance:${item.instanceId}`, recomputationKey(id)],
    );
    if (rows[0] === undefined) return null;
    const { seq, payload } = JSON.parse(rows[0].record) as JournalRecord;
    const { changes } = (payload as OperationPayload).details as unknown as RecomputedDetails;
    return { ...item, outcome: 'applied', appliedSeq: seq, changes, reasons: [] };
  }

  /** Ends it if nothing of it is left. */
  async end(id: string, at: Date): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const rows = await tx.query<unknown[]>(`select from recomputation where id = $1 and state = 'running' for update`, [id]);
      if (rows.length === 0) return;
      await tx.query(
        `update recomputation set ended_at = $2, state = 'ended'
         where id = $1 and not exists (select from recomputation_item where recomputation_id = $1 and outcome is null)`,
        [id, at.toISOString()],
      );
    });
  }
}
