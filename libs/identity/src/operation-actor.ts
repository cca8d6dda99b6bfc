import { type Actor, actorIn, reason, Refused } from '#machine';
import type { Acting } from './acting.js';

/** The installation itself: `npm run admin`. */
export const installationActor: Actor = { person: null, body: null, office: null, basis: 'installation' };

/** Somebody who changes what is their own: needs no office. */
export function selfActor({ person }: Pick<Acting, 'person'>): Actor {
  return { person, body: null, office: null, basis: 'self' };
}

/** The person in the office of an operator. @throws Refused `officeNotEntitled`. */
export function operatorActor({ person, offices }: Acting): Actor {
  const held = offices.find(({ office }) => office === 'operator');
  if (held === undefined)
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'operator.operator' })]);
  return actorIn(person, held);
}
