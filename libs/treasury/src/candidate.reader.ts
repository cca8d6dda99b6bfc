import { type Acting, visibleTo, WorkflowCatalog, type WorkflowParty } from '#engine';
import type { MoneyOfPackage } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { byName, date, id, object, type Static, type StaticObject, text, tyiyn } from '#schema';
import { AwaitedPayers, type AwaitedTask } from './awaited-payers.js';
import { isOf, isPayee, sumOf } from './case-money.js';
import { TreasuryReader } from './treasury.reader.js';

const form = {
  ...object({ event: text, fields: byName(text), amountField: text }),
  description: 'The event of the case that allocates the money, the fields of its payload, and which of them takes the amount',
};

const candidate = {
  instance: id,
  workflow: text,
  number: text,
  title: text,
  state: text,
  proposed: { ...tyiyn, description: 'In tyiyn: as much of what is missing as is free' },
  form,
};

/** Of a case that a payment may go to: its oldest scheduled transfer that money does not cover, be it due already or not. */
export const paymentCandidateProperties = {
  ...candidate,
  dueOn: date,
  /** Of that transfer. */
  missing: tyiyn,
  /** Of all that is due by today. */
  missingToDate: tyiyn,
};

/** Of a case that a budget line may go to. */
export const budgetLineCandidateProperties = {
  ...candidate,
  /** Transfers of the line's year: what the year is to be appropriated for, since they are never less than its cost. */
  scheduled: tyiyn,
  appropriated: tyiyn,
  missing: tyiyn,
  /** What the case holds of this line already: then its share is changed, not given anew. */
  held: tyiyn,
};

export type PaymentCandidate = StaticObject<typeof paymentCandidateProperties> & { readonly awaited: readonly AwaitedTask[] };
export type BudgetLineCandidate = StaticObject<typeof budgetLineCandidateProperties> & {
  readonly awaited: readonly AwaitedTask[];
};

type AllocationForm = Static<typeof form>;

export interface Candidates<Candidate> {
  /** The most urgent first. */
  readonly items: readonly Candidate[];
  /** Of all, shown or not. */
  readonly count: number;
}

type Row<Candidate> = Omit<Candidate, 'awaited' | 'form'>;
type Found<Candidate> = Row<Candidate> & { readonly id: string; readonly count: number };

/** One recipient has hardly as many cases. */
const maxShown = 200;

const ofPayee = `ledger_entry l on l.instance_id = own.instance_id and ${isOf('l', 'own.payee')}`;
const subject = `i.id, i.uuid as instance, st.workflow, st.number, st.title, st.state`;

/**
 * Where money that is there could go, by the ledgers of the recipient's open cases: those whose account or code, in the attributes
 * that the package of the workflow names, is that of the money. Whether it may is decided by the case.
 */
