import type { Workflow } from '../case/use-workflow';
import type { ManyDraft } from './use-many-draft';

export interface PlanRequest {
  readonly dryRun: true;
  readonly filter: Readonly<Record<string, string>>;
  readonly event: { readonly type: string; readonly payload: unknown };
  readonly reason: string;
  readonly office?: string;
}

/** Which cases are meant; what is left empty does not matter. */
export function filterOf(workflow: Workflow, { group, state, words }: ManyDraft): PlanRequest['filter'] {
  return {
    workflow: workflow.name,
    ...(group !== '' && { group }),
    ...(state !== '' && { state }),
    ...(words.trim() !== '' && { q: words.trim() }),
  };
}
