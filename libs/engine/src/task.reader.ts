import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from './ports.js';
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
}

/** A task without a due date comes after all that have one. In a cursor a time stands as milliseconds since 1970. */
const dueKey = `coalesce(t.due_at, 'infinity')`;
const cursorParts = [/^(infinity|\d{1,14})$/, /^\d{1,18}$/, /^\w{1,64}$/, uuidPart];

@Injectable()
export class TaskReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

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
      `select t.instance_id, i.uuid, st.workflow, st.state, st.number, st.title, t.name, t.event, t.body_id, t.office,
         t.due_on::text, t.due_at
       from task t join instance i on i.id = t.instance_id join instance_state st on st.instance_id = t.instance_id
       where ${conditions.join(' and ')} order by ${dueKey}, t.instance_id, t.name, t.body_id limit ${filter.limit + 1}`,
      parameters,
    );
    const page = pageOf(rows, filter.limit, (row) => [
      String(row.due_at?.getTime() ?? 'infinity'),
      row.instance_id,
      row.name,
      row.body_id,
    ]);
    return { ...page, items: page.items.map(taskLine) };
  }
}

function taskLine(row: TaskRow): TaskLine {
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
  };
}
