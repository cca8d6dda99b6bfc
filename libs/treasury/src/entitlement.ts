import type { Acting } from '#engine';
import { reason, Refused } from '#machine';
import type { EntityManager } from 'typeorm';

type BodyKind = 'financeMinistry' | 'treasury';

/**
 * The body for which a person acts: one of this kind in which they hold this office. `named` is the office meant (its id
 * or name); it may be left out when only one body comes into question.
 * @throws Refused `officeNotEntitled`, or `invalidPayload` when an office must be named.
 */
export async function entitledBody(
  tx: EntityManager,
  acting: Acting,
  bodyKind: BodyKind,
  office: string,
  named?: string,
): Promise<string> {
  const held = acting.offices.filter(
    (each) => each.office === office && (named === undefined || each.id === named || each.office === named),
  );
  const bodies = await bodiesOfKinds(
    tx,
    held.map(({ body }) => body),
    [bodyKind],
  );
  if (bodies.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  if (bodies[0] === undefined) {
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: `${bodyKind}.${office}` })]);
  }
  return bodies[0];
}

/** The recipients whose money a person may see; null: everybody's. */
export async function visibleRecipients(tx: EntityManager, acting: Acting): Promise<readonly string[] | null> {
  if (acting.reads === 'all') return null;
  const bodies = acting.offices.map(({ body }) => body);
  const overseers = await bodiesOfKinds(tx, bodies, ['financeMinistry', 'treasury']);
  return overseers.length > 0 ? null : bodies;
}

/** @throws Refused `invalidPayload` naming each property that holds no body's id. */
export async function requireBodies(tx: EntityManager, bodies: Readonly<Record<string, string>>): Promise<void> {
  const known = await tx.query<{ id: string }[]>('select id from body where id = any($1::uuid[])', [Object.values(bodies)]);
  const unknown = Object.keys(bodies).filter((property) => !known.some(({ id }) => id === bodies[property]!.toLowerCase()));
  if (unknown.length === 0) return;
  throw new Refused(
    'invalidPayload',
    [],
    unknown.map((property) => ({ path: `/${property}`, code: 'isUnknownBody' })),
  );
}

async function bodiesOfKinds(tx: EntityManager, bodies: readonly string[], kinds: readonly BodyKind[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('select id from body where id = any($1::uuid[]) and kind = any($2::text[])', [
    bodies,
    kinds,
  ]);
  return rows.map(({ id }) => id);
}
