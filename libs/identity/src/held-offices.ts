import { localDate } from '#machine';

/** An office is held on whole local days of the country. */
export function officeDate(now: Date): string {
  return localDate(now.toISOString(), 'Asia/Bishkek');
}

/** SQL: the office row named `office` is held on the local date in this parameter. */
export function isHeldOn(parameter: string): string {
  return `office.valid_from <= ${parameter}::date and (office.valid_to is null or ${parameter}::date <= office.valid_to)`;
}

/**
 * SQL: the offices of these people (a condition on `office`) at a moment: their own, and those that a body has given to
 * theirs by a mandate, in the name of that body. Of several mandates for one office in one body the oldest counts. A mandate
 * is not passed on: it needs an office in the body that holds it. Ids of offices under mandates are made of both ids.
 * @param date the parameter with the local date of `now`; @param now the parameter with the instant.
 */
export function heldOffices(whose: string, date: string, now: string): string {
  return `(
    select office.id, office.person_id, office.body_id, office.office, office.basis, office.substitute_for,
      office.valid_from, office.valid_to, null::uuid as mandate_id, null::uuid as mandatary_id
    from office where ${whose} and ${isHeldOn(date)}
    union all (
      select distinct on (office.id, mandate.mandator_id)
        left(encode(sha256(convert_to(office.id::text || mandate.id::text, 'UTF8')), 'hex'), 32)::uuid,
        office.person_id, mandate.mandator_id, office.office,
        'mandate ' || mandate.basis_number || ' of ' || mandate.basis_date || '; ' || office.basis, office.substitute_for,
        greatest(office.valid_from, mandate.valid_from), least(office.valid_to, mandate.valid_to), mandate.id, mandate.mandatary_id
      from office join mandate on mandate.mandatary_id = office.body_id and office.office = any(mandate.offices)
      where ${whose} and ${isHeldOn(date)}
        and mandate.valid_from <= ${date}::date and ${date}::date <= mandate.valid_to
        and not exists (select from mandate_revocation where mandate_id = mandate.id and revoked_at <= ${now})
      order by office.id, mandate.mandator_id, mandate.id
    )
  )`;
}
