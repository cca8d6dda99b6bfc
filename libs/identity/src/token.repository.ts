import type { EntityManager } from 'typeorm';
import { newId } from '#platform';
import { newSecret, sha256 } from './secret.js';
import { Token } from './token.entity.js';

/** Tells a token from a session, and lets scanners of published code find one that leaked. */
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
}

/** A bearer token for a system that acts as this person. @returns its secret, shown once and stored nowhere. */
export async function createToken(tx: EntityManager, token: NewToken, now: Date): Promise<{ id: string; secret: string }> {
  const id = newId();
  const secret = prefix + newSecret();
  const { person: personId, name, expiresAt } = token;
  await tx.insert(Token, { id, sha256: sha256(secret), personId, name, createdAt: now, expiresAt, lastUsedAt: null });
  return { id, secret };
}

export function isUseStale(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= usedEveryMs;
}

export async function recordUse(tx: EntityManager, secret: string, now: Date): Promise<void> {
  await tx.update(Token, { sha256: sha256(secret) }, { lastUsedAt: now });
}
