import type { EntityManager } from 'typeorm';
import { newId } from '#platform';
import { demonstrationBodies } from '#registry';

const login = 'registry.registrar';

/**
 * The registrar of the demonstration's registry of bodies. Its password is that of all demonstration accounts, and so is
 * its hash: without another account of the demonstration nothing is made. The same twice is the same as once.
 */
export async function loadDemonstrationRegistrar(tx: EntityManager): Promise<void> {
  const { id: body, name } = demonstrationBodies.registry;
  await tx.query(
    `with registrar as (
       insert into person (id, login, name, language, password_hash, must_change_password, demonstration)
       select $1, $2, $3, language, password_hash, false, true from person where demonstration and login = 'operator'
       on conflict do nothing returning id
     )
     insert into office (id, person_id, body_id, office, valid_from, basis)
     select $4, id, $5, 'registrar', '2020-01-01', 'demonstration' from registrar`,
    [newId(), login, `Registrar, ${name[2]}`, newId(), body],
  );
}
