import type { HeldOffice } from '#machine';
import { casesFound, casesOf } from './case.filter.js';
import type { Acting } from '#engine';
import { hasParty } from '#engine';
import type { Statement } from './case-shapes.js';
import { QueryParameters } from './query-parameters.js';

export interface TaskCriteria {
  /** Only what the offices of this person are awaited to do. */
  readonly mine: boolean;
  readonly body?: string | undefined;
  readonly dueBefore?: string | undefined;
  /** A part of the number or title of the case; ё, ө, ү, ң and case do not matter. */
  readonly q?: string | undefined;
  /** Bodies whose names have `q` as a part: tasks of cases that have one of them as a party match as well. */
  readonly named?: readonly string[] | undefined;
}

/** `due`: ISO 8601 or `infinity`. */
export type TaskPlace = readonly [due: string, instance: string, name: string, body: string];

export interface TaskQuery {
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

/** An office of a body, whose tasks stand in order in the index. */
export type AwaitedOffice = Pick<HeldOffice, 'body' | 'office'>;

/** So many are named one by one, so that PostgreSQL knows how much is awaited of each: for one of average size it would sort. */
const fewOffices = 8;

/**
 * What is awaited of these offices: the first of each.
 * @param walk of each at most so many are looked at, so that some may be missed; without it none are.
 */
export function tasksOfOffices(query: TaskQuery, offices: readonly AwaitedOffice[], walk?: number): Statement {
  const parameters = new QueryParameters();
  const conditions = later(query, parameters);
  const visible = visibleOf(query.acting, parameters);
  const limit = parameters.add(query.limit);
  const bound = visible === null || walk === undefined ? null : parameters.add(walk);
  const first = (body: string, office: string): string => {
    const where = [`t.body_id = ${body}`, `t.office = ${office}`, ...conditions];
    const select = (more: readonly string[], rows: string): string =>
      `select ${columns} from task t where ${[...where, ...more].join(' and ')} order by ${order} limit ${rows}`;
    if (visible === null || bound === null) return select(visible ?? [], limit);
    return `select * from (${select([], bound)}) t where ${visible.join(' and ')} order by ${orderFound} limit ${limit}`;
  };
  if (offices.length <= fewOffices) {
    const each = offices.map(({ body, office }) => `(${first(parameters.add(body), parameters.add(office))})`);
    return shown(`from (${each.join(' union all ')}) t`, limit, parameters);
  }
  const bodies = parameters.add(offices.map(({ body }) => body));
  const names = parameters.add(offices.map(({ office }) => office));
  const held = `unnest(${bodies}::uuid[], ${names}::text[]) held (body, office)`;
  return shown(`from ${held} cross join lateral (${first('held.body', 'held.office')}) t`, limit, parameters);
}

/** From one office of a body to the next by the index: it has a handful, and may have a hundred thousand tasks. */
export function officesAwaited(body: string): Statement {
  const next = (after: string): string =>
    `(select t.office from task t where t.body_id = $1::uuid ${after} order by t.office limit 1)`;
  const sql = `with recursive awaited as (
      select ${next('')} as office union all select ${next('and t.office > awaited.office')} from awaited where office is not null
    )
    select $1::uuid as body, office from awaited where office is not null`;
  return { sql, parameters: [body] };
}

/** All tasks of the cases of a reader who may read few: each case by itself, whatever other index there is. */
export function narrowTasks(query: TaskQuery): Statement {
  const parameters = new QueryParameters();
  const bodies = parameters.add(query.acting.offices.map(({ body }) => body));
  const conditions = ['true', ...later(query, parameters), ...ofBody(query, parameters)];
  const from = `from (select distinct instance_id from instance_party where body_id = any(${bodies}::uuid[])) own
    cross join lateral (select ${columns} from task t where t.instance_id = own.instance_id offset 0) t
    where ${conditions.join(' and ')}`;
  return shown(from, parameters.add(query.limit), parameters);
}

/** The most urgent of all, each checked for whether it may be seen; at most so many are looked at, so that some may be missed. */
export function wideTasks(query: TaskQuery, most: number): Statement {
  const parameters = new QueryParameters();
  const conditions = later(query, parameters);
  const visible = visibleOf(query.acting, parameters);
  const limit = parameters.add(query.limit);
  const walked = `select ${columns} from task t where ${['true', ...conditions].join(' and ')} order by ${order}
    limit ${visible === null ? limit : parameters.add(most)}`;
  return shown(`from (${walked}) t where ${visible === null ? 'true' : visible.join(' and ')}`, limit, parameters);
}

/** All that may be seen, then ordered: where it is rare among the most urgent. */
export function wholeTasks(query: TaskQuery): Statement {
  const parameters = new QueryParameters();
  const bodies = [...new Set(query.acting.offices.map(({ body }) => body))];
  const visible = `t.instance_id in (${casesOf(parameters.add(bodies), bodies.length)})`;
  const conditions = [visible, ...later(query, parameters), ...ofBody(query, parameters)];
  const whole = `with whole as materialized (select ${columns} from task t where ${conditions.join(' and ')}) `;
  const statement = shown('from whole t', parameters.add(query.limit), parameters);
  return { ...statement, sql: whole + statement.sql };
}

function later({ criteria, after }: TaskQuery, parameters: QueryParameters): string[] {
  const conditions: string[] = [];
  if (criteria.dueBefore !== undefined) conditions.push(`${due} < ${parameters.add(criteria.dueBefore)}::timestamptz`);
  const { q = '', named = [] } = criteria;
  if (q !== '') {
    const found = casesFound(parameters.add(q), named.length === 0 ? null : parameters.add(named));
    conditions.push(`t.instance_id in (${found})`);
  }
  if (after !== undefined) {
    const [dueAt, instance, name, body] = after.map((value) => parameters.add(value));
    conditions.push(`(${order}) > (${dueAt}::timestamptz, ${instance}::bigint, ${name}::text, ${body}::uuid)`);
  }
  return conditions;
}

function ofBody({ criteria: { body } }: TaskQuery, parameters: QueryParameters): string[] {
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
