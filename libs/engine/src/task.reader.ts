import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from './ports.js';
import { TaskTerms } from './task-terms.js';
import { visibleTo } from './visibility.js';

export interface TaskFilter {
  /** Only what the offices of this person are awaited to do. */
  readonly mine: boolean;
  readonly body?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface TaskLine {
  readonly instance: string;
  readonly workflow: string;
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly name: string;
  readonly event: string;
  readonly body: string;
  readonly office: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** The due date was counted over a year without an approved calendar, and may move. */
  readonly provisional: boolean;
}

interface TaskRow {
  instance_id: string;
  uuid: string;
  workflow: string;
  state: string;
  number: string;
  title: string;
  name: string;
  event: string;
  body_id: string;
  office: string;
  due_on: string | null;
  due_at: Date | null;
  /** Of its deadline; null: no deadline of the case sets it. */
  provisional: boolean | null;
  is_by_rule: boolean;
}

/** A task without a due date comes after all that have one. In a cursor a time stands as milliseconds since 1970. */
const dueKey = `coalesce(t.due_at, 'infinity')`;
const cursorParts = [/^(infinity|\d{1,14})$/, /^\d{1,18}$/, /^\w{1,64}$/, uuidPart];

@Injectable()
export class TaskReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly terms: TaskTerms,
  ) {}

  /** Open tasks that this person may see, the most urgent first. */
  async list(filter: TaskFilter, acting: Acting): Promise<Page<TaskLine>> {
    const parameters: unknown[] = [];
    const parameter = (value: unknown): string => `$${parameters.push(value)}`;
    const visible = visibleTo(acting, 't.instance_id', 1);
    parameters.push(...visible.parameters);
    const conditions = [visible.sql];
    if (filter.mine) {
      const bodies = parameter(acting.offices.map(({ body }) => body));
      const offices = parameter(acting.offices.map(({ office }) => office));
      conditions.push(`(t.body_id, t.office) in (select * from unnest(${bodies}::uuid[], ${offices}::text[]))`);
    }
    if (filter.body !== undefined) conditions.push(`t.body_id = ${parameter(filter.body)}`);
    if (filter.dueBefore !== undefined) conditions.push(`t.due_at < ${parameter(filter.dueBefore)}`);
    if (filter.cursor !== undefined) {
      const [due, ...rest] = decodeCursor(filter.cursor, cursorParts) as [string, string, string, string];
      const after = due === 'infinity' ? due : new Date(Number(due)).toISOString();
      const [dueAt, instance, name, body] = [after, ...rest].map(parameter);
      conditions.push(
        `(${dueKey}, t.instance_id, t.name, t.body_id) > (${dueAt}::timestamptz, ${instance}, ${name}, ${body}::uuid)`,
      );
    }
    const rows = await this.dataSource.query<TaskRow[]>(
      `select t.*, d.provisional, term."isByRule" is true as is_by_rule from (
         select t.instance_id, i.uuid, i.version, st.workflow, st.state, st.number, st.title, t.name, t.event, t.body_id, t.office,
           t.due_on::text, t.due_at
         from task t join instance i on i.id = t.instance_id join instance_state st on st.instance_id = t.instance_id
         where ${conditions.join(' and ')} order by ${dueKey}, t.instance_id, t.name, t.body_id limit ${filter.limit + 1}
       ) t
         left join jsonb_to_recordset(${parameter(JSON.stringify(this.terms.all))}::jsonb)
           as term (workflow text, version text, task text, deadline text, "isByRule" boolean)
           on term.workflow = t.workflow and term.version = t.version and term.task = t.name
         left join deadline d on d.instance_id = t.instance_id and d.name = term.deadline
       order by ${dueKey}, t.instance_id, t.name, t.body_id`,
      parameters,
    );
    const page = pageOf(rows, filter.limit, (row) => [
      String(row.due_at?.getTime() ?? 'infinity'),
      row.instance_id,
      row.name,
      row.body_id,
    ]);
    const unapproved = await this.unapproved(page.items);
    return { ...page, items: page.items.map((row) => taskLine(row, isProvisional(row, unapproved))) };
  }

  /** Of the years of tasks that a rule sets and no deadline of the case: nothing keeps how their dates were counted. */
  private unapproved(rows: readonly TaskRow[]): Promise<ReadonlySet<string>> {
    const years = new Set(rows.flatMap((row) => (row.is_by_rule ? (yearOf(row) ?? []) : [])));
    return this.terms.unapproved(this.dataSource.manager, years);
  }
}

function isProvisional(row: TaskRow, unapproved: ReadonlySet<string>): boolean {
  if (row.is_by_rule) return unapproved.has(yearOf(row) ?? '');
  return row.provisional === true;
}

function yearOf({ due_on }: TaskRow): string | undefined {
  return due_on?.slice(0, 4);
}

function taskLine(row: TaskRow, provisional: boolean): TaskLine {
  const { uuid, workflow, state, number, title, name, event, body_id, office, due_on, due_at } = row;
  return {
    instance: uuid,
    workflow,
    state,
    number,
    title,
    name,
    event,
    body: body_id,
    office,
    dueOn: due_on,
    dueAt: due_at?.toISOString() ?? null,
    provisional,
  };
}
