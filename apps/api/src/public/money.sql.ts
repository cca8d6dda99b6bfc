import { isOf } from '#treasury';
import { powerOf, type PublicWorkflow } from './public-workflow.js';

// Names of workflows, parties and attributes are identifiers, as the lint of packages demands: they stand in statements as they are.

/** A name as a text of SQL. */
export function literal(name: string | null | undefined): string {
  return name === null || name === undefined ? 'null::text' : `'${name}'`;
}

/** Public cases `pc` of a workflow, each once, with state `st` and power `p`. */
export function publicCases(workflow: PublicWorkflow): string {
  return `public_case pc
    join instance_state st on st.instance_id = pc.instance_id and st.workflow = ${literal(workflow.name)}
    left join power p on p.id = (st.attributes ->> ${literal(powerOf(workflow)?.attribute)})::uuid`;
}

/** The bodies `b` in whose territories case `pc` lies. */
export function bodiesOf({ affected }: PublicWorkflow): string {
  return `instance_party r join body b on b.id = r.body_id where r.instance_id = pc.instance_id and r.party = ${literal(affected)}`;
}

/** The payees of case `pc`; one row without a body where it has none. */
export function payeesOf({ payee }: PublicWorkflow): string {
  return `(select) one left join instance_party payee on payee.instance_id = pc.instance_id and payee.party = ${literal(payee)}`;
}

const dueBy = (today: string): string =>
  `coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'due' and e.due_on <= ${today}::date), 0)`;
const received = `coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'received'), 0)`;

/**
 * The money of a case from the rows of its payees, in which none makes up for another: due to date, received, the part of that
 * which covers what is due, coverage in basis points (rounded down; null: nothing due), and the most days since the due date of
 * the first transfer that the money received does not cover (null: none is missing, or the case has ended).
 */
const ofCase = `sum(due) as due, sum(received) as received, sum(least(received, due)) as covered, max(days_late) as days_late,
  case when sum(due) > 0 then
    div(case when bool_or(received < due) then sum(least(received, due)) else sum(received) end * 10000, sum(due))::bigint
  end as coverage`;

/** The money of a case `pc` by the ledger, on a local date. @param today how the statement names the date. */
export function moneyOf(workflow: PublicWorkflow, today: string): string {
  // The date is named so that it has a type.
  if (workflow.payee === null)
    return `cross join (select 0 as due, 0 as received, null::int as days_late, null::bigint as coverage where ${today}::date is not null) money`;
  return `cross join lateral (
    select ${ofCase} from (
      select sums.due, sums.received, case when not st.is_final and sums.received < sums.due then (
        select ${today}::date - min(owed.due_on) from (
          select e.due_on, sum(sum(e.amount_tyiyn)) over (order by e.due_on) as total from ledger_entry e
          where e.instance_id = pc.instance_id and ${isOf('e', 'payee.body_id')} and e.kind = 'due' and e.due_on <= ${today}::date
          group by e.due_on
        ) owed where owed.total > sums.received
      ) end as days_late
      from ${payeesOf(workflow)} cross join lateral (
        select ${dueBy(today)} as due, ${received} as received
        from ledger_entry e where e.instance_id = pc.instance_id and ${isOf('e', 'payee.body_id')}
      ) sums
    ) of_payee
  ) money`;
}

/** The same of all public cases, in one pass over the ledger instead of one for each. */
export function moneyOfAll(workflow: PublicWorkflow, today: string): string {
  return `join (${moneyOfCases(`(${moneyOfPayees(workflow, today)})`)}) money on money.instance_id = pc.instance_id`;
}

/** @param payees the rows of `moneyOfPayees`. */
export function moneyOfCases(payees: string): string {
  return `select instance_id, ${ofCase} from ${payees} of_payee group by instance_id`;
}

/** The money of each payee in all public cases; nothing where money is not public. */
export function moneyOfPayees({ name, payee }: PublicWorkflow, today: string): string {
  if (payee === null)
    return `select null::bigint as instance_id, null::uuid as body_id, 0::numeric as due, 0::numeric as received, null::int as days_late
      where ${today}::date is null`;
  return `with sums as materialized (
      select pc.instance_id, payee.body_id, st.is_final, ${dueBy(today)} as due, ${received} as received
      from public_case pc join instance_state st on st.instance_id = pc.instance_id and st.workflow = ${literal(name)}
      left join instance_party payee on payee.instance_id = pc.instance_id and payee.party = ${literal(payee)}
      left join ledger_entry e on e.instance_id = pc.instance_id and e.kind in ('due', 'received') and ${isOf('e', 'payee.body_id')}
      group by pc.instance_id, payee.body_id, st.is_final
    ), late as (
      select owed.instance_id, owed.body_id, min(owed.due_on) as since from (
        select sums.instance_id, sums.body_id, e.due_on, sums.received,
          sum(sum(e.amount_tyiyn)) over (partition by sums.instance_id, sums.body_id order by e.due_on) as total
        from sums join ledger_entry e on e.instance_id = sums.instance_id and ${isOf('e', 'sums.body_id')}
        where not sums.is_final and sums.received < sums.due and e.kind = 'due' and e.due_on <= ${today}::date
        group by sums.instance_id, sums.body_id, e.due_on, sums.received
      ) owed where owed.total > owed.received group by owed.instance_id, owed.body_id
    )
    select sums.instance_id, sums.body_id, sums.due, sums.received, ${today}::date - late.since as days_late
    from sums left join late on late.instance_id = sums.instance_id and late.body_id is not distinct from sums.body_id`;
}

/** A name in each language, as JSON. */
export function nameOf(row: string): string {
  return `jsonb_build_object('ky', ${row}.name_ky, 'ru', ${row}.name_ru, 'en', ${row}.name_en)`;
}

/** A body with its name, as JSON; null for none. */
export function bodyOf(row: string): string {
  return `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'name', ${nameOf(row)}) end`;
}

/** From the oblast down to the territory of body `b`, as JSON. */
const pathOfPlace = `(
    with recursive up as (
      select t.id, t.parent_id, t.soate, t.level, t.name_ky, t.name_ru, t.name_en, 1 as depth from territory t where t.id = b.territory_id
      union all
      select t.id, t.parent_id, t.soate, t.level, t.name_ky, t.name_ru, t.name_en, up.depth + 1
      from up join territory t on t.id = up.parent_id where up.depth < 10
    )
    select coalesce(jsonb_agg(jsonb_build_object('id', up.id, 'soate', up.soate, 'level', up.level, 'name', ${nameOf('up')})
      order by up.depth desc), '[]') from up where up.level <> 'country'
  )`;

/** The bodies in whose territories a case lies, each with the way to its place, as JSON. */
export function placesOf(workflow: PublicWorkflow): string {
  return `(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', ${nameOf('b')}, 'place', ${pathOfPlace})
    order by b.name_ru, b.id), '[]') from ${bodiesOf(workflow)})`;
}

/** The power of a case, as JSON. */
export const powerJson = `case when p.id is not null
    then jsonb_build_object('id', p.id, 'code', p.code, 'name', ${nameOf('p')}, 'isListed', not p.demonstration) end`;
