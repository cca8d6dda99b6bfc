import type { LedgerChange, LedgerStore } from '#engine';
import type { LedgerRow } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Keeps what each step changed of a case's money; rows are only ever added. */
@Injectable()
export class LedgerWriter implements LedgerStore {
  /** All rows in one statement, bound as one parameter: many times cheaper to send than arrays (EVIDENCE.md §0.8). */
  async write(tx: EntityManager, changes: readonly LedgerChange[]): Promise<void> {
    const entries = changes.flatMap(({ instanceId: id, seq, rows, at }) =>
      rows.map((row, index) => ({ id, seq, ordinal: index + 1, ...row, at })),
    );
    if (entries.length === 0) return;
    await tx.query(
      `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at)
       select id, seq, ordinal, kind, period, source, "dueOn", amount, at
       from json_to_recordset($1::json) as entry (
         id bigint, seq bigint, ordinal int, kind text, period text, source text, "dueOn" date, amount bigint, at timestamptz)
       order by id, ordinal`,
      [JSON.stringify(entries)],
    );
  }

  async read(tx: EntityManager, instanceId: string): Promise<ReadonlyMap<number, readonly LedgerRow[]>> {
    const rows = await tx.query<(LedgerRow & { seq: string })[]>(
      `select seq, kind, period, source, due_on::text as "dueOn", amount_tyiyn as amount
       from ledger_entry where instance_id = $1 order by seq, ordinal`,
      [instanceId],
    );
    const steps = new Map<number, LedgerRow[]>();
    for (const { seq, ...row } of rows) steps.set(Number(seq), [...(steps.get(Number(seq)) ?? []), row]);
    return steps;
  }
}
