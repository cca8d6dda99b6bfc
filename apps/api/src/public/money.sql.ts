/**
 * The money of a case `pc` by the ledger, on a local date: due to date, received, coverage in basis points (rounded down;
 * null: nothing due), and days since the due date of the first transfer that the money received does not cover (null: none
 * is missing, or the case has ended).
 * @param today how the statement names the date.
 */
export function moneyOf(today: string): string {
  return `cross join lateral (
    select sums.due, sums.received, case when sums.due > 0 then div(sums.received * 10000, sums.due)::bigint end as coverage,
      case when not st.is_final and sums.received < sums.due then (
        select ${today}::date - min(owed.due_on) from (
          select e.due_on, sum(sum(e.amount_tyiyn)) over (order by e.due_on) as total from ledger_entry e
          where e.instance_id = pc.instance_id and e.kind = 'due' and e.due_on <= ${today}::date group by e.due_on
        ) owed where owed.total > sums.received
      ) end as days_late
    from (
      select coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'due' and e.due_on <= ${today}::date), 0) as due,
        coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'received'), 0) as received
      from ledger_entry e where e.instance_id = pc.instance_id
    ) sums
  ) money`;
}

/** The same of all public cases, in one pass over the ledger instead of one for each. */
export function moneyOfAll(today: string): string {
  return `join (
    with sums as materialized (
      select pc.instance_id, st.is_final,
        coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'due' and e.due_on <= ${today}::date), 0) as due,
        coalesce(sum(e.amount_tyiyn) filter (where e.kind = 'received'), 0) as received
      from public_case pc join instance_state st on st.instance_id = pc.instance_id
      left join ledger_entry e on e.instance_id = pc.instance_id and e.kind in ('due', 'received')
      group by pc.instance_id, st.is_final
    ), late as (
      select owed.instance_id, min(owed.due_on) as since from (
        select e.instance_id, e.due_on, sums.received, sum(sum(e.amount_tyiyn)) over (partition by e.instance_id order by e.due_on) as total
        from sums join ledger_entry e on e.instance_id = sums.instance_id
        where not sums.is_final and sums.received < sums.due and e.kind = 'due' and e.due_on <= ${today}::date
        group by e.instance_id, e.due_on, sums.received
      ) owed where owed.total > owed.received group by owed.instance_id
    )
    select sums.instance_id, sums.due, sums.received,
      case when sums.due > 0 then div(sums.received * 10000, sums.due)::bigint end as coverage, ${today}::date - late.since as days_late
    from sums left join late on late.instance_id = sums.instance_id
  ) money on money.instance_id = pc.instance_id`;
}

/** Public cases with the body whose territory is their place, and their power. `place`: how the statement names the party. */
export function publicCases(workflow: string, place: string): string {
  return `public_case pc
    join instance_state st on st.instance_id = pc.instance_id and st.workflow = ${workflow}
    join instance_party r on r.instance_id = pc.instance_id and r.party = ${place}
    join body b on b.id = r.body_id
    left join power p on p.id = (st.attributes ->> 'power')::uuid`;
}

/** A name in each language, as JSON. */
export function nameOf(row: string): string {
  return `jsonb_build_object('ky', ${row}.name_ky, 'ru', ${row}.name_ru, 'en', ${row}.name_en)`;
}

/** From the oblast down to the territory of body `b`, as JSON. */
export const pathOfPlace = `(
    with recursive up as (
      select t.id, t.parent_id, t.soate, t.level, t.name_ky, t.name_ru, t.name_en, 1 as depth from territory t where t.id = b.territory_id
      union all
      select t.id, t.parent_id, t.soate, t.level, t.name_ky, t.name_ru, t.name_en, up.depth + 1
      from up join territory t on t.id = up.parent_id where up.depth < 10
    )
    select coalesce(jsonb_agg(jsonb_build_object('id', up.id, 'soate', up.soate, 'level', up.level, 'name', ${nameOf('up')})
      order by up.depth desc), '[]') from up where up.level <> 'country'
  )`;
