import type { Workflow, WorkflowPackage } from '#machine';

/** A workflow of the tests that has one version, as a package. */
export function packageOf(workflow: Workflow, more: Partial<WorkflowPackage> = {}): WorkflowPackage {
  return { name: workflow.name, versions: [workflow], ...more };
}
