import type { Reason } from '#machine';
import { inTransaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type HeldItem, ItemClaims, type ItemTable } from '../items/item.claims.js';
import type { JournalRecord } from '../journal.js';

/** A case of a bulk operation that this process has claimed. */
export interface ClaimedItem extends HeldItem {
  readonly uuid: string;
  /** As the plan saw it. */
  readonly seq: number;
}

/** The cases of bulk operations. */
export const bulkItems: ItemTable = {
  name: 'bulk_item',
  operation: 'bulk_id',
  claimed: ', (select uuid from instance where id = r.instance_id), r.seq',
  also: null,
};

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
  readonly claims: ItemClaims<Outcome>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.claims = new ItemClaims(dataSource, bulkItems);
  }

  /** Operations on which there is something to do and nobody at work, oldest first. */
  async leftBehind(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from bulk_operation b
       where started_at is not null and ended_at is null and state in ('running', 'cancelled') and not exists (
         select from bulk_item r where bulk_id = b.id and outcome is null and not ${this.claims.isClaimable})
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
      const rows = await this.claims.claim<Omit<ClaimedItem, 'seq'> & { seq: string }>(tx, id, limit);
      return { ...operation, items: rows.map((row) => ({ ...row, seq: Number(row.seq) })) };
    });
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
