import { type HeldOffice, type Reason, Refused } from '#machine';

/** The offices that go by a name or id; all of them where none is named. */
export function officesNamed(offices: readonly HeldOffice[], name: string | undefined): readonly HeldOffice[] {
  return name === undefined ? offices : offices.filter((held) => held.id === name || held.office === name);
}

/** The only one of these offices. @throws Refused `officeNotEntitled` when there is none, `invalidPayload` when there are several. */
export function onlyOffice(offices: readonly HeldOffice[], otherwise: Reason): HeldOffice {
  if (offices.length === 0) throw new Refused('officeNotEntitled', [otherwise]);
  if (offices.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  return offices[0]!;
}
