import { type Actor, type DateChange, type OperationPayload, type Reason, type RecomputedDetails } from '#machine';
import { inTransaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type HeldItem, ItemClaims, type ItemTable } from '../items/item.claims.js';
import type { JournalRecord } from '../journal.js';

/** The cases of recomputations. */
export const recomputationItems: ItemTable = {
  name: 'recomputation_item',
  operation: 'recomputation_id',
  claimed: '',
  also: 'changes',
};

export interface ClaimedCases {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly items: readonly HeldItem[];
}

/** `outcome` null: not yet, it is given back. */
export interface CaseOutcome extends HeldItem {
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
  readonly claims: ItemClaims<CaseOutcome>;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    this.claims = new ItemClaims(dataSource, recomputationItems);
  }

  /** Those that run while nobody works on any of their cases, oldest first. */
  async leftBehind(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from recomputation o where state = 'running' and not exists (
         select from recomputation_item r where recomputation_id = o.id and outcome is null and not ${this.claims.isClaimable})
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
    const items = await this.claims.claim(this.dataSource.manager, id, limit);
    return items.length === 0 ? null : { ...operations[0], items };
  }

  /** What the case's journal says of this recomputation; null: nothing. */
  async applied(id: string, item: HeldItem): Promise<CaseOutcome | null> {
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
