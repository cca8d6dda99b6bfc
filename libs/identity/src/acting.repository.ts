import type { EntityManager } from 'typeorm';
import type { HeldOffice, Language } from '#machine';
import { prepared } from '#platform';
import { type Acting, readsOf } from './acting.js';
import { heldOffices, officeDate } from './held-offices.js';
import type { Scope } from './scope.js';
import { sha256 } from './secret.js';
import { isToken } from './token.repository.js';

export interface ResolvedActing {
  readonly acting: Acting;
  /** When the session or token was last used, as far as recorded. */
  readonly lastUsedAt: Date | null;
}

interface Row {
  person: string;
  name: string;
  language: Language;
  mustChangePassword: boolean;
  session: string | null;
  scopes: Scope[] | null;
  lastUsedAt: Date | null;
  offices: HeldOffice[];
}

/**
 * Who acts with this secret of a session or token now; null when it is unknown or over, or the person disabled.
 * Until a one-time password is changed the person holds no office. One query: it runs at every request.
 */
export async function findActing(tx: EntityManager, secret: string, now: Date): Promise<ResolvedActing | null> {
  const find = isToken(secret) ? byToken : bySession;
  const rows = await find(tx, [sha256(secret), now, officeDate(now)]);
  if (!rows[0]) return null;
  const { lastUsedAt, session, scopes, mustChangePassword, ...person } = rows[0];
  const means = session === null ? { scopes: scopes! } : { session };
  return { acting: { ...person, reads: readsOf(person.offices), mustChangePassword, ...means }, lastUsedAt };
}

/** Who a person is now that is not there: for work that goes on in their name; null for one unknown or disabled. */
export async function findActingOf(tx: EntityManager, person: string, now: Date): Promise<Acting | null> {
  const rows = await byPerson(tx, [person, now, officeDate(now)]);
  if (!rows[0]) return null;
  const { name, language, offices, mustChangePassword } = rows[0];
  return { person, name, language, offices, reads: readsOf(offices), mustChangePassword };
}

function query(source: string, key: string, columns: string): string {
  return `select person.id as person, person.name, person.language, person.must_change_password as "mustChangePassword", ${columns},
      coalesce((
        select jsonb_agg(jsonb_build_object('id', held.id, 'body', held.body_id, 'office', held.office, 'basis', held.basis)
          || case when held.mandate_id is null then '{}'
            else jsonb_build_object('mandate', jsonb_build_object('id', held.mandate_id, 'body', held.mandatary_id)) end
          order by held.mandate_id nulls first, held.id)
        from ${heldOffices('office.person_id = person.id and not person.must_change_password', '$3', '$2')} held
      ), '[]') as offices
    from ${source} as source join person on person.id = source.person_id
    where source.${key} = $1 and source.expires_at > $2 and person.disabled_at is null`;
}

const bySession = prepared<Row>(
  query('session', 'token_sha256', 'source.id as session, null as scopes, source.last_seen_at as "lastUsedAt"'),
);
const byToken = prepared<Row>(
  `${query('token', 'sha256', 'null as session, source.scopes, source.last_used_at as "lastUsedAt"')}
  and source.revoked_at is null`,
);
const byPerson = prepared<Row>(
  query(
    `(select id, id as person_id, 'infinity'::timestamptz as expires_at from person)`,
    'id',
    'null as session, null as scopes, null::timestamptz as "lastUsedAt"',
  ),
);
