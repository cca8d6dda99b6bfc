import type { EntityManager } from 'typeorm';
import { localDate, type Text } from '#machine';
import type { OfficeName } from './office.entity.js';

/** An office as people see it. */
export interface ShownOffice {
  readonly id: string;
  readonly office: OfficeName;
  readonly body: { readonly id: string; readonly names: Text };
  readonly basis: string;
}

/** An office is held on whole local days of the country. */
export function officeDate(now: Date): string {
  return localDate(now.toISOString(), 'Asia/Bishkek');
}

/** SQL: the office row named `office` is held on the local date in this parameter. */
export function isHeldOn(parameter: string): string {
  return `office.valid_from <= ${parameter}::date and (office.valid_to is null or ${parameter}::date <= office.valid_to)`;
}

/** The offices that these people hold on a local date, by person, with the names of their bodies. */
export async function findShownOffices(
  tx: EntityManager,
  people: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, readonly ShownOffice[]>> {
  const rows: { person: string; offices: ShownOffice[] }[] = await tx.query(
    `select office.person_id as person, jsonb_agg(jsonb_build_object(
        'id', office.id, 'office', office.office, 'basis', office.basis,
        'body', jsonb_build_object('id', body.id, 'names',
          jsonb_build_object('ky', body.name_ky, 'ru', body.name_ru, 'en', body.name_en))) order by office.id) as offices
      from office join body on body.id = office.body_id
      where office.person_id = any($1::uuid[]) and ${isHeldOn('$2')}
      group by office.person_id`,
    [people, date],
  );
  return new Map(rows.map(({ person, offices }) => [person, offices]));
}
