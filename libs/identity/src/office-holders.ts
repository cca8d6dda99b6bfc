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

/** Who holds an office of a body now, substitutes and the people of mandated bodies included; those with an own office first. */
export function findOfficeHolders(tx: EntityManager, body: string, office: string, now: Date): Promise<OfficeHolder[]> {
  return tx.query<OfficeHolder[]>(
    `select held.person_id as person, absent.name as absent, held.mandatary_id as mandatary
     from ${heldOffices(ofBodyOrMandatary, '$1', '$2')} held
       join person on person.id = held.person_id and person.disabled_at is null
       left join person absent on absent.id = held.substitute_for
     where held.body_id = $3 and held.office = $4
     order by held.mandatary_id is not null, held.substitute_for is not null, held.person_id`,
    [officeDate(now), now, body, office],
  );
}

/** The offices that can lead to one of this body, so that not those of the whole country are read. */
const ofBodyOrMandatary = `office.body_id in (select $3::uuid union all select mandatary_id from mandate where mandator_id = $3)`;
