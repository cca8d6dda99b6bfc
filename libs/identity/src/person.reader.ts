import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { languages, reason, Refused } from '#machine';
import { Clock, decodeCursor, assertId, assertLimit, type Page, pageOf, type PageRequest } from '#platform';
import { component, date, flag, id, instant, list, name, object, oneOf, orNull, type Static, text, timestamp } from '#schema';
import { officeNames } from './office.entity.js';
import type { Acting } from './acting.js';
import { officeDate } from './held-offices.js';
import { namedBody, namedPerson } from './office.repository.js';

/** An office with its dates, as those see it who give and check offices. */
export const DatedOffice = object({
  id,
  office: oneOf(...officeNames),
  body: object({ id, names: name }),
  basis: text,
  validFrom: date,
  validTo: orNull(date),
  substituteFor: orNull(object({ id, name: text })),
  endReason: orNull(text),
});
export type DatedOffice = Static<typeof DatedOffice>;

/** Of a person in the document of the API. */
export const personProperties = {
  id,
  login: text,
  name: text,
  language: oneOf(...languages),
  mustChangePassword: flag,
  demonstration: flag,
  disabledAt: orNull(timestamp),
  disabledReason: orNull(text),
  offices: list(DatedOffice),
  identities: list(object({ id, issuer: text, subject: text, linkedAt: instant })),
};

export const PersonView = component('Person', object(personProperties));
export type PersonView = Static<typeof PersonView>;

interface PeopleFilter extends PageRequest {
  /** Part of a login or name. */
  readonly q?: string | undefined;
  /** In which somebody holds or will hold an office. */
  readonly body?: string | undefined;
}

const loginPart = /^[a-z0-9._@-]{3,64}$/;

/** $1: null for all offices, or a local date: only those that are not over then. */
const select = `select person.id, login, person.name, language, must_change_password as "mustChangePassword", demonstration,
    disabled_at as "disabledAt", disabled_reason as "disabledReason",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', office.id, 'office', office, 'body', ${namedBody('body')}, 'basis', basis,
          'validFrom', office.valid_from, 'validTo', office.valid_to, 'substituteFor', ${namedPerson('absent')},
          'endReason', end_reason) order by office.id)
      from office join body on body.id = body_id left join person absent on absent.id = substitute_for
      where office.person_id = person.id and ($1::date is null or office.valid_to is null or office.valid_to >= $1)
    ), '[]') as offices,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', identity.id, 'issuer', issuer, 'subject', subject, 'linkedAt',
        to_char(linked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by identity.id)
      from person_identity identity where identity.person_id = person.id and ended_at is null
    ), '[]') as identities
  from person`;

/** People with their offices, for operators and auditors. */
@Injectable()
export class PersonReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By login, each with the offices that are not over. @throws Refused `malformed`, `officeNotEntitled`. */
  async list(acting: Acting, { q, body, cursor, limit: requested }: PeopleFilter = {}): Promise<Page<PersonView>> {
    assertId(body, '/body');
    const limit = assertLimit(requested);
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, [loginPart]);
    if (acting.reads !== 'all') {
      throw new Refused('officeNotEntitled', [
        reason('officeNotEntitled', { entitled: 'operator.operator, auditOffice.auditor' }),
      ]);
    }
    const rows: PersonView[] = await this.dataSource.query(
      `${select} where login collate "C" > $2 and ($3::text is null or position(fold_name($3) in fold_name(login || chr(10) || name)) > 0)
        and ($4::uuid is null or exists (select from office where office.person_id = person.id and body_id = $4
          and (valid_to is null or valid_to >= $1)))
        order by login collate "C" limit $5`,
      [officeDate(this.clock.now()), after, q?.trim() || null, body, limit + 1],
    );
    return pageOf(rows, limit, ({ login }) => [login]);
  }

  /** With every office that the person ever held. @throws Refused `notFound`, also for who may not see people. */
  get(tx: EntityManager, id: string, acting: Acting): Promise<PersonView> {
    return find(tx, id, acting, '');
  }

  /** The same, the person locked until the end of the transaction. @throws Refused `notFound`. */
  getLocked(tx: EntityManager, id: string, acting: Acting): Promise<PersonView> {
    return find(tx, id, acting, 'for update of person');
  }
}

async function find(tx: EntityManager, id: string, acting: Acting, lock: string): Promise<PersonView> {
  const rows: PersonView[] = acting.reads === 'all' ? await tx.query(`${select} where person.id = $2 ${lock}`, [null, id]) : [];
  if (rows[0] === undefined) throw new Refused('notFound');
  return rows[0];
}
