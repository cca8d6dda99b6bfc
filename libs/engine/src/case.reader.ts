import type { EventExplanation, OpenTask, PartyMember, PendingDeadline } from '#machine';
import { decodeCursor, type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CaseRepository, type ChildLine, type StoredCase } from './case.repository.js';
import { Engine } from './engine.js';
import type { Acting } from './ports.js';
import { visibleTo } from './visibility.js';
import { WorkflowCatalog } from './workflow-catalog.js';

export interface CaseFilter {
  readonly workflow?: string | undefined;
  /** The state people use, or any active path. */
  readonly state?: string | undefined;
  /** A body that is a party. */
  readonly party?: string | undefined;
  /** A part of the number or title; ё, ө, ү, ң and case do not matter. */
  readonly q?: string | undefined;
  /** An instant (ISO 8601): something of the case is due before it. */
  readonly dueBefore?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface CaseLine {
  readonly id: string;
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
  workflow: string;
  state: string;
  number: string;
  title: string;
  attributes: Record<string, unknown>;
  is_final: boolean;
  changed_at: Date;
}

const countedRows = 1000;

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

  /** Any case, for operators, who mend what they do not read. @throws Refused `notFound`. */
  forOperator(uuid: string): Promise<StoredCase> {
    return this.cases.byUuid(this.dataSource.manager, uuid);
  }

  async get(uuid: string, acting: Acting): Promise<CaseView> {
    const stored = await this.readable(uuid, acting);
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const { context, status, tasks, deadlines } = stored.snapshot;
    const { number, title } = workflow.attributes(context);
    return {
      id: stored.uuid,
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
      tasks,
      deadlines,
      children: await this.cases.children(this.dataSource.manager, stored.id, acting),
    };
  }

  /** The cases that this person may see, newest first. The order never changes, so that paging misses nothing. */
  async list(filter: CaseFilter, acting: Acting): Promise<CountedPage<CaseLine>> {
    const parameters: unknown[] = [];
    const parameter = (value: unknown): string => `$${parameters.push(value)}`;
    const visible = visibleTo(acting, 'st.instance_id', 1);
    parameters.push(...visible.parameters);
    const conditions = [visible.sql];
    if (filter.workflow !== undefined) conditions.push(`st.workflow = ${parameter(filter.workflow)}`);
    if (filter.state !== undefined) {
      const state = parameter(filter.state);
      conditions.push(`(st.state = ${state} or ${state} = any(st.states))`);
    }
    if (filter.party !== undefined) {
      conditions.push(
        `exists (select from instance_party p where p.instance_id = st.instance_id and p.body_id = ${parameter(filter.party)})`,
      );
    }
    if (filter.q !== undefined)
      conditions.push(`position(${folded(parameter(filter.q))} in ${folded(`(st.number || ' ' || st.title)`)}) > 0`);
    if (filter.dueBefore !== undefined) {
      conditions.push(
        `exists (select from deadline d where d.instance_id = st.instance_id and d.due_at < ${parameter(filter.dueBefore)})`,
      );
    }
    const counted = await this.dataSource.query<{ count: string }[]>(
      `select count(*) from (select from instance_state st where ${conditions.join(' and ')} limit ${countedRows + 1}) counted`,
      parameters,
    );
    if (filter.cursor !== undefined)
      conditions.push(`st.instance_id < ${parameter(decodeCursor(filter.cursor, [/^\d{1,18}$/])[0])}`);
    const rows = await this.dataSource.query<LineRow[]>(
      `select st.instance_id as id, i.uuid, st.workflow, st.state, st.number, st.title, st.attributes, st.is_final, st.changed_at
       from instance_state st join instance i on i.id = st.instance_id
       where ${conditions.join(' and ')} order by st.instance_id desc limit ${filter.limit + 1}`,
      parameters,
    );
    const page = pageOf(rows, filter.limit, ({ id }) => [id]);
    const count = Number(counted[0]!.count);
    return { ...page, items: page.items.map(caseLine), count: count > countedRows ? `${countedRows}+` : String(count) };
  }
}

function caseLine(row: LineRow): CaseLine {
  const { uuid, workflow, state, number, title, attributes, is_final, changed_at } = row;
  return { id: uuid, workflow, state, number, title, attributes, isFinal: is_final, changedAt: changed_at.toISOString() };
}

function folded(expression: string): string {
  return `translate(lower(${expression}), 'ёөүң', 'еоун')`;
}
