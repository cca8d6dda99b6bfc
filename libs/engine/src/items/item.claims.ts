import { isUnclaimed, leaseEnd, longestPassingPauseMs } from '#platform';
import type { DataSource, EntityManager } from 'typeorm';

/** Before a case is tried again that the busy database kept from its event: by chance, so that two do not collide again. */
const pause = `clock_timestamp() + random() * interval '${longestPassingPauseMs} milliseconds'`;

/** One row per case of an operation. These names become SQL. */
export interface ItemTable {
  readonly name: 'bulk_item' | 'recomputation_item';
  /** The column that says of which operation. */
  readonly operation: 'bulk_id' | 'recomputation_id';
  /** What a claim needs to know of its row `n`, beside the case. */
  readonly claimed: string;
  /** A column, json, that an outcome fills beside those of every table. */
  readonly also: 'changes' | null;
}

/** A case that this process has claimed. `attempt` is the fence: whoever claims it next has a higher one. */
export interface HeldItem {
  readonly instanceId: string;
  readonly attempt: number;
}

/** Who holds the cases of an operation, and what became of them. */
export class ItemClaims<Outcome extends HeldItem> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: ItemTable,
  ) {}

  /** Claims some of the cases that nobody is working on. */
  async claim<Row extends HeldItem>(tx: EntityManager, id: string, limit: number): Promise<Row[]> {
    const { name, operation, claimed } = this.table;
    const [rows] = await tx.query<[Row[], number]>(
      `update ${name} n set claimed_until = ${leaseEnd}, attempt = n.attempt + 1
       from (
         select ${operation}, instance_id from ${name}
         where ${operation} = $1 and outcome is null and ${isUnclaimed()}
         order by instance_id limit $2 for update skip locked
       ) free
       where n.${operation} = free.${operation} and n.instance_id = free.instance_id
       returning n.instance_id as "instanceId", n.attempt ${claimed}`,
      [id, limit],
    );
    return rows;
  }

  /** Keeps what is under way; what somebody else has claimed meanwhile stays theirs. */
  async renew(id: string, items: readonly HeldItem[]): Promise<void> {
    const { name, operation } = this.table;
    await this.dataSource.query(
      `update ${name} n set claimed_until = ${leaseEnd}
       from (
         select ${operation}, instance_id from ${name} c
         join jsonb_to_recordset($2) as held ("instanceId" bigint, attempt int)
           on c.instance_id = held."instanceId" and c.attempt = held.attempt
         where ${operation} = $1 and outcome is null order by instance_id for update of c skip locked
       ) free
       where n.${operation} = free.${operation} and n.instance_id = free.instance_id`,
      [id, JSON.stringify(items)],
    );
  }

  /** Notes what became of the cases, each only if it is still held. */
  async record(id: string, outcomes: readonly Outcome[], at: Date): Promise<void> {
    const { name, operation, also } = this.table;
    await this.dataSource.query(
      `update ${name} n set outcome = done.outcome, applied_seq = done."appliedSeq", reasons = done.reasons,
         ${also === null ? '' : `${also} = done.${also},`}
         decided_at = case when done.outcome is not null then $3::timestamptz end,
         claimed_until = case when done.outcome is null then ${pause} end
       from jsonb_to_recordset($2) as done ("instanceId" bigint, attempt int, outcome text, "appliedSeq" bigint, reasons json
         ${also === null ? '' : `, ${also} json`})
       where n.${operation} = $1 and n.instance_id = done."instanceId" and n.attempt = done.attempt and n.outcome is null`,
      [id, JSON.stringify(outcomes), at.toISOString()],
    );
  }
}
