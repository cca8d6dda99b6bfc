import type { TaskDefinition } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FactLoader } from './facts.js';
import { WorkflowCatalog } from '../ports/workflow-catalog.js';

/** Where the due date of a task comes from: a deadline of the case, or a rule without one; neither: the case's own terms. */
interface TaskTerm {
  readonly workflow: string;
  readonly version: string;
  readonly task: string;
  readonly deadline: string | null;
  readonly isByRule: boolean;
}

/** How the due dates of tasks are found, of every workflow that runs here. */
@Injectable()
export class TaskTerms {
  private readonly all: ReadonlyMap<string, TaskTerm>;

  constructor(
    catalog: WorkflowCatalog,
    private readonly facts: FactLoader,
  ) {
    const terms = catalog
      .all()
      .flatMap(({ name: workflow, version, tasks }) =>
        tasks
          .filter(({ due }) => due !== undefined)
          .map((task): TaskTerm => ({ workflow, version, task: task.name, ...termOf(task) })),
      );
    // A task of one name may be awaited in several states: its term is the same.
    this.all = new Map(terms.map((term) => [nameOf(term.workflow, term.version, term.task), term]));
  }

  of(workflow: string, version: string, task: string): TaskTerm | undefined {
    return this.all.get(nameOf(workflow, version, task));
  }

  /** Those of these years that have no approved calendar, so that a date in them can still move. */
  async unapproved(tx: EntityManager, years: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const year of years) {
      const { calendar } = await this.facts.ask(tx, {}, `${year}-07-01T00:00:00.000Z`);
      if (!calendar.approved.includes(Number(year))) found.add(year);
    }
    return found;
  }
}

function nameOf(workflow: string, version: string, task: string): string {
  return `${workflow} ${version} ${task}`;
}

function termOf({ due }: TaskDefinition): Pick<TaskTerm, 'deadline' | 'isByRule'> {
  if (typeof due === 'string') return { deadline: due, isByRule: false };
  return { deadline: null, isByRule: due?.kind === 'term' };
}
