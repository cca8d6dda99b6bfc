import type { Workflow } from '../workflow/use-workflow';
import { definedParameters } from '../lists/address';
import type { ManyDraft } from './use-many-draft';

export interface PlanRequest {
  readonly dryRun: true;
  readonly filter: Readonly<Record<string, string>>;
  readonly event: { readonly type: string; readonly payload: unknown };
  readonly reason: string;
  readonly office?: string;
}

/** Which cases are meant; what is left empty does not matter. */
export function filterOf(
  { name }: Pick<Workflow, 'name'>,
  { group, state, words, oblast, rayon, recipient }: ManyDraft,
): PlanRequest['filter'] {
  return definedParameters({ workflow: name, group, state, within: rayon || oblast, recipient, q: words.trim() });
}
