import type { AnyStateNode } from 'xstate';
import type { TaskDefinition, Workflow } from '../workflow.js';
import { canBeTogether, pathOf } from './state-tree.js';

/** A task can be done by whom it names, where it stands, and stands in a worklist once. */
export function lintTasks(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const byPath = new Map(nodes.map((node) => [pathOf(node), node]));
  return [
    ...workflow.tasks.flatMap((task) => [
      ...(workflow.flags?.names.includes(task.state) === true ? [] : lintState(task, byPath.get(task.state), nodes)),
      ...lintEvent(workflow, task),
      ...lintDue(workflow, task),
    ]),
    ...lintTogether(workflow.tasks, byPath),
    ...lintNames(workflow.tasks),
  ];
}

/** An event of a parallel region counts: it belongs to one region, and is awaited in another. */
function lintState(task: TaskDefinition, state: AnyStateNode | undefined, nodes: readonly AnyStateNode[]): string[] {
  if (state === undefined) return [`task ${task.name}: no state ${task.state}`];
  const beside = nodes.filter((node) => canBeTogether(node, state));
  const isAccepted = beside.some((node) => node.transitions.has(task.event));
  const isDue = typeof task.due !== 'string' || beside.some((node) => node.after.some(({ delay }) => delay === task.due));
  return [
    ...(isAccepted ? [] : [`task ${task.name}: event ${task.event} is never accepted while ${task.state} is active`]),
    ...(isDue ? [] : [`task ${task.name}: deadline ${String(task.due)} is never set while ${task.state} is active`]),
  ];
}

function lintEvent({ events }: Workflow, { name, event, party, office }: TaskDefinition): string[] {
  if (!Object.hasOwn(events, event)) return [`task ${name}: no event ${event}`];
  const isEntitled = events[event]!.by.some((permission) => permission.party === party && permission.office === office);
  return isEntitled ? [] : [`task ${name}: ${party}.${office} may not send ${event}`];
}

function lintDue({ deadlines }: Workflow, { name, due }: TaskDefinition): string[] {
  return typeof due !== 'string' || Object.hasOwn(deadlines, due) ? [] : [`task ${name}: no deadline ${due}`];
}

/** A case keeps the names of its tasks: each means one thing, in whatever state. */
function lintNames(tasks: readonly TaskDefinition[]): string[] {
  const meaning = ({ event, party, office }: TaskDefinition): string => `${party}.${office} ${event}`;
  return tasks.flatMap((task) => {
    const first = tasks.find(({ name }) => name === task.name)!;
    return meaning(first) === meaning(task)
      ? []
      : [`task ${task.name} is ${meaning(first)} in ${first.state}, but ${meaning(task)} in ${task.state}`];
  });
}

/** A worklist row is found by case and name. */
function lintTogether(tasks: readonly TaskDefinition[], byPath: ReadonlyMap<string, AnyStateNode>): string[] {
  return tasks.flatMap((one, index) =>
    tasks.slice(index + 1).flatMap((other) => {
      const [state, otherState] = [byPath.get(one.state), byPath.get(other.state)];
      if (one.name !== other.name || state === undefined || otherState === undefined) return [];
      const fault = `task ${one.name} is there twice, in ${one.state} and ${other.state}, which can be active together`;
      return canBeTogether(state, otherState) ? [fault] : [];
    }),
  );
}
