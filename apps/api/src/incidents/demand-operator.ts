import type { Acting } from '#identity';
import { type Actor, actorIn, reason, Refused } from '#machine';

/** The person as an operator of the system. @throws Refused `officeNotEntitled` for anybody else. */
export function demandOperator({ person, offices }: Acting): Actor {
  const held = offices.find(({ office }) => office === 'operator');
  if (held === undefined) throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'operator' })]);
  return actorIn(person, held);
}
