import type { EntityManager } from 'typeorm';
import type { JournalRecord } from '#engine';

/** A case as its row says. */
export interface InstanceRow {
  readonly id: string;
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
  readonly group_id: string | null;
  readonly created_at: Date;
  readonly parent_id: string | null;
}

/** What the row of a case says that its first record does not: its group, its beginning, its parent. Null: they agree. */
export async function instanceFault(tx: EntityManager, row: InstanceRow, first: JournalRecord): Promise<string | null> {
  if (row.created_at.toISOString() !== first.at) return 'the case began at another time';
  // Records of older releases name neither snapshot nor group.
  if (first.snapshot !== undefined && row.group_id !== (first.group ?? null)) return 'the case is of another group';
  // A child is begun by an effect of its parent, under the key of that effect.
  const [begun] = await tx.query<{ parent: string }[]>(
    `select o.instance_id as parent from idempotency k join outbox o on k.scope = 'effect:' || o.uuid
     where k.instance_id = $1 and k.scope like 'effect:%' and k.seq = 1`,
    [row.id],
  );
  return row.parent_id === (begun?.parent ?? null) ? null : 'the case has another parent';
}
