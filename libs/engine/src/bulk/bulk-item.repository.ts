import type { Reason } from '#machine';
import { inTransaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { JournalRecord } from '../journal.js';

/**
 * Seconds for which a claim holds unless it is renewed. By the database's clock, the one that all processes share: a lease is
 * no business time, and a demonstration's clock that jumps must not end it.
 */
const lease = `clock_timestamp() + interval '15 seconds'`;
/** Before a case is tried again that the busy database kept from its event: by chance, so that two do not collide again. */
const pause = `clock_timestamp() + random() * interval '2 seconds'`;

/** A case that this process has claimed. `attempt` is the fence: whoever claims it next has a higher one. */
export interface ClaimedItem {
  readonly instanceId: string;
  readonly uuid: string;
  /** As the plan saw it. */
  readonly seq: number;
  readonly attempt: number;
}

export interface Claimed {
  readonly id: string;
  readonly state: 'running' | 'cancelled';
  readonly person: string;
  readonly type: string;
  readonly payload: unknown;
  readonly office: string | null;
  readonly reason: string;
  readonly items: readonly ClaimedItem[];
}

/** `outcome` null: not yet, it is given back. */
export interface Outcome extends ClaimedItem {
  readonly outcome: 'applied' | 'refused' | 'stale' | 'stopped' | 'failed' | 'cancelled' | null;
  readonly appliedSeq: number | null;
  readonly reasons: readonly Reason[];
}

/** The rows of a bulk operation's cases as those see them who work on it. */
@Injectable()
export class BulkItemRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Operations on which there is something to do and nobody at work, oldest first. */
  async leftBehind(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from bulk_operation b
       where started_at is not null and ended_at is null and state in ('running', 'cancelled') and not exists (
         select from bulk_item where bulk_id = b.id and outcome is null and claimed_until > clock_timestamp())
       order by id limit 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** Claims some of the cases that nobody is working on; none of an operation that is paused. */
  claim(id: string, limit: number): Promise<Claimed> {
    return inTransaction(this.dataSource, async (tx) => {
      // Shared with other claims, but not with a pause or cancel: after those nothing is begun.
      const operations = await tx.query<Omit<Claimed, 'items'>[]>(
        `select id, state, person_id as person, event_type as type, payload, office, reason from bulk_operation
         where id = $1 and state in ('running', 'cancelled') for share`,
        [id],
      );
      const operation = operations[0];
      if (operation === undefined) return { ...nothing, id };
      const [rows] = await tx.query<[(Omit<ClaimedItem, 'seq'> & { seq: string })[], number]>(
        `update bulk_item n set claimed_until = ${lease}, attempt = n.attempt + 1
         from instance i, (
           select bulk_id, instance_id from bulk_item
           where bulk_id = $1 and outcome is null and (claimed_until is null or claimed_until < clock_timestamp())
           order by instance_id limit $2 for update skip locked
         ) free
         where n.bulk_id = free.bulk_id and n.instance_id = free.instance_id and i.id = n.instance_id
         returning n.instance_id as "instanceId", i.uuid, n.seq, n.attempt`,
        [id, limit],
      );
      return { ...operation, items: rows.map((row) => ({ ...row, seq: Number(row.seq) })) };
    });
  }

  /** Keeps what is under way; what somebody else has claimed meanwhile stays theirs. */
  async renew(id: string, items: readonly ClaimedItem[]): Promise<void> {
    await this.dataSource.query(
      `update bulk_item n set claimed_until = ${lease}
       from jsonb_to_recordset($2) as held ("instanceId" bigint, attempt int)
       where n.bulk_id = $1 and n.instance_id = held."instanceId" and n.attempt = held.attempt and n.outcome is null`,
      [id, JSON.stringify(items)],
    );
  }

  /** Notes what became of the cases, each only if it is still held. */
  async record(id: string, outcomes: readonly Outcome[], at: Date): Promise<void> {
    await this.dataSource.query(
      `update bulk_item n set outcome = done.outcome, applied_seq = done."appliedSeq", reasons = done.reasons,
         decided_at = case when done.outcome is not null then $3::timestamptz end,
         claimed_until = case when done.outcome is null then ${pause} end
       from jsonb_to_recordset($2) as done ("instanceId" bigint, attempt int, outcome text, "appliedSeq" bigint, reasons json)
       where n.bulk_id = $1 and n.instance_id = done."instanceId" and n.attempt = done.attempt and n.outcome is null`,
      [id, JSON.stringify(outcomes), at.toISOString()],
    );
  }

  /** The `seq` under which the case's journal has this operation's event: it could only come next after what the plan saw. */
  async appliedSeq(id: string, { instanceId, seq }: ClaimedItem): Promise<number | null> {
    const rows = await this.dataSource.query<{ record: string }[]>(
      'select record from journal where instance_id = $1 and seq = $2',
      [instanceId, seq + 1],
    );
    const record = rows[0] === undefined ? null : (JSON.parse(rows[0].record) as JournalRecord);
    return record?.bulk?.id === id ? record.seq : null;
  }

  /** Ends the operation if nothing of it is left. */
  end(id: string, at: Date): Promise<boolean> {
    return inTransaction(this.dataSource, async (tx) => {
      // Locked first and looked at then, in a statement of its own: whoever lets a case be tried again holds the same lock.
      const rows = await tx.query<unknown[]>(
        `select from bulk_operation where id = $1 and state in ('running', 'cancelled') and ended_at is null for update`,
        [id],
      );
      if (rows.length === 0) return false;
      const [, ended] = await tx.query<[unknown, number]>(
        `update bulk_operation set ended_at = $2, state = case state when 'running' then 'ended' else state end
         where id = $1 and not exists (select from bulk_item where bulk_id = $1 and outcome is null)`,
        [id, at.toISOString()],
      );
      return ended > 0;
    });
  }
}

const nothing: Omit<Claimed, 'id'> = {
  state: 'running',
  person: '',
  type: '',
  payload: {},
  office: null,
  reason: '',
  items: [],
};
