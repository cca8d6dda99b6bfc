import { type Acting, visibleTo, WorkflowCatalog } from '#engine';
import { timeZone } from '#calendar';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type StaticObject, tyiyn, whole } from '#schema';
import { isPayee, missingSince, moneyOfCases } from './case-money.js';

/** What money of a recipient's cases is queried; `on` is the local date up to which amounts count as due. */
interface CoverageRequest {
  readonly on: string;
  /** Of the appropriations; the other amounts are of all years to date. */
  readonly year: number;
  /** Only cases of this workflow. */
  readonly workflow?: string | undefined;
  /** Only cases with this power as their attribute. */
  readonly power?: string | undefined;
}

/** Sums over cases, in tyiyn. */
export const sumProperties = {
  liveCases: { ...whole, description: 'Not ended, with or without money' },
  /** With money of any kind, ended or not. */
  casesWithMoney: whole,
  casesShort: { ...whole, description: 'Not ended, and received less than is due' },
  dueToDate: tyiyn,
  appropriated: { ...tyiyn, description: 'In tyiyn, of the year; all other amounts are to date' },
  released: tyiyn,
  received: tyiyn,
  spent: tyiyn,
  ownTopUp: tyiyn,
  shortfall: { ...tyiyn, description: 'In tyiyn: of each case what is due beyond what it received, never netted between cases' },
  endedShortfall: { ...tyiyn, description: 'In tyiyn: the part of it in cases that have ended' },
  daysLate: { ...whole, description: 'The largest number of days for which money of a case is missing' },
};

export type MoneySums = StaticObject<typeof sumProperties>;

/** A case with several payees, as one of them has it. */
interface SharedCase {
  readonly id: string;
  readonly isLive: boolean;
  readonly hasMoney: boolean;
  readonly isShort: boolean;
}

export interface RecipientMoney extends MoneySums {
  /** Id of the body. */
  readonly recipient: string;
  /** Of its cases those that have other payees too: together they count once. */
  readonly shared: readonly SharedCase[];
}

/** How far money reaches the bodies that carry out powers. */
@Injectable()
export class CoverageReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /** Bodies that are the payee of a case that this person may see. */
  async recipients(acting: Acting): Promise<string[]> {
    const visible = visibleTo(acting, 'p.instance_id', 1);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select distinct p.body_id as id from instance_party p join instance i on i.id = p.instance_id
       where ${isPayee(this.catalog.partiesAs('payee'), 'i.workflow', 'p.party')} and ${visible.sql}`,
      [...visible.parameters],
    );
    return rows.map(({ id }) => id);
  }

  /** Of each recipient of a case that this person may see. */
  byRecipient(acting: Acting, { on, year, workflow, power }: CoverageRequest): Promise<RecipientMoney[]> {
    const parameters: unknown[] = [on, String(year), timeZone, workflow, power];
    const visible = visibleTo(acting, 'p.instance_id', parameters.length + 1);
    const conditions = [`($4::text is null or st.workflow = $4)`, `($5::text is null or st.attributes ->> 'power' = $5)`];
    const money = moneyOfCases({
      payees: this.catalog.partiesAs('payee'),
      visible: visible.sql,
      conditions,
      on: '$1::date',
      year: '$2::text',
    });
    return this.dataSource.query<RecipientMoney[]>(
      `with ${money},
       late as materialized (
         select recipient, max($1::date - since) as days
         from (select * from money where due > received and not is_final) short ${missingSince('short', '$1::date', '$3::text')}
         group by recipient
       ),
       several as (select instance_id from money group by instance_id having count(*) > 1),
       summed as (
         select recipient, count(*) filter (where not is_final)::int as "liveCases", count(*) filter (where has_money)::int as "casesWithMoney",
           count(*) filter (where due > received and not is_final)::int as "casesShort",
           sum(due)::text as "dueToDate", sum(appropriated)::text as appropriated, sum(released)::text as released,
           sum(received)::text as received, sum(spent)::text as spent, sum(own_top_up)::text as "ownTopUp",
           sum(greatest(due - received, 0))::text as shortfall,
           coalesce(sum(greatest(due - received, 0)) filter (where is_final), 0)::text as "endedShortfall",
           coalesce(jsonb_agg(jsonb_build_object('id', instance_id::text, 'isLive', not is_final, 'hasMoney', has_money,
             'isShort', due > received and not is_final)) filter (where instance_id in (select instance_id from several)), '[]') as shared
         from money group by recipient
       )
       select summed.*, coalesce(late.days, 0) as "daysLate" from summed left join late using (recipient) order by recipient`,
      [...parameters, ...visible.parameters],
    );
  }
}

/** The sums of many together; nothing is netted, and a case that they share counts once. */
export function totalOf(all: readonly RecipientMoney[]): MoneySums {
  const shared = all.flatMap((each) => each.shared);
  const count = (of: (each: MoneySums) => number, isCounted: (each: SharedCase) => boolean): number => {
    const counted = shared.filter(isCounted).map(({ id }) => id);
    return all.reduce((sum, each) => sum + of(each), 0) - counted.length + new Set(counted).size;
  };
  const amount = (of: (each: MoneySums) => string): string => String(all.reduce((sum, each) => sum + BigInt(of(each)), 0n));
  return {
    liveCases: count(
      (each) => each.liveCases,
      ({ isLive }) => isLive,
    ),
    casesWithMoney: count(
      (each) => each.casesWithMoney,
      ({ hasMoney }) => hasMoney,
    ),
    casesShort: count(
      (each) => each.casesShort,
      ({ isShort }) => isShort,
    ),
    dueToDate: amount((each) => each.dueToDate),
    appropriated: amount((each) => each.appropriated),
    released: amount((each) => each.released),
    received: amount((each) => each.received),
    spent: amount((each) => each.spent),
    ownTopUp: amount((each) => each.ownTopUp),
    shortfall: amount((each) => each.shortfall),
    endedShortfall: amount((each) => each.endedShortfall),
    daysLate: all.reduce((max, { daysLate }) => Math.max(max, daysLate), 0),
  };
}

/**
 * What is due and not missing, against what is due, in basis points, rounded down: 10000 only when no case lacks anything, however
 * much others have too much. Null: nothing is due.
 */
export function coverageOf({ dueToDate, shortfall }: Pick<MoneySums, 'dueToDate' | 'shortfall'>): number | null {
  const due = BigInt(dueToDate);
  return due > 0n ? Number(((due - BigInt(shortfall)) * 10_000n) / due) : null;
}
