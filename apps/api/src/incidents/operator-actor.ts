import type { Acting } from '#identity';
import { type Actor, actorIn } from '#machine';
import { demandOperator } from './demand-operator.js';

/** The operator as the journal of operations names them. @throws Refused `officeNotEntitled`. */
export function operatorActor(acting: Acting): Actor {
  demandOperator(acting);
  return actorIn(
    acting.person,
    acting.offices.find(({ office }) => office === 'operator')!,
  );
}
