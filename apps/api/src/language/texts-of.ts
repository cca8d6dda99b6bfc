import type { WorkflowCatalog } from '#engine';
import type { Texts } from '#machine';

/** Texts of a version of a workflow; null where this program does not have it, or there is none. */
export type TextsOf = (workflow: string | null, version: string | null) => Texts | null;

export function textsOfVersions(catalog: WorkflowCatalog): TextsOf {
  return (workflow, version) => (workflow === null || version === null ? null : (catalog.find(workflow, version)?.texts ?? null));
}
