import { type Allocation, reason, Refused } from '#machine';
import type { EntityManager } from 'typeorm';

export type SharedKind = 'budgetLine' | 'payment';

/** A table whose rows several cases share. */
export interface SharedTable {
  readonly kind: SharedKind;
  readonly table: 'budget_line' | 'payment';
  /** The reason when a row has less left than is asked for. */
  readonly exhausted: string;
}

interface AskedShare {
  readonly id: string;
  readonly asked: string;
  /** What is left of the row, in tyiyn; a row that does not exist has nothing left. */
  readonly free: string;
  /** What the case would hold of it. */
  readonly share: string;
}

/** What a case holds of these rows, in order of id. */
export async function heldShares(tx: EntityManager, kind: SharedKind, instanceId: string): Promise<Allocation[]> {
  const rows = await tx.query<{ id: string; amount: string }[]>(
    'select row_id as id, amount_tyiyn as amount from allocation where instance_id = $1 and kind = $2 order by row_id',
    [instanceId, kind],
  );
  return rows.map(({ id, amount }) => ({ kind, id, amount }));
}

/**
 * Changes what a case holds of shared rows, each named once; negative changes give back. All or nothing.
 * @throws Refused `notAllowed` with the table's reason { free, asked } (tyiyn) for each row that has too little left.
 */
export async function changeShares(
  tx: EntityManager,
  shared: SharedTable,
  instanceId: string,
  changes: readonly Allocation[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  // Lock first, in one order everywhere, in a statement of its own: only the next statement's snapshot sees what
  // others committed while this one waited for the locks.
  await tx.query(`select from ${shared.table} where id = any($1::uuid[]) order by id for update`, [ids]);
  const shares = await tx.query<AskedShare[]>(
    `select change.id, change.asked,
       coalesce(shared.amount_tyiyn, 0)
         - (select coalesce(sum(amount_tyiyn), 0) from allocation where kind = $2 and row_id = change.id) as free,
       coalesce(own.amount_tyiyn, 0) + change.asked as share
     from unnest($3::uuid[], $4::bigint[]) as change (id, asked)
     left join ${shared.table} shared on shared.id = change.id
     left join allocation own on own.instance_id = $1 and own.kind = $2 and own.row_id = change.id
     order by change.id`,
    [instanceId, shared.kind, ids, changes.map(({ amount }) => amount)],
  );
  const short = shares.filter(({ asked, free }) => BigInt(asked) > 0n && BigInt(asked) > BigInt(free));
  if (short.length > 0) {
    throw new Refused(
      'notAllowed',
      short.map(({ free, asked }) => reason(shared.exhausted, { free, asked })),
    );
  }
  const overdrawn = shares.find(({ share }) => BigInt(share) < 0n);
  if (overdrawn !== undefined)
    throw new Error(`case ${instanceId} gives back more of ${shared.kind} ${overdrawn.id} than it holds`);
  await tx.query(
    `merge into allocation
     using unnest($3::uuid[], $4::bigint[]) as wanted (id, share)
       on instance_id = $1 and kind = $2 and row_id = wanted.id
     when matched and share = 0 then delete
     when matched then update set amount_tyiyn = share
     when not matched and share > 0 then insert (instance_id, kind, row_id, amount_tyiyn) values ($1, $2, wanted.id, share)`,
    [instanceId, shared.kind, shares.map(({ id }) => id), shares.map(({ share }) => share)],
  );
}
