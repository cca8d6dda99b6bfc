import type { Schemas } from '../../api/api';

type Rule = Schemas['Rule'];

/** The record of a rule that is valid on a day: of those that are, the one that began last. */
export function validOn(records: readonly Rule[], on: string): Rule | undefined {
  return records
    .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
