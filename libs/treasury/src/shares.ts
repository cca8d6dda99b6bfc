import { batchStatement, given, batchQuery, type ShareChange, StepRefused, pipelineAll } from '#engine';
import { type Allocation, type Reason, reason, Refused } from '#machine';
import type { EntityManager } from 'typeorm';

export type SharedKind = 'budgetLine' | 'payment';

/** A table whose rows several cases share. */
interface SharedTable {
  readonly kind: SharedKind;
  /** The reason when a row has less left than is requested. */
  readonly exhausted: string;
}

/** What is left of a shared row, in tyiyn. */
interface RowLeft {
  readonly id: string;
  readonly free: string;
  /** Why nothing can be taken of it, whatever is left; null: it can. */
  readonly barred: Reason | null;
}

/** What a case holds of a row, in tyiyn. */
interface Held {
  readonly instance: string;
  readonly id: string;
  readonly share: string;
}

/**
 * SQL: the reference of the payment that counts in the place of this one; null: none does. One from before look-alikes were one
 * reference repeats another (`repeats`), and of such a receipt cases hold what they held, and else the other alone.
 */
export function repeatedReference(payment: string): string {
  return `(select other.reference from payment other
    where other.id <> ${payment}.id and other.status <> 'void'
      and (other.id = ${payment}.repeats or other.repeats in (${payment}.id, ${payment}.repeats))
      and (other.repeats is null or other.id < ${payment}.id and ${payment}.repeats is not null
        or exists (select from allocation where row_id = other.id))
    order by other.id limit 1)`;
}

const reasonOf = (code: string, param: string, value: string): string =>
  `jsonb_build_object('code', '${code}', 'params', jsonb_build_object('${param}', ${value}))`;
const barredPayment = `case when status <> 'confirmed' then ${reasonOf('paymentUnconfirmed', 'status', 'status')}
  else (select ${reasonOf('paymentRepeats', 'reference', 'reference')} from ${repeatedReference('shared')} counting) end`;

const statementsOf = (kind: SharedKind, table: string, barred: string) => ({
  lock: batchQuery(
    `${kind}.lock`,
    `select from ${table} where id in (select id from ${given('id uuid')}) order by id for update`,
  ),
  left: batchQuery<RowLeft>(
    `${kind}.left`,
    `select id, amount_tyiyn
       - (select coalesce(sum(amount_tyiyn), 0) from allocation where kind = '${kind}' and row_id = shared.id) as free, ${barred} as barred
     from ${table} shared where id in (select id from ${given('id uuid')})`,
  ),
  held: batchQuery<Held>(
    `${kind}.held`,
    `select instance_id as instance, row_id as id, amount_tyiyn as share from allocation
     join ${given('instance bigint, id uuid')} on instance_id = given.instance and row_id = given.id where kind = '${kind}'`,
  ),
  write: batchStatement(
    `${kind}.write`,
    `merge into allocation using ${given('instance bigint, id uuid, share bigint')}
       on instance_id = given.instance and kind = '${kind}' and row_id = given.id
     when matched and share = 0 then delete
     when matched then update set amount_tyiyn = share
     when not matched and share > 0 then insert (instance_id, kind, row_id, amount_tyiyn)
       values (given.instance, '${kind}', given.id, share)`,
  ),
});
const statements = {
  budgetLine: statementsOf('budgetLine', 'budget_line', 'null::jsonb'),
  payment: statementsOf('payment', 'payment', barredPayment),
};

/** What a case holds of these rows, in order of id. */
export async function heldShares(tx: EntityManager, kind: SharedKind, instanceId: string): Promise<Allocation[]> {
  const rows = await tx.query<{ id: string; amount: string }[]>(
    'select row_id as id, amount_tyiyn as amount from allocation where instance_id = $1 and kind = $2 order by row_id',
    [instanceId, kind],
  );
  return rows.map(({ id, amount }) => ({ kind, id, amount }));
}

/**
 * Changes what cases hold of shared rows, each row named once by a step, one step after the other; negative changes give back.
 * All or nothing.
 * @throws StepRefused `notAllowed` with the table's reason { free, asked } (tyiyn) for each row that has too little left for the
 * first step that wants too much, or why nothing can be taken of it; a row that does not exist has nothing left.
 */
export async function changeShares(tx: EntityManager, shared: SharedTable, changes: readonly ShareChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { lock, left: leftOf, held: heldOf, write } = statements[shared.kind];
  const ids = [...new Set(changes.map(({ id }) => id))].map((id) => ({ id }));
  const wanted = changes.map(({ instanceId: instance, id }) => ({ instance, id }));
  // Lock first, in one order everywhere, in a statement of its own: only the next statement's snapshot sees what
  // others committed while this one waited for the locks.
  const [, left, held] = await pipelineAll(
    tx,
    () => lock(tx, ids),
    () => leftOf(tx, ids),
    () => heldOf(tx, wanted),
  );
  await write(tx, sharesAfter(shared, changes, left, held));
}

function sharesAfter(
  shared: SharedTable,
  changes: readonly ShareChange[],
  left: readonly RowLeft[],
  held: readonly Held[],
): Held[] {
  const free = new Map(left.map((row) => [row.id, BigInt(row.free)]));
  const barred = new Map(left.map((row) => [row.id, row.barred]));
  const shares = new Map(held.map(({ instance, id, share }) => [`${instance} ${id}`, BigInt(share)]));
  for (const { ordinal, own } of byStep(changes)) {
    const short = own.filter(
      ({ id, amount }) => BigInt(amount) > 0n && (barred.get(id) || BigInt(amount) > (free.get(id) ?? 0n)),
    );
    if (short.length > 0) {
      const reasons = short.map(
        ({ id, amount }) => barred.get(id) ?? reason(shared.exhausted, { free: String(free.get(id) ?? 0n), asked: amount }),
      );
      throw new StepRefused(ordinal, new Refused('notAllowed', reasons));
    }
    for (const { instanceId, id, amount } of own) {
      const share = (shares.get(`${instanceId} ${id}`) ?? 0n) + BigInt(amount);
      if (share < 0n) throw new Error(`case ${instanceId} gives back more of ${shared.kind} ${id} than it holds`);
      shares.set(`${instanceId} ${id}`, share);
      free.set(id, (free.get(id) ?? 0n) - BigInt(amount));
    }
  }
  return changes.map(({ instanceId: instance, id }) => ({ instance, id, share: String(shares.get(`${instance} ${id}`)!) }));
}

function byStep(changes: readonly ShareChange[]): { ordinal: number; own: ShareChange[] }[] {
  const steps = new Map<number, ShareChange[]>();
  for (const change of changes) steps.set(change.ordinal, [...(steps.get(change.ordinal) ?? []), change]);
  return [...steps].map(([ordinal, own]) => ({
    ordinal,
    own: own.sort((one, other) => (one.id < other.id ? -1 : 1)),
  }));
}
