import { fullJitter, type Held, inTransaction, LeaseTable, maxTransientPauseMs } from '#platform';
import type { DataSource } from 'typeorm';
import type { BatchTable } from './batch-operation.js';
import type { HeldItem, Outcome, Running } from './batch-work.js';

/** The cases of operations of one kind: who holds them, and what became of them. */
export class BatchItems<Operation extends Running, Item extends HeldItem> {
  private readonly lease: LeaseTable;
  private readonly claiming: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly table: BatchTable,
  ) {
    const { name, operation, claimed } = table.items;
    this.lease = new LeaseTable({
      name,
      key: { [operation]: 'uuid', instance_id: 'bigint' },
      isOpen: 'r.outcome is null',
      longestPauseMs: String(maxTransientPauseMs),
    });
    this.claiming = this.lease.claim({
      where: `r.${operation} = $1`,
      order: 'r.instance_id',
      limit: '$2',
      returning: `r.instance_id as "instanceId", r.attempt, r.fence ${claimed}`,
    });
  }

  /** Operations on which there is something to do and nobody at work, oldest first. */
  async leftBehind(): Promise<string[]> {
    const { name, isRunning, items } = this.table;
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from ${name} o where ${isRunning} and not exists (
         select from ${items.name} r where ${items.operation} = o.id and outcome is null and not ${this.lease.isClaimable})
       order by id limit 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** Claims some of the cases that nobody is working on; null: there are none, or the operation does not run. */
  claim(id: string, limit: number): Promise<{ operation: Operation; items: Item[] } | null> {
    const { name, command, isRunning } = this.table;
    return inTransaction(this.dataSource, async (tx) => {
      // Shared with other claims, but not with a pause or cancel: after those nothing is begun.
      const [operation] = await tx.query<Operation[]>(
        `select id, state, ${command} from ${name} where id = $1 and ${isRunning} for share`,
        [id],
      );
      if (operation === undefined) return null;
      const [items] = await tx.query<[Item[], number]>(this.claiming, [id, limit]);
      return items.length === 0 ? null : { operation, items };
    });
  }

  async renew(id: string, items: readonly HeldItem[]): Promise<void> {
    const held = items.map((item) => this.heldRow(id, item));
    await this.lease.renew(this.dataSource.manager, held);
  }

  /**
   * Notes what became of the cases, each only if it is still claimed. One without an outcome, whose work others blocked, is given
   * back for a pause; its attempt counts, since an earlier one may have come through.
   */
  async record(id: string, outcomes: readonly (HeldItem & Outcome)[], at: Date): Promise<void> {
    const { also } = this.table.items;
    const held = outcomes.map(({ outcome, appliedSeq = null, reasons = [], changes = [], ...item }) => ({
      ...this.heldRow(id, item),
      outcome,
      appliedSeq,
      reasons,
      changes: outcome === null ? null : changes,
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

  /** Ends the operation if nothing of it is left. */
  end(id: string, at: Date): Promise<boolean> {
    const { name, isRunning, items } = this.table;
    return inTransaction(this.dataSource, async (tx) => {
      // Locked first and looked at then, in a statement of its own: a retry of a case holds the same lock.
      const rows = await tx.query<unknown[]>(`select from ${name} where id = $1 and ${isRunning} for update`, [id]);
      if (rows.length === 0) return false;
      const [, ended] = await tx.query<[unknown, number]>(
        `update ${name} set ended_at = $2, state = case state when 'running' then 'ended' else state end
         where id = $1 and not exists (select from ${items.name} where ${items.operation} = $1 and outcome is null)`,
        [id, at.toISOString()],
      );
      return ended > 0;
    });
  }

  private heldRow(id: string, { instanceId, attempt, fence }: HeldItem): Held {
    return { [this.table.items.operation]: id, instance_id: instanceId, attempt, fence };
  }
}
