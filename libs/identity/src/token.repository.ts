import type { EntityManager } from 'typeorm';
import { newId, sha256 } from '#platform';
import type { Scope } from './scope.js';
import { newSecret } from './secret.js';
import { Token } from './token.entity.js';

/** Distinguishes a token from a session, and lets scanners of published code find one that leaked. */
const prefix = 'yntymak_';
/** Written at most this often, so that a busy system does not write a row for each request. */
const usedEveryMs = 60_000;

export function isToken(secret: string): boolean {
  return secret.startsWith(prefix);
}

export interface NewToken {
  readonly person: string;
  readonly name: string;
  readonly expiresAt: Date;
  /** All, where none are named. */
  readonly scopes?: readonly Scope[];
}

/** A bearer token for a system that acts as this person. @returns its secret, shown once and stored nowhere. */
export async function createToken(tx: EntityManager, token: NewToken, now: Date): Promise<{ id: string; secret: string }> {
  const id = newId();
  const secret = prefix + newSecret();
  const { person: personId, name, expiresAt, scopes = ['read', 'act'] } = token;
  const use = { createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null };
  await tx.insert(Token, { id, sha256: sha256(secret), personId, name, scopes: [...scopes], ...use });
  return { id, secret };
}

export function isUseStale(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || Math.abs(now.getTime() - lastUsedAt.getTime()) >= usedEveryMs;
}

export async function recordUse(tx: EntityManager, secret: string, now: Date): Promise<void> {
  await tx.update(Token, { sha256: sha256(secret) }, { lastUsedAt: now });
}

/** The events of a workflow that a token may be for. */
export interface ScopedWorkflow {
  readonly name: string;
  readonly events: readonly string[];
}

/**
 * Tokens made before scopes named a workflow counted for every workflow that has the event: they go on to do so for these. A scope that
 * is for none of them stays as it is, and lets do nothing.
 */
export async function qualifyScopes(tx: EntityManager, workflows: readonly ScopedWorkflow[]): Promise<void> {
  const known = workflows.flatMap(({ name: workflow, events }) => events.map((event) => ({ workflow, event })));
  await tx.query(
    `with known as materialized (
       select 'act:' || event as old, 'act:' || workflow || '.' || event as new from jsonb_to_recordset($1) as known (workflow text, event text)
     ), qualified as (
       select token.id, array(
         select coalesce(known.new, scope) from unnest(token.scopes) with ordinality as named (scope, place)
           left join known on known.old = scope order by place, known.new) as scopes
       from token where exists (select from unnest(token.scopes) as named (scope) join known on known.old = scope)
     )
     update token set scopes = qualified.scopes from qualified where qualified.id = token.id`,
    [JSON.stringify(known)],
  );
}

export async function revokeTokensOf(tx: EntityManager, person: string, now: Date): Promise<void> {
  await tx.query('update token set revoked_at = $2 where person_id = $1 and revoked_at is null', [person, now]);
}
