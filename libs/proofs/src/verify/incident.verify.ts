import type { EntityManager } from 'typeorm';

/** An open incident of a step stops its case, and nothing else does: null when both say the same. */
export async function incidentFault(tx: EntityManager, instanceId: string): Promise<string | null> {
  const [row] = await tx.query<{ is_stopped: boolean; is_open: boolean }[]>(
    `select is_stopped, exists (
       select from incident where instance_id = $1 and kind = 'step' and resolved_at is null
     ) as is_open
     from snapshot where instance_id = $1`,
    [instanceId],
  );
  if (row === undefined || row.is_stopped === row.is_open) return null;
  return row.is_open ? 'an open incident is there, but the case is not stopped' : 'the case is stopped without an open incident';
}
