import { type HeldOffice, type Reason, Refused } from '#machine';

/**
 * The office that a person acts in, of those that fit: the one named (by name or id), or the only one.
 * @throws Refused `officeNotEntitled` when none fits, `invalidPayload` when several do and none is named.
 */
export function chooseOffice(entitled: readonly HeldOffice[], office: string | undefined, otherwise: Reason): HeldOffice {
  const fitting = office === undefined ? entitled : entitled.filter((held) => held.id === office || held.office === office);
  if (fitting.length === 0) throw new Refused('officeNotEntitled', [otherwise]);
  if (fitting.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  return fitting[0]!;
}
