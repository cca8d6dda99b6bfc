import { fullJitter, type Held, LeaseTable, maxTransientPauseMs } from '#platform';
import type { DataSource, EntityManager } from 'typeorm';

/** One row per case of an operation. These names become SQL. */
export interface ItemTable {
  readonly name: 'bulk_item' | 'recomputation_item';
  /** The column that says of which operation. */
  readonly operation: 'bulk_id' | 'recomputation_id';
  /** What a claim needs to know of its row `r`, beside the case. */
  readonly claimed: string;
  /** A column, json, that an outcome fills beside those of every table. */
  readonly also: 'changes' | null;
}

/** A case that this process has claimed. `fence`: whoever claims it next has a higher one. */
export interface HeldItem {
  readonly instanceId: string;
  readonly attempt: number;
  readonly fence: number;
}

/** Who holds the cases of an operation, and what became of them. */
export class ItemClaims<Outcome extends HeldItem> {
  /** SQL: whether the row `r` is open and may be claimed. */
  readonly isClaimable: string;
  private readonly lease: LeaseTable;
  private readonly claiming: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly table: ItemTable,
  ) {
    const { name, operation, claimed } = table;
    this.lease = new LeaseTable({
      name,
      key: { [operation]: 'uuid', instance_id: 'bigint' },
      isOpen: 'r.outcome is null',
      longestPauseMs: String(maxTransientPauseMs),
    });
    this.isClaimable = this.lease.isClaimable;
    this.claiming = this.lease.claim({
      where: `r.${operation} = $1`,
      order: 'r.instance_id',
      limit: '$2',
      returning: `r.instance_id as "instanceId", r.attempt, r.fence ${claimed}`,
    });
  }

  /** Claims some of the cases that nobody is working on. */
  async claim<Row extends HeldItem>(tx: EntityManager, id: string, limit: number): Promise<Row[]> {
    const [rows] = await tx.query<[Row[], number]>(this.claiming, [id, limit]);
    return rows;
  }

  async renew(id: string, items: readonly HeldItem[]): Promise<void> {
    const held = items.map((item) => this.heldRow(id, item));
    await this.lease.renew(this.dataSource.manager, held);
  }

  /**
   * Notes what became of the cases, each only if it is still held. One without an outcome, which others kept from its event, is given
   * back for a pause; its attempt counts, since an earlier one may have come through.
   */
  async record(id: string, outcomes: readonly Outcome[], at: Date): Promise<void> {
    const { also } = this.table;
    const held = outcomes.map((outcome) => ({
      ...outcome,
      ...this.heldRow(id, outcome),
      decidedAt: at,
      pauseMs: fullJitter(maxTransientPauseMs),
    }));
    const set = [
      'outcome = held.outcome',
      'applied_seq = held."appliedSeq"',
      'reasons = held.reasons',
      'decided_at = case when held.outcome is not null then held."decidedAt" end',
      `next_try_at = case when held.outcome is null then clock_timestamp() + held."pauseMs" * interval '1 millisecond' end`,
      ...(also === null ? [] : [`${also} = held.${also}`]),
    ];
    const given = ['outcome text', '"appliedSeq" bigint', 'reasons json', '"decidedAt" timestamptz', '"pauseMs" float8'];
    await this.lease.release(this.dataSource.manager, held, set, [...given, ...(also === null ? [] : [`${also} json`])]);
  }

  private heldRow(id: string, { instanceId, attempt, fence }: HeldItem): Held {
    return { [this.table.operation]: id, instance_id: instanceId, attempt, fence };
  }
}
