import { deadlinesOf, type EventExplanation, type OpenTask, type PartyMember, type PendingDeadline, tasksOf } from '#machine';
import { decodeCursor, type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type CaseCriteria, selectCases } from './case.filter.js';
import { CaseRepository, type ChildLine, type StoredCase } from './case.repository.js';
import { Engine } from './engine.js';
import type { Acting } from './ports.js';
import { WorkflowCatalog } from './workflow-catalog.js';

export interface CaseFilter extends CaseCriteria {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface CaseLine {
  readonly id: string;
  readonly groupId: string | null;
  readonly workflow: string;
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isFinal: boolean;
  readonly changedAt: string;
}

/** `count` is exact up to 1000, then `1000+`. */
export interface CountedPage<Line> extends Page<Line> {
  readonly count: string;
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

interface LineRow {
  id: string;
  uuid: string;
  group_id: string | null;
  workflow: string;
  state: string;
  number: string;
  title: string;
  attributes: Record<string, unknown>;
  is_final: boolean;
  changed_at: Date;
}

const countedRows = 1000;
const from = 'from instance_state st join instance i on i.id = st.instance_id';

@Injectable()
export class CaseReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly catalog: WorkflowCatalog,
    private readonly engine: Engine,
  ) {}

  /** @throws Refused `notFound`, also for a case that this person may not see. */
  readable(uuid: string, acting: Acting): Promise<StoredCase> {
    return this.cases.readable(this.dataSource.manager, uuid, acting);
  }

  async get(uuid: string, acting: Acting): Promise<CaseView> {
    const stored = await this.readable(uuid, acting);
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const { context, status } = stored.snapshot;
    const { number, title } = workflow.attributes(context);
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
      events: await this.engine.explain(stored, acting),
      tasks: tasksOf(workflow, stored.snapshot),
      deadlines: deadlinesOf(workflow, stored.snapshot),
      children: await this.cases.children(this.dataSource.manager, stored.id, acting),
    };
  }

  /** The cases that this person may see, newest first. The order never changes, so that paging misses nothing. */
  async list(filter: CaseFilter, acting: Acting): Promise<CountedPage<CaseLine>> {
    const { sql, parameters } = selectCases(filter, acting);
    const counted = await this.dataSource.query<{ count: string }[]>(
      `select count(*) from (select ${from} where ${sql} limit ${countedRows + 1}) counted`,
      parameters,
    );
    const after =
      filter.cursor === undefined
        ? 'true'
        : `st.instance_id < $${parameters.push(decodeCursor(filter.cursor, [/^\d{1,18}$/])[0])}`;
    const rows = await this.dataSource.query<LineRow[]>(
      `select st.instance_id as id, i.uuid, i.group_id, st.workflow, st.state, st.number, st.title, st.attributes, st.is_final, st.changed_at
       ${from} where ${sql} and ${after} order by st.instance_id desc limit ${filter.limit + 1}`,
      parameters,
    );
    const page = pageOf(rows, filter.limit, ({ id }) => [id]);
    const count = Number(counted[0]!.count);
    return { ...page, items: page.items.map(caseLine), count: count > countedRows ? `${countedRows}+` : String(count) };
  }
}

function caseLine(row: LineRow): CaseLine {
  const { uuid, group_id, workflow, state, number, title, attributes, is_final, changed_at } = row;
  return {
    id: uuid,
    groupId: group_id,
    workflow,
    state,
    number,
    title,
    attributes,
    isFinal: is_final,
    changedAt: changed_at.toISOString(),
  };
}
