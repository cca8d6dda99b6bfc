import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A row of a recorded table as a transaction left it, as text that PostgreSQL made of it; `image` null: it is gone. */
export interface RowChange {
  readonly table: string;
  readonly key: string;
  readonly image: string | null;
}

/** What this transaction has changed in recorded tables and not recorded yet, in its order; it counts as recorded then. */
export async function takeRowChanges(tx: EntityManager): Promise<RowChange[]> {
  const [rows] = await tx.query<[(RowChange & { id: string })[], number]>(
    'delete from row_change where xid = pg_current_xact_id() returning id, of_table as table, key::text, image::text',
  );
  return rows.sort((left, right) => Number(left.id) - Number(right.id));
}

export async function storeOperationRows(tx: EntityManager, operation: number, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into operation_row (operation_id, ordinal, of_table, key, image)
     select $1, place, of_table, key::jsonb, image::jsonb
     from unnest($2::text[], $3::text[], $4::text[]) with ordinality as change (of_table, key, image, place)`,
    [operation, changes.map(({ table }) => table), changes.map(({ key }) => key), changes.map(({ image }) => image)],
  );
}

/** SHA-256 (hexadecimal) of these rows in their order. */
export function rowsHash(changes: readonly RowChange[]): string {
  const hash = createHash('sha256');
  for (const { table, key, image } of changes) hash.update(`${JSON.stringify([table, key, image])}\n`);
  return hash.digest('hex');
}
