import type { EntityManager } from 'typeorm';
import { newId, sha256 } from '#platform';
import { newSecret } from './secret.js';
import { Session } from './session.entity.js';

const lengthMs = 12 * 3_600_000;
const longestUserAgent = 200;
/** When a session was last seen is recorded this coarsely, so that a page of many requests writes one row. */
const seenEveryMs = 5 * 60_000;

/** Opens a session of 12 hours. @returns its secret, which is stored nowhere. */
export async function openSession(tx: EntityManager, person: string, userAgent: string | null, now: Date): Promise<string> {
  const secret = newSecret();
  await removeExpired(tx, now);
  await tx.insert(Session, {
    tokenSha256: sha256(secret),
    id: newId(),
    personId: person,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lengthMs),
    userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
    lastSeenAt: now,
  });
  return secret;
}

export async function closeSession(tx: EntityManager, secret: string): Promise<void> {
  await tx.delete(Session, { tokenSha256: sha256(secret) });
}

export async function closeSessionsOf(tx: EntityManager, person: string): Promise<void> {
  await tx.delete(Session, { personId: person });
}

export function isSightStale(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || Math.abs(now.getTime() - lastSeenAt.getTime()) >= seenEveryMs;
}

export async function recordSight(tx: EntityManager, secret: string, now: Date): Promise<void> {
  await tx.update(Session, { tokenSha256: sha256(secret) }, { lastSeenAt: now });
}

// In small pieces and never waiting for another sign-in that removes the same rows.
async function removeExpired(tx: EntityManager, now: Date): Promise<void> {
  await tx.query(
    `delete from session where token_sha256 in
      (select token_sha256 from session where expires_at <= $1 limit 100 for update skip locked)`,
    [now],
  );
}
