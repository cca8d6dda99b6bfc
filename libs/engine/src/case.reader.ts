import { deadlinesOf, type EventExplanation, type OpenTask, type PartyMember, type PendingDeadline, tasksOf } from '#machine';
import { decodeCursor } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CaseCriteria } from './case.filter.js';
import { CaseRepository, type ChildLine, assertUndamaged, type StoredCase } from './case.repository.js';
import { Engine } from './engine.js';
import type { Acting } from './ports.js';
import { type CaseLine, CasePages, type CountedPage } from './reading/case-pages.js';
import { WorkflowCatalog } from './workflow-catalog.js';

export interface CaseFilter extends CaseCriteria {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A case as its page shows it: what it is, what may be done now and why not, who is awaited until when. */
export interface CaseView {
  readonly id: string;
  /** Of the cases that were started together with this one; null: started alone. */
  readonly groupId: string | null;
  readonly workflow: string;
  readonly version: string;
  readonly seq: number;
  readonly state: string;
  readonly states: readonly string[];
  readonly number: string;
  readonly title: string;
  readonly isFinal: boolean;
  readonly isStopped: boolean;
  readonly changedAt: string;
  readonly data: unknown;
  readonly parties: readonly PartyMember[];
  readonly events: readonly EventExplanation[];
  readonly tasks: readonly OpenTask[];
  readonly deadlines: readonly PendingDeadline[];
  readonly children: readonly ChildLine[];
}

@Injectable()
export class CaseReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly catalog: WorkflowCatalog,
    private readonly engine: Engine,
    private readonly pages: CasePages,
  ) {}

  /** Without looking at what it holds. @throws Refused `notFound`, also for a case that this person may not see. */
  readable(uuid: string, acting: Acting): Promise<StoredCase> {
    return this.cases.readable(this.dataSource.manager, uuid, acting);
  }

  /** The workflow of a case; null for one that this person may not see. */
  workflowOf(uuid: string, acting: Acting): Promise<string | null> {
    return this.cases.workflowOf(this.dataSource.manager, uuid, acting);
  }

  /**
   * @throws Refused `notFound`, also for a case that this person may not see; Fault for one that is not what its journal
   * recorded.
   */
  async get(uuid: string, acting: Acting): Promise<CaseView> {
    const page = await this.cases.page(this.dataSource.manager, uuid, acting);
    const { children } = page;
    const stored = assertUndamaged(page.stored);
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const { context, status } = stored.snapshot;
    const { number, title } = workflow.attributes(context);
    const events = await this.engine.explain(page, acting);
    return {
      id: stored.uuid,
      groupId: stored.groupId,
      workflow: stored.workflow,
      version: stored.version,
      seq: stored.seq,
      state: workflow.shownState(stored.states),
      states: stored.states,
      number,
      title,
      isFinal: status === 'done',
      isStopped: stored.isStopped,
      changedAt: stored.steppedAt,
      data: context,
      parties: workflow.parties(context),
      events,
      tasks: tasksOf(workflow, stored.snapshot),
      deadlines: deadlinesOf(workflow, stored.snapshot),
      children,
    };
  }

  /** The cases that this person may see, newest first. The order never changes, so that paging misses nothing. */
  list({ cursor, limit, ...criteria }: CaseFilter, acting: Acting): Promise<CountedPage<CaseLine>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, [/^\d{1,18}$/])[0];
    return this.pages.read({ criteria, acting, before, limit });
  }
}
