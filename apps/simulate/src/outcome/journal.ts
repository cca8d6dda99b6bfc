import type { DataSource } from 'typeorm';
import type { JournalRecord } from '#engine';
import type { LedgerRow } from '#machine';

/** A record as it is kept, and what it changed of the money. */
export interface Line extends JournalRecord {
  readonly text: string;
  readonly ledger: readonly LedgerRow[];
}

/** The journal of every case, in the order in which the cases began. */
export async function* journals(dataSource: DataSource): AsyncGenerator<readonly Line[]> {
  const cases = await dataSource.query<{ id: string }[]>('select id from instance order by id');
  for (const { id } of cases) {
    const rows = await dataSource.query<{ record: string; ledger: LedgerRow[] | null }[]>(
      `select record, (
         select jsonb_agg(jsonb_build_object('kind', kind, 'period', period, 'source', source, 'dueOn', due_on,
           'amount', amount_tyiyn::text) order by ordinal)
         from ledger_entry l where l.instance_id = j.instance_id and l.seq = j.seq) as ledger
       from journal j where instance_id = $1 order by seq`,
      [id],
    );
    yield rows.map(({ record, ledger }) => ({ ...(JSON.parse(record) as JournalRecord), text: record, ledger: ledger ?? [] }));
  }
}

/** Active paths with every ancestor, from the innermost ones. */
export function allPaths(innermost: readonly string[]): string[] {
  return [...new Set(innermost.flatMap((path) => path.split('.').map((_, end, parts) => parts.slice(0, end + 1).join('.'))))];
}
