import { computeDue, type Due, type Moment } from './deadline.js';
import type { AwaitedTask, OpenTask, PendingDeadline, Snapshot } from './step.js';
import type { PartyMember, Question, TaskDefinition, Workflow } from './workflow.js';

/** The tasks that are open, one for each body of the party: their state is active, and what closes them does not hold. */
export function openTasks(
  workflow: Workflow,
  paths: readonly string[],
  question: Question,
  deadlines: readonly PendingDeadline[],
  parties: readonly PartyMember[],
): OpenTask[] {
  const active = new Set(paths);
  const { at, facts } = question.event;
  return workflow.tasks
    .filter((task) => active.has(task.state) && (task.until === undefined || !task.until(question)))
    .flatMap((task) => {
      const due = dueOf(task, deadlines, { context: question.context, at, facts });
      const { name, event, party, office } = task;
      const bodies = parties.filter((member) => member.party === party).map(({ body }) => body);
      return bodies.map((body) => ({ name, body, event, party, office, dueOn: due?.dueOn ?? null, dueAt: due?.dueAt ?? null }));
    });
}

/** The open tasks of a case at rest. */
export function tasksOf({ tasks }: Workflow, snapshot: Snapshot): OpenTask[] {
  return snapshot.tasks.map(({ name, body, dueOn, dueAt }) => {
    const { event, party, office } = tasks.find((task) => task.name === name)!;
    return { name, body, event, party, office, dueOn, dueAt };
  });
}

/** The same as the case keeps them. */
export function awaitedOf(tasks: readonly OpenTask[]): AwaitedTask[] {
  return tasks.map(({ name, body, dueOn, dueAt }) => ({ name, body, dueOn, dueAt }));
}

function dueOf({ due }: TaskDefinition, deadlines: readonly PendingDeadline[], moment: Moment): Due | null {
  if (typeof due === 'object') return computeDue(due, moment, null);
  return deadlines.find(({ name }) => name === due) ?? null;
}
