import type { EntityManager } from 'typeorm';

/** The kinds of bodies that are no part of the state. */
const outsideTheState = ['municipality', 'union'];

/**
 * The body that governs the nearest territory above that of a body, on a local date: of a municipality its rayon administration.
 * Null where the registry knows none, as of ministries and of cities that no rayon has.
 */
export async function findBodyAbove(tx: EntityManager, body: string, on: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `with recursive above as (
       select t.parent_id as id, 1 as depth from body b join territory t on t.id = b.territory_id where b.id = $1
       union all
       select t.parent_id, above.depth + 1 from above join territory t on t.id = above.id where above.depth < 10
     )
     select b.id from above join body b on b.territory_id = above.id and b.kind = 'rayonAdministration'
     where (b.valid_from is null or b.valid_from <= $2) and (b.valid_to is null or $2 < b.valid_to)
     order by above.depth, b.id limit 1`,
    [body, on],
  );
  return rows[0]?.id ?? null;
}

/** Whether a body is one of the state: its silence on a duty to reply is reported to the control of the case (DOMAIN.md §4.2). */
export async function isStateBody(tx: EntityManager, body: string): Promise<boolean> {
  const rows = await tx.query<{ kind: string }[]>('select kind from body where id = $1', [body]);
  return rows[0] !== undefined && !outsideTheState.includes(rows[0].kind);
}
