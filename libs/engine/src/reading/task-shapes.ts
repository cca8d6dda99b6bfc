import { casesOf } from '../case.filter.js';
import type { Acting } from '../ports.js';
import { hasParty } from '../visibility.js';
import type { Statement } from './case-shapes.js';
import { QueryParameters } from './query-parameters.js';

export interface TaskCriteria {
  /** Only what the offices of this person are awaited to do. */
  readonly mine: boolean;
  readonly body?: string | undefined;
  readonly dueBefore?: string | undefined;
}

/** `due`: ISO 8601 or `infinity`. */
export type TaskPlace = readonly [due: string, instance: string, name: string, body: string];

export interface TasksAsked {
  readonly criteria: TaskCriteria;
  readonly acting: Acting;
  /** Only tasks that come later in the order. */
  readonly after?: TaskPlace | undefined;
  readonly limit: number;
}

/** A task without a due date comes after all that have one. As the indexes have it. */
const due = `coalesce(t.due_at, 'infinity')`;
const order = `${due}, t.instance_id, t.name, t.body_id`;
const columns = `${due} as urgency, t.instance_id, t.name, t.body_id, t.event, t.office, t.due_on, t.due_at`;
/** Of rows that a subquery gives: PostgreSQL follows the order out of it by columns only, and would sort again. */
const orderFound = 't.urgency, t.instance_id, t.name, t.body_id';

/**
 * What is awaited of one's own offices, or of those of the body asked for: the first of each.
 * @param most of each at most so many are looked at, so that some may be missed; without it none are.
 */
export function pageOfOffices(asked: TasksAsked, most?: number): Statement {
  const parameters = new QueryParameters();
  const conditions = ['t.body_id = held.body', 't.office = held.office', ...later(asked, parameters)];
  const visible = visibleOf(asked.acting, parameters);
  const limit = parameters.add(asked.limit);
  const first = (where: readonly string[], bound: string): string =>
    `select ${columns} from task t where ${where.join(' and ')} order by ${order} limit ${bound}`;
  const each =
    visible === null || most === undefined
      ? first([...conditions, ...(visible ?? [])], limit)
      : `select * from (${first(conditions, parameters.add(most))}) t where ${visible.join(' and ')} order by ${orderFound} limit ${limit}`;
  return shown(`from ${offices(asked, parameters)} cross join lateral (${each}) t`, limit, parameters);
}

function offices({ criteria: { mine, body }, acting }: TasksAsked, parameters: QueryParameters): string {
  if (mine) {
    const held = acting.offices.filter((office) => body === undefined || office.body === body);
    const bodies = parameters.add(held.map((office) => office.body));
    return `(select distinct * from unnest(${bodies}::uuid[], ${parameters.add(held.map(({ office }) => office))}::text[])) held (body, office)`;
  }
  // From one office to the next by the index: a body has a handful, and may have a hundred thousand tasks.
  const asked = parameters.add(body);
  const next = (after: string): string =>
    `(select t.office from task t where t.body_id = ${asked}::uuid ${after} order by t.office limit 1)`;
  return `(
    with recursive held as (
      select ${next('')} as office union all select ${next('and t.office > held.office')} from held where office is not null
    )
    select ${asked}::uuid as body, office from held where office is not null
  ) held`;
}

/** All tasks of the cases of whoever may read few: each case by itself, whatever other index there is. */
export function narrowTasks(asked: TasksAsked): Statement {
  const parameters = new QueryParameters();
  const bodies = parameters.add(asked.acting.offices.map(({ body }) => body));
  const conditions = ['true', ...later(asked, parameters), ...ofBody(asked, parameters)];
  const from = `from (select distinct instance_id from instance_party where body_id = any(${bodies}::uuid[])) own
    cross join lateral (select ${columns} from task t where t.instance_id = own.instance_id offset 0) t
    where ${conditions.join(' and ')}`;
  return shown(from, parameters.add(asked.limit), parameters);
}

/** The most urgent of all, each asked whether it may be seen; at most so many are looked at, so that some may be missed. */
export function wideTasks(asked: TasksAsked, most: number): Statement {
  const parameters = new QueryParameters();
  const conditions = later(asked, parameters);
  const visible = visibleOf(asked.acting, parameters);
  const limit = parameters.add(asked.limit);
  const walked = `select ${columns} from task t where ${['true', ...conditions].join(' and ')} order by ${order}
    limit ${visible === null ? limit : parameters.add(most)}`;
  return shown(`from (${walked}) t where ${visible === null ? 'true' : visible.join(' and ')}`, limit, parameters);
}

/** All that may be seen, then ordered: where it is rare among the most urgent. */
export function wholeTasks(asked: TasksAsked): Statement {
  const parameters = new QueryParameters();
  const bodies = [...new Set(asked.acting.offices.map(({ body }) => body))];
  const visible = `t.instance_id in (${casesOf(parameters.add(bodies), bodies.length)})`;
  const conditions = [visible, ...later(asked, parameters), ...ofBody(asked, parameters)];
  const whole = `with whole as materialized (select ${columns} from task t where ${conditions.join(' and ')}) `;
  const statement = shown('from whole t', parameters.add(asked.limit), parameters);
  return { ...statement, sql: whole + statement.sql };
}

function later({ criteria, after }: TasksAsked, parameters: QueryParameters): string[] {
  const conditions: string[] = [];
  if (criteria.dueBefore !== undefined) conditions.push(`${due} < ${parameters.add(criteria.dueBefore)}::timestamptz`);
  if (after !== undefined) {
    const [dueAt, instance, name, body] = after.map((value) => parameters.add(value));
    conditions.push(`(${order}) > (${dueAt}::timestamptz, ${instance}::bigint, ${name}::text, ${body}::uuid)`);
  }
  return conditions;
}

function ofBody({ criteria: { body } }: TasksAsked, parameters: QueryParameters): string[] {
  return body === undefined ? [] : [`t.body_id = ${parameters.add(body)}::uuid`];
}

function visibleOf(acting: Acting, parameters: QueryParameters): [string] | null {
  if (acting.reads === 'all') return null;
  return [hasParty(parameters.add(acting.offices.map(({ body }) => body)), 't.instance_id')];
}

/** What a line shows, looked up for the rows of the page only. */
function shown(from: string, limit: string, { values }: QueryParameters): Statement {
  const page = `select t.* ${from} order by ${orderFound} limit ${limit}`;
  const sql = `select t.instance_id, i.uuid, i.version, st.workflow, st.state, st.number, st.title, t.name, t.event, t.body_id, t.office,
      t.due_on::text, t.due_at,
      (select json_object_agg(d.name, d.provisional) from deadline d where d.instance_id = t.instance_id) as deadlines
    from (${page}) t join instance i on i.id = t.instance_id join instance_state st on st.instance_id = t.instance_id
    order by ${orderFound}`;
  return { sql, parameters: values };
}
