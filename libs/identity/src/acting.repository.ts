import type { EntityManager } from 'typeorm';
import type { HeldOffice, Language } from '#machine';
import { prepared, sha256 } from '#platform';
import { type Acting, readsOf } from './acting.js';
import { heldOffices, officeDate } from './held-offices.js';
import type { Scope } from './scope.js';
import { isToken } from './token.repository.js';

interface ResolvedActing {
  readonly acting: Acting;
  /** When the session or token was last used, as far as recorded. */
  readonly lastUsedAt: Date | null;
}

interface Row {
  person: string;
  name: string;
  language: Language;
  mustChangePassword: boolean;
  /** The public id of the session or token; null: neither. */
  means: string | null;
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
  return { acting: actingOf(rows[0]), lastUsedAt: rows[0].lastUsedAt };
}

/** Who acts by these sessions and tokens now, by their public ids; what is over, or of somebody disabled, is left out. */
export async function findActingBy(tx: EntityManager, means: readonly string[], now: Date): Promise<ReadonlyMap<string, Acting>> {
  const values = [means, now, officeDate(now)];
  const rows = [...(await bySessions(tx, values)), ...(await byTokens(tx, values))];
  return new Map(rows.map((row) => [row.means!, actingOf(row)]));
}

function actingOf({ lastUsedAt: _, means, scopes, ...person }: Row): Acting {
  const by = scopes === null ? { session: means! } : { token: means!, scopes };
  return { ...person, reads: readsOf(person.offices), ...by };
}

/** Who a person is now that is not there: for work that goes on in their name; null for one unknown or disabled. */
export async function findActingOf(tx: EntityManager, person: string, now: Date): Promise<Acting | null> {
  const rows = await byPerson(tx, [person, now, officeDate(now)]);
  if (!rows[0]) return null;
  const { name, language, offices, mustChangePassword } = rows[0];
  return { person, name, language, offices, reads: readsOf(offices), mustChangePassword };
}

function query(source: string, key: string, columns: string, sought = '$1'): string {
  return `select person.id as person, person.name, person.language, person.must_change_password as "mustChangePassword", ${columns},
      coalesce((
        select jsonb_agg(jsonb_build_object('id', held.id, 'body', held.body_id, 'office', held.office, 'basis', held.basis)
          || case when held.mandate_id is null then '{}'
            else jsonb_build_object('mandate', jsonb_build_object('id', held.mandate_id, 'body', held.mandatary_id)) end
          order by held.mandate_id nulls first, held.id)
        from ${heldOffices('office.person_id = person.id and not person.must_change_password', '$3', '$2')} held
      ), '[]') as offices
    from ${source} as source join person on person.id = source.person_id
    where source.${key} = ${sought} and source.expires_at > $2 and person.disabled_at is null`;
}

const ofSession = 'source.id as means, null as scopes, source.last_seen_at as "lastUsedAt"';
const ofToken = 'source.id as means, source.scopes, source.last_used_at as "lastUsedAt"';
const anyOf = 'any($1::uuid[])';
const bySession = prepared<Row>(query('session', 'token_sha256', ofSession));
const byToken = prepared<Row>(`${query('token', 'sha256', ofToken)} and source.revoked_at is null`);
const bySessions = prepared<Row>(query('session', 'id', ofSession, anyOf));
const byTokens = prepared<Row>(`${query('token', 'id', ofToken, anyOf)} and source.revoked_at is null`);
const byPerson = prepared<Row>(
  query(
    `(select id, id as person_id, 'infinity'::timestamptz as expires_at from person)`,
    'id',
    'null as means, null as scopes, null::timestamptz as "lastUsedAt"',
  ),
);
