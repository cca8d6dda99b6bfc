import type { EntityManager } from 'typeorm';
import { date, id, name, object, oneOf, orNull, type Static, text } from '#schema';
import { heldOffices, isHeldOn, officeDate } from './held-offices.js';
import { officeNames } from './office.entity.js';

const NamedBody = object({ id, names: name });

/** An office as people see it. */
export const officeProperties = {
  id,
  office: oneOf(...officeNames),
  body: NamedBody,
  basis: { ...text, description: 'As it was recorded' },
  validFrom: { ...date, description: 'The first day; under a mandate the first on which both hold' },
  validTo: { ...orNull(date), description: 'The last day; null: none is set' },
};

/** Of an office held for another one. */
export const whoseElse = {
  /** Whom a substitute stands for. */
  substituteFor: object({ id, name: text }),
  /** The mandate under which another body's people act for this body, and that other body. */
  mandate: object({ id, body: NamedBody }),
};

export const ShownOffice = object(officeProperties, whoseElse);
export type ShownOffice = Static<typeof ShownOffice>;

/** SQL: a body with its names. */
export function namedBody(row: string): string {
  return `jsonb_build_object('id', ${row}.id, 'names',
    jsonb_build_object('ky', ${row}.name_ky, 'ru', ${row}.name_ru, 'en', ${row}.name_en))`;
}

/** SQL: a person with the name, or SQL null without one. */
export function namedPerson(row: string): string {
  return `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'name', ${row}.name) end`;
}

/** The offices that these people hold now, by person, with the names of their bodies. */
export async function findShownOffices(
  tx: EntityManager,
  people: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly ShownOffice[]>> {
  const rows: { person: string; offices: ShownOffice[] }[] = await tx.query(
    `select held.person_id as person, jsonb_agg(jsonb_build_object('id', held.id, 'office', held.office, 'basis', held.basis,
          'validFrom', held.valid_from, 'validTo', held.valid_to, 'body', ${namedBody('body')})
        || jsonb_strip_nulls(jsonb_build_object('substituteFor', ${namedPerson('absent')}))
        || case when held.mandate_id is null then '{}' else
          jsonb_build_object('mandate', jsonb_build_object('id', held.mandate_id, 'body', ${namedBody('mandatary')})) end
        order by held.mandate_id nulls first, held.id) as offices
      from ${heldOffices('office.person_id = any($1::uuid[])', '$2', '$3')} held
        join body on body.id = held.body_id
        left join body mandatary on mandatary.id = held.mandatary_id
        left join person absent on absent.id = held.substitute_for
      group by held.person_id`,
    [people, officeDate(now), now],
  );
  return new Map(rows.map(({ person, offices }) => [person, offices]));
}

/** Whether somebody who may sign in holds an office in this body on this local date, of the body's own. */
export async function bodyHasAccounts(tx: EntityManager, body: string, date: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from office join person on person.id = office.person_id
      where office.body_id = $1 and person.disabled_at is null and ${isHeldOn('$2')} limit 1`,
    [body, date],
  );
  return rows.length > 0;
}
