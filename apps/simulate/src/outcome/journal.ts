import type { DataSource } from 'typeorm';
import { localDay } from '#calendar';
import type { JournalRecord } from '#engine';
import type { LedgerRow, SimulatedRecord } from '#machine';

/** A record as it is stored, and what it changed of the money; `from` and `to` with every ancestor. */
export interface Line extends SimulatedRecord, Pick<JournalRecord, 'at' | 'workflow' | 'version' | 'instance'> {
  readonly text: string;
}

/** The journal of every case, in the order in which the cases began. */
export async function* journals(dataSource: DataSource): AsyncGenerator<readonly [Line, ...Line[]]> {
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
    const [first, ...others] = rows.map(({ record, ledger }) => lineOf(record, ledger ?? []));
    yield [first!, ...others];
  }
}

function lineOf(text: string, ledger: readonly LedgerRow[]): Line {
  const record = JSON.parse(text) as JournalRecord;
  return { ...record, day: localDay(record.at), from: allPaths(record.from), to: allPaths(record.to), text, ledger };
}

/** Active paths with every ancestor, from the innermost ones. */
export function allPaths(innermost: readonly string[]): string[] {
  return [...new Set(innermost.flatMap((path) => path.split('.').map((_, end, parts) => parts.slice(0, end + 1).join('.'))))];
}
