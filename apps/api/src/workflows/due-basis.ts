import type { RuleView } from '#calendar';
import type { DeadlineDefinition, TaskDefinition, Workflow } from '#machine';
import type { TermBasis } from '#notify';

/** Who says by when a task is due; without a rule the case itself. @param rules of today. Null: it has no date. */
export function dueBasis(workflow: Workflow, name: string, rules: readonly RuleView[]): TermBasis | null {
  const task = workflow.tasks.find((each) => each.name === name);
  const due = task === undefined ? undefined : dueOf(workflow, task);
  if (due === undefined) return null;
  const rule = rules.find(({ id }) => id === due.rule);
  if (rule === undefined) return 'own';
  return rule.statutory ? 'statutory' : 'recommended';
}

/** By when a task is due: as the deadline that fires then, or by a date of its own. */
export function dueOf({ deadlines }: Workflow, { due }: TaskDefinition): DeadlineDefinition | undefined {
  return typeof due === 'string' ? deadlines[due] : due;
}
