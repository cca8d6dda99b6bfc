import type { Acting } from '#identity';
import { type Actor, actorIn, reason, Refused } from '#machine';

/** The person as an operator of the system. @throws Refused `officeNotEntitled` for anybody else. */
export function assertOperator({ person, offices }: Acting): Actor {
  const held = offices.find(({ office }) => office === 'operator');
  if (held === undefined) throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'operator' })]);
  return actorIn(person, held);
}

/**
 * The same of one thing that operators alone may see: for anybody else it is not there.
 * @throws Refused `notFound`.
 */
export function assertMayRead(acting: Acting): Actor {
  if (!acting.offices.some(({ office }) => office === 'operator')) throw new Refused('notFound');
  return assertOperator(acting);
}
