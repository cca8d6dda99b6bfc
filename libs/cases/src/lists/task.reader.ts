import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { date, flag, id, instant, orNull, type StaticObject, text } from '#schema';
import type { Acting } from '#engine';
import { ListPlanner } from './list-plan.js';
import type { Statement } from './case-shapes.js';
import {
  type AwaitedOffice,
  narrowTasks,
  officesAwaited,
  type TaskCriteria,
  type TaskPlace,
  type TaskQuery,
  tasksOfOffices,
  wholeTasks,
  wideTasks,
} from './task-shapes.js';
import { TaskTerms } from '#engine';

interface TaskFilter extends TaskCriteria {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Of a task in the document of the API. */
export const taskProperties = {
  instance: id,
  workflow: text,
  state: text,
  number: text,
  title: text,
  name: text,
  event: text,
  body: id,
  office: text,
  dueOn: orNull(date),
  dueAt: orNull(instant),
  provisional: {
    ...flag,
    description: 'The due date was counted over a year without an approved calendar, and may move',
  },
};

export type TaskLine = StaticObject<typeof taskProperties>;

interface TaskRow {
  instance_id: string;
  uuid: string;
  version: string;
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
  /** Whether the date of each pending deadline of the case is provisional; null: it has none. */
  deadlines: Record<string, boolean> | null;
}

/** In a cursor a time stands as milliseconds since 1970. */
const cursorParts = [/^(infinity|\d{1,14})$/, /^\d{1,18}$/, /^\w{1,64}$/, uuidPart];

@Injectable()
export class TaskReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly terms: TaskTerms,
    private readonly planner: ListPlanner,
  ) {}

  /** Open tasks that this person may see, the most urgent first. */
  async list({ cursor, limit, ...criteria }: TaskFilter, acting: Acting): Promise<Page<TaskLine>> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.find({ criteria, acting, after, limit: limit + 1 });
    const page = pageOf(rows, limit, (row) => [
      String(row.due_at?.getTime() ?? 'infinity'),
      row.instance_id,
      row.name,
      row.body_id,
    ]);
    const unapproved = await this.unapproved(page.items);
    return { ...page, items: page.items.map((row) => taskLine(row, this.isProvisional(row, unapproved))) };
  }

  /** In the shape that fits the plan of the reader and the query. */
  private async find(query: TaskQuery): Promise<TaskRow[]> {
    const { criteria, acting, limit } = query;
    if (criteria.mine) return this.ofOffices(query, heldOffices(acting, criteria.body));
    const { isWide, maxScanned } = await this.planner.of(acting, limit);
    if (!isWide) return this.query(narrowTasks(query));
    const rows =
      criteria.body === undefined
        ? await this.query<TaskRow>(wideTasks(query, maxScanned))
        : await this.ofOffices(query, await this.query<AwaitedOffice>(officesAwaited(criteria.body)), maxScanned);
    return acting.reads === 'all' || rows.length === limit ? rows : this.query(wholeTasks(query));
  }

  private ofOffices(query: TaskQuery, offices: readonly AwaitedOffice[], walk?: number): Promise<TaskRow[]> {
    return offices.length === 0 ? Promise.resolve([]) : this.query(tasksOfOffices(query, offices, walk));
  }

  private query<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }

  private isProvisional(row: TaskRow, unapproved: ReadonlySet<string>): boolean {
    const term = this.terms.of(row.workflow, row.version, row.name);
    if (term === undefined) return false;
    if (term.isByRule) return unapproved.has(yearOf(row) ?? '');
    return term.deadline !== null && row.deadlines?.[term.deadline] === true;
  }

  /** Of the years of tasks that a rule sets and no deadline of the case: nothing keeps how their dates were counted. */
  private unapproved(rows: readonly TaskRow[]): Promise<ReadonlySet<string>> {
    const isByRule = ({ workflow, version, name }: TaskRow): boolean => this.terms.of(workflow, version, name)?.isByRule === true;
    const years = new Set(rows.filter(isByRule).flatMap((row) => yearOf(row) ?? []));
    return this.terms.unapproved(this.dataSource.manager, years);
  }
}

/** Each once: it may be held by a basis of its own and by a mandate. */
function heldOffices({ offices }: Acting, body: string | undefined): AwaitedOffice[] {
  const held = offices.filter((each) => body === undefined || each.body === body.toLowerCase());
  return [...new Map(held.map((each) => [`${each.body} ${each.office}`, each])).values()];
}

function placeOf(cursor: string): TaskPlace {
  const [due, ...rest] = decodeCursor(cursor, cursorParts) as [string, string, string, string];
  return [due === 'infinity' ? due : new Date(Number(due)).toISOString(), ...rest];
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
