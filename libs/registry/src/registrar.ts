import { localDay } from '#calendar';
import type { Acting } from '#engine';
import { type HeldOffice, reason, Refused } from '#machine';
import type { EntityManager } from 'typeorm';

/**
 * The office of a registrar in a body that keeps the register of bodies. `named`: the chosen office (its id or name), when
 * several fit. @throws Refused `officeNotEntitled`, or `invalidPayload` when one must be named.
 */
export async function registrarOffice(
  tx: EntityManager,
  { offices }: Acting,
  at: string,
  named: string | undefined,
): Promise<HeldOffice> {
  const held = offices.filter(
    ({ id, office }) => office === 'registrar' && (named === undefined || named === id || named === office),
  );
  const rows = await tx.query<{ id: string }[]>(
    `select id from body where id = any($1::uuid[]) and kind = 'registry'
       and (valid_from is null or valid_from <= $2) and (valid_to is null or $2 < valid_to)`,
    [held.map(({ body }) => body), localDay(at)],
  );
  const fitting = held.filter(({ body }) => rows.some(({ id }) => id === body));
  if (fitting.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  if (fitting[0] === undefined)
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'registry.registrar' })]);
  return fitting[0];
}
