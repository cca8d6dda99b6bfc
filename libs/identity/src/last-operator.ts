import type { EntityManager } from 'typeorm';
import { reason, Refused } from '#machine';
import { isHeldOn } from './held-offices.js';

/** Changes that take operators away wait here for each other; must come before any other lock. */
export async function lockOperators(tx: EntityManager): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('operators'))`);
}

/** How long somebody is certain to be operator, seen from a day: the last day, or `infinity`; null: nobody is. */
export async function operatorsUntil(tx: EntityManager, date: string): Promise<string | null> {
  const rows: { until: string | null }[] = await tx.query(
    `select max(coalesce(office.valid_to, 'infinity'))::text as until
      from office join person on person.id = office.person_id
      where office.office = 'operator' and person.disabled_at is null and ${isHeldOn('$1')}`,
    [date],
  );
  return rows[0]!.until;
}

/**
 * After a change: somebody is operator on this day, and as long as before the change. Without an operator nobody could make
 * one. @throws Refused `lastOperator`.
 */
export async function assertOperatorLeft(tx: EntityManager, date: string, before: string | null): Promise<void> {
  if (before === null) return;
  const after = await operatorsUntil(tx, date);
  // As text `infinity` comes after every date.
  if (after === null || after < before) throw new Refused('lastOperator', [reason('lastOperator')]);
}
