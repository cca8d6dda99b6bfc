import type { WorkflowParty } from '#engine';

/** That a party of a case is the one whose money it is. Names of workflows and parties are identifiers, as the lint of packages demands. */
export function isPayee(payees: readonly WorkflowParty[], workflow: string, party: string): string {
  const pairs = payees.map((each) => `('${each.workflow}', '${each.party}')`);
  return pairs.length === 0 ? 'false' : `(${workflow}, ${party}) in (${pairs.join(', ')})`;
}

/** What is due by a day, that day included, of entries of the ledger; the same wherever it is shown. @param on how the text names the day. */
export function dueBy(on: string): string {
  return `coalesce(sum(amount_tyiyn) filter (where kind = 'due' and due_on <= ${on}), 0)`;
}

export function sumOf(kind: 'released' | 'received' | 'spent' | 'ownTopUp'): string {
  return `coalesce(sum(amount_tyiyn) filter (where kind = '${kind}'), 0)`;
}

/** That an entry is of this payee: what names nobody comes to nothing where a case has several. */
export function isOf(entry: string, payee: string): string {
  return `(${entry}.body_id is null or ${entry}.body_id = ${payee})`;
}

/** What money of cases is queried by; how the text of the statement names each value. */
export interface MoneyQuery {
  readonly payees: readonly WorkflowParty[];
  /** A condition on `p.instance_id`: which cases may be seen. */
  readonly visible: string;
  /** Further conditions on `instance_state st` and on the recipient `p.body_id`. */
  readonly conditions: readonly string[];
  /** The local date that counts as today. */
  readonly on: string;
  /** The year whose appropriations count. */
  readonly year: string;
}

/**
 * Common table expressions `own` (the payees of cases that may be seen) and `money` (their sums, one row each, also of
 * those without any). A shortfall is of one case: what one case has too much never helps another.
 */
export function moneyOfCases({ payees, visible, conditions, on, year }: MoneyQuery): string {
  return `own as materialized (
      select p.instance_id, p.body_id as recipient, st.is_final
      from instance_party p join instance_state st on st.instance_id = p.instance_id
      where ${[isPayee(payees, 'st.workflow', 'p.party'), visible, ...conditions].join(' and ')}
    ),
    money as materialized (
      select own.instance_id, own.recipient, own.is_final, count(kind) > 0 as has_money, ${dueBy(on)} as due,
        coalesce(sum(amount_tyiyn) filter (where kind = 'appropriated' and left(period, 4) = ${year}), 0) as appropriated,
        ${sumOf('released')} as released, ${sumOf('received')} as received, ${sumOf('spent')} as spent, ${sumOf('ownTopUp')} as own_top_up
      from own left join ledger_entry entry on entry.instance_id = own.instance_id and ${isOf('entry', 'own.recipient')}
      group by own.instance_id, own.recipient, own.is_final
    )`;
}

/**
 * The day since which the oldest debt of a case is missing, as `since`: its due date, or the later day on which money that had
 * covered it was taken back. Money goes to the oldest debt.
 * @param row has `instance_id`, `recipient` and `received`, of a payee in a case that is short.
 */
export function missingSince(row: string, on: string, timeZone: string): string {
  return `cross join lateral (
      select greatest(debt.due_on, (fallen.at at time zone ${timeZone})::date) as since
      from (
        select due_on, sum(sum(amount_tyiyn)) over (order by due_on) as upto from ledger_entry
        where instance_id = ${row}.instance_id and ${isOf('ledger_entry', `${row}.recipient`)} and kind = 'due' and due_on <= ${on} group by due_on
        having sum(amount_tyiyn) <> 0
      ) debt
      left join lateral (
        select min(recorded_at) as at from (
          select seq, recorded_at, max(seq) filter (where have >= debt.upto) over () as covered
          from (
            select seq, recorded_at, sum(amount_tyiyn) over (order by seq) as have from ledger_entry
            where instance_id = ${row}.instance_id and ${isOf('ledger_entry', `${row}.recipient`)} and kind = 'received'
          ) running
        ) later where seq > covered
      ) fallen on true
      where debt.upto > ${row}.received order by debt.due_on limit 1
    ) dated`;
}
