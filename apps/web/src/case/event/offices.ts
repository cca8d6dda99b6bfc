import type { Me } from '../../session/use-me';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';

export type Held = Me['offices'][number];

/** The offices in which this person may send an event of this case. */
export function fittingOffices(me: Me, found: Case, by: Workflow['events'][number]['by']): readonly Held[] {
  return me.offices.filter((held) =>
    by.some(
      ({ party, office }) =>
        office === held.office && found.parties.some((each) => each.party === party && each.body === held.body.id),
    ),
  );
}

/** The one with this id; what was chosen before and is held no more counts for nothing. */
export function officeIn(offices: readonly Held[], id: string | undefined): Held | undefined {
  return offices.find((held) => held.id === id) ?? offices[0];
}
