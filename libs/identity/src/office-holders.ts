import type { EntityManager } from 'typeorm';
import { heldOffices, officeDate } from './held-offices.js';

/** A person who holds an office of a body at a moment. */
export interface OfficeHolder {
  readonly person: string;
  /** The name of whom a substitute stands for; null: the person's own office. */
  readonly absent: string | null;
  /** The body of the person, where another one acts for this body under a mandate. */
  readonly mandatary: string | null;
}

/** An office of a body. */
export interface OfficeOfBody {
  readonly body: string;
  readonly office: string;
}

/** Who holds an office of a body now, substitutes and the people of mandated bodies included; those with an own office first. */
export async function findOfficeHolders(tx: EntityManager, body: string, office: string, now: Date): Promise<OfficeHolder[]> {
  const holders = await findHoldersOfOffices(tx, [{ body, office }], now);
  return holders.map(({ person, absent, mandatary }) => ({ person, absent, mandatary }));
}

/** The same of several offices at once; also of every other pair of these bodies and offices. */
export function findHoldersOfOffices(
  tx: EntityManager,
  offices: readonly OfficeOfBody[],
  now: Date,
): Promise<(OfficeOfBody & OfficeHolder)[]> {
  return tx.query<(OfficeOfBody & OfficeHolder)[]>(
    `select held.body_id as body, held.office, held.person_id as person, absent.name as absent, held.mandatary_id as mandatary
     from ${heldOffices(ofBodyOrMandatary, '$1', '$2')} held
       join person on person.id = held.person_id and person.disabled_at is null
       left join person absent on absent.id = held.substitute_for
     where held.body_id = any($3::uuid[])
     order by held.mandatary_id is not null, held.substitute_for is not null, held.person_id`,
    [officeDate(now), now, [...new Set(offices.map(({ body }) => body))], [...new Set(offices.map(({ office }) => office))]],
  );
}

/** The offices that can lead to one of these bodies, so that not those of the whole country are read. */
const ofBodyOrMandatary = `office.office = any($4::text[]) and office.body_id in (
  select unnest($3::uuid[]) union all select mandatary_id from mandate where mandator_id = any($3::uuid[]))`;
