import { WorkflowCatalog } from '#engine';
import type { TaskDefinition, Workflow } from '#machine';
import { Injectable } from '@nestjs/common';
import { type Ladders, loadLadders } from './ladders.js';
import type { Rung } from './ladder.js';

/** Which ladder a task of a workflow version has. */
export interface TaskLadder {
  readonly workflow: string;
  readonly version: string;
  readonly task: string;
  /** The rule that sets its due date; null: a date of the case's own. */
  readonly rule: string | null;
  /** The deadline of the workflow that it is due by; null: a date of its own. */
  readonly deadline: string | null;
  /** The name of the ladder. */
  readonly ladder: string;
}

/** Every task with a due date, of every workflow that runs here. */
@Injectable()
export class TaskLadders {
  private readonly ladders: Ladders = loadLadders();
  readonly tasks: readonly TaskLadder[];

  constructor(private readonly catalog: WorkflowCatalog) {
    this.tasks = catalog.all().flatMap((workflow) => this.ofWorkflow(workflow));
  }

  /** The ladders that tasks here have, by name. */
  used(): [name: string, ladder: readonly Rung[]][] {
    return [...new Set(this.tasks.map(({ ladder }) => ladder))].map((name) => [name, this.named(name)]);
  }

  named(name: string): readonly Rung[] {
    return this.ladders.rules[name] ?? this.ladders.default;
  }

  /** Those of a ladder as a workflow has them: where nobody oversees its cases, nobody is told as their overseer. */
  rungsOf({ workflow, ladder }: Pick<TaskLadder, 'workflow' | 'ladder'>): readonly Rung[] {
    const rungs = this.named(ladder);
    if (this.catalog.package(workflow).roles?.overseer !== undefined) return rungs;
    return rungs.map((rung) => ({ ...rung, tells: rung.tells.filter((each) => each !== 'control') }));
  }

  private ofWorkflow(workflow: Workflow): TaskLadder[] {
    const { name, version } = workflow;
    const dated = workflow.tasks.filter(({ due }) => due !== undefined);
    // A task of one name may be awaited in several states: its term is the same.
    const once = new Map([...dated].reverse().map((task) => [task.name, task]));
    return [...once.values()].map((task) => {
      const rule = ruleOf(task, workflow);
      const ladder = rule !== null && Object.hasOwn(this.ladders.rules, rule) ? rule : 'default';
      const deadline = typeof task.due === 'string' ? task.due : null;
      return { workflow: name, version, task: task.name, rule, deadline, ladder };
    });
  }
}

function ruleOf({ due }: TaskDefinition, { deadlines }: Workflow): string | null {
  const deadline = typeof due === 'string' ? deadlines[due] : due;
  return deadline?.rule ?? null;
}
