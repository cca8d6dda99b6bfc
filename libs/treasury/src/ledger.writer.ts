import { batchStatement, given, type LedgerChange, type LedgerStore } from '#engine';
import type { LedgerRow } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const insert = batchStatement(
  'ledger',
  `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at, body_id)
   select id, seq, ordinal, kind, period, source, "dueOn", amount, at, body
   from ${given(
     'id bigint, seq bigint, ordinal int, kind text, period text, source text, "dueOn" date, amount bigint, at timestamptz, body uuid',
   )} order by id, ordinal`,
);

/** Keeps what each step changed of a case's money; rows are only ever added. */
@Injectable()
export class LedgerWriter implements LedgerStore {
  write(tx: EntityManager, changes: readonly LedgerChange[]): Promise<void> {
    return insert(
      tx,
      changes.flatMap(({ instanceId: id, seq, rows, at }) =>
        rows.map((row, index) => ({ id, seq, ordinal: index + 1, ...row, at })),
      ),
    );
  }

  async read(tx: EntityManager, instanceId: string): Promise<ReadonlyMap<number, readonly LedgerRow[]>> {
    const rows = await tx.query<(Omit<LedgerRow, 'body'> & { body: string | null; seq: string; ordinal: number })[]>(
      `select seq, ordinal, kind, period, source, due_on::text as "dueOn", amount_tyiyn as amount, body_id as body
       from ledger_entry where instance_id = $1 order by seq, ordinal`,
      [instanceId],
    );
    const steps = new Map<number, LedgerRow[]>();
    for (const { seq, ordinal, body, ...row } of rows) {
      const step = steps.get(Number(seq)) ?? [];
      // A row at another place than its own leaves a hole, which no step has.
      step[ordinal - 1] = body === null ? row : { ...row, body };
      steps.set(Number(seq), step);
    }
    return steps;
  }

  async misdated(tx: EntityManager, instanceId: string): Promise<number | null> {
    const [row] = await tx.query<[{ seq: string | null }]>(
      `select min(l.seq) as seq from ledger_entry l join journal j on j.instance_id = l.instance_id and j.seq = l.seq
       where l.instance_id = $1 and l.recorded_at <> j.at`,
      [instanceId],
    );
    return row.seq === null ? null : Number(row.seq);
  }
}
