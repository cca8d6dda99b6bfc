import type { OpenTask, PendingDeadline } from './step.js';
import type { Question, Workflow } from './workflow.js';

/** The tasks that are open: their state is active and the requirement that closes them is unmet. */
export function openTasks(
  workflow: Workflow,
  paths: readonly string[],
  question: Question,
  deadlines: readonly PendingDeadline[],
): OpenTask[] {
  const active = new Set(paths);
  return workflow.tasks
    .filter((task) => active.has(task.state) && (task.until === undefined || task.until.check(question).length > 0))
    .map((task) => {
      const deadline = deadlines.find((each) => each.name === task.deadline);
      return {
        name: task.name,
        event: task.event,
        party: task.party,
        office: task.office,
        dueOn: deadline?.dueOn ?? null,
        dueAt: deadline?.dueAt ?? null,
      };
    });
}
