import { deadlinesOf, type EventExplanation, type OpenTask, type PartyMember, type PendingDeadline, tasksOf } from '#machine';
import { decodeCursor } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { anything, flag, id, instant, list, orNull, type StaticObject, text, whole } from '#schema';
import type { CaseCriteria } from '../lists/case.filter.js';
import { CaseRepository, ChildLine, assertUndamaged, type StoredCase } from '#engine';
import { Engine } from '#engine';
import type { Acting } from '#engine';
import { type CaseLine, CasePages, type CountedPage } from '../lists/case-pages.js';
import { WorkflowCatalog } from '#engine';

export interface CaseFilter extends CaseCriteria {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Of a case on its page, in the document of the API. */
export const caseProperties = {
  id,
  groupId: { ...orNull(id), description: 'Of the cases that were started together' },
  workflow: text,
  version: text,
  seq: whole,
  state: text,
  states: list(text),
  number: text,
  title: text,
  isFinal: flag,
  isStopped: flag,
  changedAt: instant,
  data: anything,
  children: list(ChildLine),
};

/** A case as its page shows it: what it is, what may be done now and why not, who is awaited until when. */
export interface CaseView extends StaticObject<typeof caseProperties> {
  readonly parties: readonly PartyMember[];
  readonly events: readonly EventExplanation[];
  readonly tasks: readonly OpenTask[];
  readonly deadlines: readonly PendingDeadline[];
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
