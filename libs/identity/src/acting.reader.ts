import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HeldOffice, Language } from '#machine';
import { Clock } from '#platform';
import { type Acting, readsOf } from './acting.js';
import { isHeldOn, officeDate } from './office.repository.js';

interface Row {
  person: string;
  name: string;
  language: Language;
  offices: HeldOffice[];
}

/** Who somebody is now who is not there: for work that goes on in their name. */
@Injectable()
export class ActingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A person with the offices held now; null for one who is unknown or disabled. One query: it runs for every case of a bulk. */
  async of(person: string): Promise<Acting | null> {
    const rows: Row[] = await this.dataSource.query(
      `select person.id as person, person.name, person.language,
         coalesce((
           select jsonb_agg(jsonb_build_object(
             'id', office.id, 'body', office.body_id, 'office', office.office, 'basis', office.basis) order by office.id)
           from office
           where office.person_id = person.id and not person.must_change_password and ${isHeldOn('$2')}
         ), '[]') as offices
       from person where person.id = $1 and person.disabled_at is null`,
      [person, officeDate(this.clock.now())],
    );
    return rows[0] === undefined ? null : { ...rows[0], reads: readsOf(rows[0].offices) };
  }
}
