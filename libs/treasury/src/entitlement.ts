import type { Acting } from '#engine';
import { type Actor, actorIn, reason, Refused } from '#machine';
import type { EntityManager } from 'typeorm';

type BodyKind = 'financeMinistry' | 'treasury';

export const financier = { bodyKind: 'financeMinistry', office: 'financier' } as const;
export const treasurer = { bodyKind: 'treasury', office: 'treasurer' } as const;

interface Entitled {
  readonly bodyKind: BodyKind;
  readonly office: string;
  /** Only this body. */
  readonly body?: string;
}

/**
 * The person in the office in which they act: this one, in a body of this kind. `named` is the chosen office (its id
 * or name); it may be left out when only one body comes into question.
 * @throws Refused `officeNotEntitled`, or `invalidPayload` when an office must be named.
 */
export async function entitledActor(
  tx: EntityManager,
  acting: Acting,
  { bodyKind, office, body }: Entitled,
  named?: string,
): Promise<Actor & { readonly body: string }> {
  const held = acting.offices.filter(
    (each) =>
      each.office === office &&
      (body === undefined || each.body === body) &&
      (named === undefined || each.id === named || each.office === named),
  );
  const bodies = await bodiesOfKinds(
    tx,
    held.map(({ body }) => body),
    [bodyKind],
  );
  if (bodies.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  const own = held.find((each) => each.body === bodies[0]);
  if (own === undefined) {
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: `${bodyKind}.${office}` })]);
  }
  return { ...actorIn(acting.person, own), body: own.body };
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