@Injectable()
export class CandidateReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reader: TreasuryReader,
    private readonly payers: AwaitedPayers,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /** @param on the local date. @throws Refused `notFound`, also for a payment that this person may not see. */
  async ofPayment(id: string, acting: Acting, on: string): Promise<Candidates<PaymentCandidate>> {
    const { recipient, free, account, status } = await this.reader.payment(this.dataSource.manager, id, acting);
    if (status !== 'confirmed') return { items: [], count: 0 };
    const { sql, parameters } = ownCases(this.payees(), acting, 6);
    return this.shown<PaymentCandidate>(
      'treasurer',
      ({ workflow, dueOn }) => {
        const { event, fields } = this.money(workflow).payment;
        return { event, fields: { [fields.payment]: id, [fields.dueOn]: dueOn }, amountField: fields.amount };
      },
      `with ${sql},
       received as (select own.instance_id, ${sumOf('received')} as have from own left join ${ofPayee} group by 1),
       due as (
         select own.instance_id, due_on, sum(amount_tyiyn) as amount, sum(sum(amount_tyiyn)) over (partition by own.instance_id order by due_on) as upto
         from own join ${ofPayee} where kind = 'due' group by own.instance_id, due_on having sum(amount_tyiyn) <> 0
       ),
       open as (
         select distinct on (instance_id) instance_id, due_on, least(upto - have, amount) as missing
         from due join received using (instance_id) where upto > have order by instance_id, due_on
       ),
       to_date as (
         select instance_id, greatest(max(upto) filter (where due_on <= $3::date) - max(have), 0) as missing
         from due join received using (instance_id) group by instance_id
       )
       select ${subject}, open.due_on::text as "dueOn", open.missing::text as missing, coalesce(to_date.missing, 0)::text as "missingToDate",
         least(open.missing, $4::numeric)::text as proposed, (count(*) over ())::int as count
       from open join to_date using (instance_id) join instance i on i.id = open.instance_id join instance_state st using (instance_id)
       where not exists (select from allocation held where held.instance_id = i.id and held.kind = 'payment' and held.row_id = $1)
         and coalesce(number_key(${this.attribute('account')}) = number_key($5), true)
       order by open.due_on, i.id limit ${maxShown}`,
      [id, recipient, on, free, account, ...parameters],
    );
  }

  /** @throws Refused `notFound`, also for a line that this person may not see. */
  async ofBudgetLine(id: string, acting: Acting): Promise<Candidates<BudgetLineCandidate>> {
    const { recipient, year, free, classificationCode } = await this.reader.budgetLine(this.dataSource.manager, id, acting);
    const { sql, parameters } = ownCases(this.payees(), acting, 6);
    return this.shown<BudgetLineCandidate>(
      'financier',
      ({ workflow, held }) => {
        const { event, change, fields } = this.money(workflow).budgetLine;
        return { event: held === '0' ? event : change, fields: { [fields.budgetLine]: id }, amountField: fields.amount };
      },
      `with ${sql},
       year as (
         select own.instance_id, coalesce(sum(amount_tyiyn) filter (where kind = 'due' and extract(year from due_on) = $3::int), 0) as scheduled,
           coalesce(sum(amount_tyiyn) filter (where kind = 'appropriated' and period = $3::text), 0) as appropriated,
           min(due_on) filter (where kind = 'due' and extract(year from due_on) = $3::int) as first
         from own join ${ofPayee} group by own.instance_id
       )
       select ${subject}, scheduled::text, appropriated::text, (scheduled - appropriated)::text as missing,
         least(scheduled - appropriated, $4::numeric)::text as proposed, coalesce(held.amount_tyiyn, 0)::text as held,
         (count(*) over ())::int as count
       from year join instance i on i.id = year.instance_id join instance_state st using (instance_id)
         left join allocation held on held.instance_id = i.id and held.kind = 'budgetLine' and held.row_id = $1
       where scheduled > appropriated and coalesce(number_key(${this.attribute('budgetCode')}) = number_key($5), true)
       order by first, i.id limit ${maxShown}`,
      [id, recipient, year, free, classificationCode, ...parameters],
    );
  }

  private async shown<Candidate extends PaymentCandidate | BudgetLineCandidate>(
    office: string,
    formOf: (row: Row<Candidate>) => AllocationForm,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Candidates<Candidate>> {
    const rows = await this.dataSource.query<Found<Candidate>[]>(sql, [...parameters]);
    const awaited = await this.payers.of(
      rows.map(({ id }) => id),
      office,
    );
    const items = rows.map(
      ({ id, count: _, ...row }) =>
        ({ ...row, form: formOf(row as unknown as Row<Candidate>), awaited: awaited.get(id) ?? [] }) as unknown as Candidate,
    );
    return { items, count: rows[0]?.count ?? 0 };
  }

  /** Of workflows that have cases money can be allocated to. */
  private payees(): WorkflowParty[] {
    return this.catalog.partiesAs('payee').filter(({ workflow }) => this.catalog.package(workflow).money !== undefined);
  }

  private money(workflow: string): MoneyOfPackage {
    return this.catalog.package(workflow).money!;
  }

  /** SQL: what the case of `st` has as its account or code. */
  private attribute(name: 'account' | 'budgetCode'): string {
    const named = this.payees().map(
      ({ workflow }) => `when '${workflow}' then st.attributes ->> '${this.money(workflow)[name]}'`,
    );
    return named.length === 0 ? 'null' : `case st.workflow ${named.join(' ')} end`;
  }
}

/**
 * The open cases of the recipient (`$2`) that this person may see, and those that were its own when a succession concerned them:
 * they take what was entered for the body that it was, not for its successors.
 */
function ownCases(
  payees: readonly WorkflowParty[],
  acting: Acting,
  parameter: number,
): { sql: string; parameters: readonly unknown[] } {
  const visible = visibleTo(acting, 'p.instance_id', parameter);
  const succeeded = `body_succession_member before join body_succession_member after using (succession_id)
          join succession_case c using (succession_id)`;
  const sql = `own as materialized (
      select p.instance_id, p.body_id as payee from instance_party p join instance_state st using (instance_id)
      where ${isPayee(payees, 'st.workflow', 'p.party')} and not st.is_final and (p.instance_id, p.body_id) in (
        select instance_id, body_id from instance_party where body_id = $2
        union (
          with recursive heir as (
            select c.instance, after.body_id as body from ${succeeded}
            where before.side = 'predecessor' and before.body_id = $2 and after.side = 'successor'
            union
            select c.instance, after.body_id from heir join (${succeeded}) on before.body_id = heir.body and c.instance = heir.instance
            where before.side = 'predecessor' and after.side = 'successor'
          )
          select i.id, heir.body from heir join instance i on i.uuid = heir.instance
        )
      ) and ${visible.sql}
    )`;
  return { sql, parameters: visible.parameters };
}
