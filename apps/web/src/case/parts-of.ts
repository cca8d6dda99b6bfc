import type { Case } from './use-case';
import type { Workflow } from '../workflow/use-workflow';

/** What a case of this version can have beside its course; of a workflow that is not known yet nothing. */
export function partsOf(
  { version }: Pick<Case, 'version'>,
  workflow: Pick<Workflow, 'caseMoney' | 'versions'> | undefined,
): { readonly money: boolean; readonly terms: boolean; readonly papers: boolean } {
  const own = workflow?.versions.find((each) => each.version === version);
  return { money: (workflow?.caseMoney ?? null) !== null, terms: own?.hasTerms ?? false, papers: own?.hasPapers ?? false };
}
