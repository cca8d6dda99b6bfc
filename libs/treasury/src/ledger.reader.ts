import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { component, id, list, object, orNull, type Static, text, tyiyn, whole } from '#schema';
import { dueBy, sumOf } from './case-money.js';

/** The sum of a case's changes of one kind in one period from one source. `body`: whose it is; null in a case with one payee. */
const LedgerSum = object({ kind: text, period: text, source: text, body: orNull(id), amount: tyiyn });
type LedgerSum = Static<typeof LedgerSum>;

/** Coverage is 10000 only when nothing is missing, whatever one of several payees has too much. Null: nothing due. */
const totalProperties = {
  dueToDate: tyiyn,
  received: tyiyn,
  coverage: orNull({ ...whole, description: 'Basis points of what is due, rounded down' }),
};

export const LedgerView = component(
  'Ledger',
  object({
    rows: list(LedgerSum),
    totals: object(totalProperties),
    payees: {
      ...list(object({ ...totalProperties, body: id })),
      description: 'Where the case has several: each, with its own money',
    },
  }),
);
export type LedgerView = Static<typeof LedgerView>;

const totals = `jsonb_build_object('dueToDate', total.due::text, 'received', total.received::text,
  'coverage', case when total.due > 0 then div(total.covered * 10000, total.due) end)`;

/** The ledger of a case as people read it. */
@Injectable()
export class LedgerReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** `on` is the local date up to which amounts count as due. Sums that came to nothing are left out. */
  async byPeriod(instanceId: string, on: string): Promise<LedgerView> {
    const [view] = await this.dataSource.query<[LedgerView]>(
      `with entry as (select * from ledger_entry where instance_id = $1),
       summed as (
         select kind, period, source, body_id as body, sum(amount_tyiyn) as amount
         from entry group by kind, period, source, body_id having sum(amount_tyiyn) <> 0
       ),
       payee as (
         select body_id as body, due, received, case when count(*) over () > 1 then least(due, received) else received end as covered
         from (select body_id, ${dueBy('$2')} as due, ${sumOf('received')} as received from entry group by body_id) of_body
       ),
       total as (
         select coalesce(sum(due), 0) as due, coalesce(sum(received), 0) as received, sum(covered) as covered from payee
       )
       select
         (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'period', period, 'source', source, 'body', body, 'amount', amount::text)
            order by period, kind, source, body), '[]') from summed) as rows,
         (select ${totals} from total) as totals,
         (select coalesce(jsonb_agg(${totals} || jsonb_build_object('body', body) order by body), '[]')
          from (select body, due, received, received as covered from payee where body is not null) total) as payees`,
      [instanceId, on],
    );
    return view;
  }
}
