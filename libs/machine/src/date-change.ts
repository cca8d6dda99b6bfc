import { deadlinesOf } from './deadline.js';
import type { Snapshot, Step } from './step.js';
import { tasksOf } from './task.js';
import type { Workflow } from './workflow.js';

/**
 * How the due date of a deadline, or of a task that stays open, differs after a step. `from` and `to` are the local dates
 * people read; null: not pending before, or no longer. A date can stay and only cease to be provisional.
 */
export interface DateChange {
  readonly kind: 'deadline' | 'task';
  readonly name: string;
  /** The body awaited, of a task. */
  readonly body?: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly wasProvisional?: boolean;
  readonly isProvisional?: boolean;
}

/** Every change of a due date from a case at rest to the step, deadlines first, by name. */
export function dateChanges(workflow: Workflow, before: Snapshot, { deadlines, pending, awaited }: Step): DateChange[] {
  const old = new Map(deadlinesOf(workflow, before).map((deadline) => [deadline.name, deadline]));
  const present = new Map(pending.map((deadline) => [deadline.name, deadline]));
  const names = [...deadlines.set.map(({ name }) => name), ...deadlines.clear].sort();
  const moved = names.map((name): DateChange => {
    const [was, is] = [old.get(name), present.get(name)];
    return {
      kind: 'deadline',
      name,
      from: was?.dueOn ?? null,
      to: is?.dueOn ?? null,
      wasProvisional: was?.provisional ?? false,
      isProvisional: is?.provisional ?? false,
    };
  });
  const tasks = tasksOf(workflow, before).flatMap(({ name, body, dueOn, dueAt }): DateChange[] => {
    const still = awaited.find((task) => task.name === name && task.body === body);
    const isSame = still === undefined || (still.dueOn === dueOn && still.dueAt === dueAt);
    return isSame ? [] : [{ kind: 'task', name, body, from: dueOn, to: still.dueOn }];
  });
  return [...moved, ...tasks];
}
