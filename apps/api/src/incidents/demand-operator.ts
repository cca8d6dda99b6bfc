import type { Acting } from '#identity';
import { reason, Refused } from '#machine';

/** @throws Refused `officeNotEntitled` unless the person is an operator of the system. */
export function demandOperator({ offices }: Acting): void {
  if (!offices.some(({ office }) => office === 'operator'))
    throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled: 'operator' })]);
}
