import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dueBy, sumOf } from './case-money.js';

/** The sum of a case's changes of one kind in one period from one source, in tyiyn. */
export interface LedgerSum {
  readonly kind: string;
  readonly period: string;
  readonly source: string;
  readonly amount: string;
}

export interface LedgerView {
  readonly rows: readonly LedgerSum[];
  readonly totals: {
    readonly dueToDate: string;
    readonly received: string;
    /** Received against due to date in basis points, rounded down: 10000 only when nothing is missing. Null: nothing due. */
    readonly coverage: number | null;
  };
}

/** The ledger of a case as people read it. */
@Injectable()
export class LedgerReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** `on` is the local date up to which amounts count as due. Sums that came to nothing are left out. */
  async byPeriod(instanceId: string, on: string): Promise<LedgerView> {
    const [view] = await this.dataSource.query<[LedgerView]>(
      `with entry as (select * from ledger_entry where instance_id = $1),
       summed as (
         select kind, period, source, sum(amount_tyiyn) as amount
         from entry group by kind, period, source having sum(amount_tyiyn) <> 0
       ),
       total as (
         select ${dueBy('$2')} as due, ${sumOf('received')} as received from entry
       )
       select
         (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'period', period, 'source', source, 'amount', amount::text)
            order by period, kind, source), '[]') from summed) as rows,
         jsonb_build_object('dueToDate', due::text, 'received', received::text,
           'coverage', case when due > 0 then div(received * 10000, due) end) as totals
       from total`,
      [instanceId, on],
    );
    return view;
  }
}
