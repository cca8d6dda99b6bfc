import type { DataSource } from 'typeorm';

/** What of all cases together is wrong: rows allocated beyond their amount, cases that wait for nobody. */
export async function sharedFaults(dataSource: DataSource): Promise<string[]> {
  const overdrawn = await dataSource.query<{ kind: string; id: string }[]>(
    `select kind, row_id as id from allocation a
     left join budget_line l on l.id = a.budget_line_id left join payment p on p.id = a.payment_id
     group by kind, row_id having sum(a.amount_tyiyn) > max(coalesce(l.amount_tyiyn, p.amount_tyiyn)) order by row_id`,
  );
  const waiting = await dataSource.query<{ uuid: string; state: string }[]>(
    `select i.uuid, st.state from instance_state st join instance i on i.id = st.instance_id
     where not st.is_final and not exists (select from task t where t.instance_id = i.id)
       and not exists (select from deadline d where d.instance_id = i.id) order by i.id`,
  );
  return [
    ...overdrawn.map(({ kind, id }) => `${kind} ${id} is allocated beyond its amount`),
    ...waiting.map(({ uuid, state }) => `${uuid} waits in ${state} without a deadline or an owner`),
  ];
}
