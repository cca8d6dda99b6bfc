import type { EntityManager } from 'typeorm';
import type { Json } from '#machine';
import { recordedTables } from './recorded-tables.js';

/** A row by the names of its columns, without those that are secret. */
export type RowImage = Readonly<Record<string, Json>>;

/** What became of one row in an operation. */
interface OperationChange {
  readonly table: string;
  readonly key: RowImage;
  /** Null: it is new. */
  readonly before: RowImage | null;
  /** Null: it was deleted. */
  readonly after: RowImage | null;
  /** Secret columns that became something else. */
  readonly secret: readonly string[];
}

/** One of many, by its place in the operation. */
interface PlacedChange extends OperationChange {
  readonly ordinal: number;
}

/**
 * What the operation of this number has made of rows, in their order, each once: `before` is what was recorded last before it.
 * @param after the place behind which it goes on.
 */
export async function operationChanges(
  tx: EntityManager,
  number: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PlacedChange[]> {
  const rows = await tx.query<Omit<PlacedChange, 'secret'>[]>(changes, [number, after, limit]);
  if (rows.length === 0) return [];
  const secrets = new Map((await recordedTables(tx)).map(({ table, secret }) => [table, secret]));
  return rows.map((row) => {
    const secret = secrets.get(row.table) ?? [];
    return {
      ...row,
      before: without(secret, row.before),
      after: without(secret, row.after),
      secret: secret.filter((column) => (row.before?.[column] ?? null) !== (row.after?.[column] ?? null)),
    };
  });
}

const changes = `
  select last.of_table as table, last.key, last.ordinal, before.image as before, last.image as after
  from operation_row last left join lateral (
    select image from operation_row earlier
    where earlier.of_table = last.of_table and earlier.key = last.key and earlier.operation_id < $1
    order by earlier.operation_id desc, earlier.ordinal desc limit 1
  ) before on true
  where last.operation_id = $1 and last.ordinal > $2 and before.image is distinct from last.image and not exists (
    select from operation_row later
    where later.of_table = last.of_table and later.key = last.key and later.operation_id = $1 and later.ordinal > last.ordinal)
  order by last.ordinal limit $3`;

function without(secret: readonly string[], image: RowImage | null): RowImage | null {
  return image && Object.fromEntries(Object.entries(image).filter(([column]) => !secret.includes(column)));
}
