import { WorkflowCatalog } from '#engine';
import type { TaskDefinition, Workflow } from '#machine';
import { StartFault } from '#platform';
import { Injectable } from '@nestjs/common';
import { readDefaultSchedule, readSchedules } from './reminder-schedules.js';
import type { ReminderStep } from './reminder-schedule.js';

/** The name of the schedule of all workflows. */
const common = 'default';

/** Which schedule a task of a workflow version has. */
export interface TaskReminderSchedule {
  readonly workflow: string;
  readonly version: string;
  readonly task: string;
  /** The rule that sets its due date; null: a date of the case's own. */
  readonly rule: string | null;
  /** The deadline of the workflow that it is due by; null: a date of its own. */
  readonly deadline: string | null;
  /** The name of the schedule. */
  readonly schedule: string;
}

/** Every task with a due date, of every workflow that runs here. */
@Injectable()
export class TaskReminderSchedules {
  private readonly schedules = new Map<string, readonly ReminderStep[]>([[common, readDefaultSchedule()]]);
  readonly tasks: readonly TaskReminderSchedule[];

  /** @throws StartFault for files that hold no schedules, and for a schedule of a rule that no task is due by. */
  constructor(private readonly catalog: WorkflowCatalog) {
    for (const each of catalog.packages)
      for (const [rule, own] of Object.entries(readSchedules(each))) this.schedules.set(nameOf(each, rule), own);
    this.tasks = catalog.all().flatMap((workflow) => this.ofWorkflow(workflow));
    const used = new Set([common, ...this.tasks.map(({ schedule }) => schedule)]);
    const unused = [...this.schedules.keys()].filter((name) => !used.has(name));
    if (unused.length > 0)
      throw new StartFault(`No task is due by the rule of these schedules of reminders: ${unused.join(', ')}.`);
  }

  /** The schedules that tasks here have, by name. */
  used(): [name: string, schedule: readonly ReminderStep[]][] {
    return [...new Set(this.tasks.map(({ schedule }) => schedule))].map((name) => [name, this.named(name)]);
  }

  named(name: string): readonly ReminderStep[] {
    return this.schedules.get(name)!;
  }

  /** The steps of a schedule in a workflow: where nobody oversees its cases, nobody is reminded as their overseer. */
  stepsOf({ workflow, schedule }: Pick<TaskReminderSchedule, 'workflow' | 'schedule'>): readonly ReminderStep[] {
    const steps = this.named(schedule);
    if (this.catalog.package(workflow).roles?.overseer !== undefined) return steps;
    return steps.map((step) => ({ ...step, tells: step.tells.filter((each) => each !== 'control') }));
  }

  private ofWorkflow(workflow: Workflow): TaskReminderSchedule[] {
    const { name, version } = workflow;
    const dated = workflow.tasks.filter(({ due }) => due !== undefined);
    // A task of one name may be awaited in several states: its term is the same.
    const once = new Map([...dated].reverse().map((task) => [task.name, task]));
    return [...once.values()].map((task) => {
      const rule = ruleOf(task, workflow);
      const own = rule === null ? common : nameOf(workflow, rule);
      const schedule = this.schedules.has(own) ? own : common;
      const deadline = typeof task.due === 'string' ? task.due : null;
      return { workflow: name, version, task: task.name, rule, deadline, schedule };
    });
  }
}

/** Two workflows may have different schedules of one rule. */
function nameOf({ name }: { readonly name: string }, rule: string): string {
  return `${name}/${rule}`;
}

function ruleOf({ due }: TaskDefinition, { deadlines }: Workflow): string | null {
  const deadline = typeof due === 'string' ? deadlines[due] : due;
  return deadline?.rule ?? null;
}
