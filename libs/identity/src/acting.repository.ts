import type { EntityManager } from 'typeorm';
import type { HeldOffice, Language } from '#machine';
import { type Acting, readsOf } from './acting.js';
import { isHeldOn, officeDate } from './office.repository.js';
import { sha256 } from './secret.js';
import { isToken } from './token.repository.js';

export interface ResolvedActing {
  readonly acting: Acting;
  /** When a token was last used; null for a session. */
  readonly lastUsedAt: Date | null;
}

interface Row {
  person: string;
  name: string;
  language: Language;
  lastUsedAt: Date | null;
  offices: HeldOffice[];
}

/**
 * Who acts with this secret of a session or token now; null when it is unknown or over, or the person disabled.
 * Until a one-time password is changed the person holds no office. One query: it runs at every request.
 */
export async function findActing(tx: EntityManager, secret: string, now: Date): Promise<ResolvedActing | null> {
  const rows: Row[] = await tx.query(isToken(secret) ? byToken : bySession, [sha256(secret), now, officeDate(now)]);
  if (!rows[0]) return null;
  const { lastUsedAt, ...person } = rows[0];
  return { acting: { ...person, reads: readsOf(person.offices) }, lastUsedAt };
}

function query(source: string, key: string, lastUsedAt: string): string {
  return `select person.id as person, person.name, person.language, ${lastUsedAt} as "lastUsedAt",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', office.id, 'body', office.body_id, 'office', office.office, 'basis', office.basis) order by office.id)
        from office
        where office.person_id = person.id and not person.must_change_password and ${isHeldOn('$3')}
      ), '[]') as offices
    from ${source} as source join person on person.id = source.person_id
    where source.${key} = $1 and source.expires_at > $2 and person.disabled_at is null`;
}

const bySession = query('session', 'token_sha256', 'null::timestamptz');
const byToken = query('token', 'sha256', 'source.last_used_at');
