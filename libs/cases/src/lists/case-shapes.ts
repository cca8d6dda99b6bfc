import { type CaseCriteria, caseConditions, casesFound, inState, onPath } from './case.filter.js';
import type { Acting } from '#engine';
import { QueryParameters } from './query-parameters.js';

/** A statement that finds cases by their internal ids, the newest first. */
export interface CaseQuery {
  readonly criteria: CaseCriteria;
  readonly acting: Acting;
  /** Only cases with a smaller internal id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

const columns = `st.instance_id as id, i.uuid, i.group_id, st.workflow, st.state, st.number, st.title, st.attributes, st.is_final, st.changed_at`;

/** Each case by itself, in the order in which they come. `offset 0` keeps PostgreSQL from joining all that there are first. */
const each = (conditions: readonly string[], shown = columns): string => `cross join lateral (
    select ${shown} from instance_state st ${shown === '' ? '' : 'join instance i on i.id = st.instance_id'}
    where ${[`st.instance_id = walked.instance_id`, ...conditions].join(' and ')} offset 0
  ) found`;

/**
 * Of a reader who may read few: the newest of each of their bodies, at worst all of theirs, `most` by now. Twice as many are a bound that
 * nobody meets; without one PostgreSQL would order all before it looks at the first.
 */
export function narrowPage({ criteria, acting, before, limit }: CaseQuery, most: number): Statement {
  const parameters = new QueryParameters();
  const bodies = parameters.add(bodiesOf(acting));
  const conditions = caseConditions(criteria, everything(acting), parameters, 'each');
  const older = olderThan(before, parameters);
  const rows = parameters.add(limit);
  const sql = `select distinct on (own.id) own.* from unnest(${bodies}::uuid[]) body cross join lateral (
      select found.* from (
        select distinct instance_id from instance_party where body_id = body and ${older('instance_id')} order by instance_id desc
        limit ${parameters.add(2 * most)}
      ) walked ${each(conditions)} order by walked.instance_id desc limit ${rows}
    ) own order by own.id desc limit ${rows}`;
  return { sql, parameters: parameters.values };
}

export function narrowCount({ criteria, acting, limit }: CaseQuery): Statement {
  const parameters = new QueryParameters();
  const bodies = parameters.add(bodiesOf(acting));
  const conditions = caseConditions(criteria, everything(acting), parameters, 'each');
  const walked = `(select distinct instance_id from instance_party where body_id = any(${bodies}::uuid[])) walked`;
  return counted(`select from ${walked} ${conditions.length === 0 ? '' : each(conditions, '')}`, limit, parameters);
}

/** Cases in order that include all that match; `isExact`: and no others. */
interface Source {
  readonly sql: (parameters: QueryParameters, older: (id: string) => string) => string;
  /** What it has not looked at. */
  readonly rest: CaseCriteria;
  readonly restActing: Acting;
  readonly isExact: boolean;
}

/**
 * Of a reader who may read much: cases in order, each checked for whether it fits, until the page is full. Looks at so many rows at the
 * most, so that it may miss some: then it is `incomplete`, and what is rare is found by `wholePage`.
 * @param isShown whether any case is in the requested state, by the name that people use.
 */
export function widePage(query: CaseQuery, most: number, isShown: boolean): Statement & { isExact: boolean } {
  const { before, limit } = query;
  const parameters = new QueryParameters();
  const source = sourceOf(query, isShown);
  const walked = source.sql(parameters, olderThan(before, parameters));
  const conditions = caseConditions(source.rest, source.restActing, parameters, 'each');
  const sql = `select found.* from (${walked} limit ${parameters.add(source.isExact ? limit : most)}) walked ${each(conditions)}
    order by walked.instance_id desc limit ${parameters.add(limit)}`;
  return { sql, parameters: parameters.values, isExact: source.isExact };
}

export function wideCount(query: CaseQuery, most: number, isShown: boolean): Statement & { isExact: boolean } {
  const parameters = new QueryParameters();
  const source = sourceOf(query, isShown);
  const walked = source.sql(parameters, () => 'true');
  const conditions = caseConditions(source.rest, source.restActing, parameters, 'each');
  const bound = parameters.add(source.isExact ? query.limit : most);
  const sql = `select from (${walked} limit ${bound}) walked ${source.isExact ? '' : each(conditions, '')}`;
  return { ...counted(sql, query.limit, parameters), isExact: source.isExact };
}

function sourceOf({ criteria, acting }: CaseQuery, isShown: boolean): Source {
  const { state, party, task, awaitedBefore, workflow } = criteria;
  const found = (sql: Source['sql'], rest: CaseCriteria, restActing = acting): Source => ({
    sql,
    rest,
    restActing,
    isExact: caseConditions(rest, restActing, new QueryParameters(), 'each').length === 0,
  });
  // Of those that are due the source knows nothing.
  if (task !== undefined) return found(byTask(task), { ...criteria, task: awaitedBefore === undefined ? undefined : task });
  if (state !== undefined && isShown) return found(byState(state), { ...criteria, state: undefined });
  if (party !== undefined) return found(byParty(party), { ...criteria, party: undefined });
  const bodies = bodiesOf(acting);
  if (acting.reads !== 'all' && bodies.length === 1) return found(byParty(bodies[0]!), criteria, everything(acting));
  if (workflow !== undefined) {
    return found(
      (parameters, older) =>
        `select id as instance_id from instance where workflow = ${parameters.add(workflow)} and ${older('id')} order by id desc`,
      { ...criteria, workflow: undefined },
    );
  }
  return found(
    (_, older) => `select instance_id from instance_state where ${older('instance_id')} order by instance_id desc`,
    criteria,
  );
}

const byParty =
  (body: string): Source['sql'] =>
  (parameters, older) =>
    `select distinct instance_id from instance_party where body_id = ${parameters.add(body)} and ${older('instance_id')}
     order by instance_id desc`;

const byTask =
  (task: string): Source['sql'] =>
  (parameters, older) =>
    `select distinct instance_id from task where name = ${parameters.add(task)} and ${older('instance_id')} order by instance_id desc`;

/** Those that have it as a path beside another name are few, where it is a name. */
const byState =
  (state: string): Source['sql'] =>
  (parameters, older) => {
    const named = parameters.add(state);
    return `select instance_id from (
        (select instance_id from instance_state where state = ${named} and ${older('instance_id')} order by instance_id desc)
        union all
        (select instance_id from instance_state st where ${onPath(named, 'st')} and ${older('instance_id')} order by instance_id desc)
      ) named order by instance_id desc`;
  };

/** All that match, by the index that finds them best, then ordered: for what is rare. Also counts them, up to so many. */
export function wholePage({ criteria, acting, before, limit }: CaseQuery, counted: number): Statement {
  const parameters = new QueryParameters();
  const whole = all(criteria, acting, parameters);
  const older = olderThan(before, parameters);
  const sql = `with whole as materialized (${whole})
    select found.*, (select count(*) from (select from whole limit ${parameters.add(counted)}) counted) as count
    from (select instance_id from whole where ${older('instance_id')} order by instance_id desc limit ${parameters.add(limit)}) walked
      ${each([])} order by walked.instance_id desc`;
  return { sql, parameters: parameters.values };
}

export function wholeCount({ criteria, acting, limit }: CaseQuery): Statement {
  const parameters = new QueryParameters();
  return counted(all(criteria, acting, parameters), limit, parameters);
}

/** A search begins with what has the words, a hundred thousand perhaps, and fetches no row of them to ask the rest. */
function all(criteria: CaseCriteria, acting: Acting, parameters: QueryParameters): string {
  const { q = '', named = [], state, ...rest } = criteria;
  if (q === '') {
    const conditions = ['true', ...caseConditions(criteria, acting, parameters, 'together')];
    return `select st.instance_id from instance_state st where ${conditions.join(' and ')}`;
  }
  const found = casesFound(parameters.add(q), named.length === 0 ? null : parameters.add(named));
  const conditions = ['true', ...caseConditions(rest, acting, parameters, 'together')];
  if (state !== undefined) {
    const inThis = inState(parameters.add(state), 'own');
    conditions.push(`st.instance_id in (select own.instance_id from instance_state own where ${inThis})`);
  }
  return `select st.instance_id from (${found}) st where ${conditions.join(' and ')}`;
}

function counted(sql: string, limit: number, parameters: QueryParameters): Statement {
  return {
    sql: `select count(*) from (${sql} limit ${parameters.add(limit)}) counted`,
    parameters: parameters.values,
  };
}

function olderThan(before: string | undefined, parameters: QueryParameters): (id: string) => string {
  if (before === undefined) return () => 'true';
  const bound = parameters.add(before);
  return (id) => `${id} < ${bound}`;
}

function bodiesOf({ offices }: Acting): string[] {
  return [...new Set(offices.map(({ body }) => body))];
}

/** Whose cases it is has been looked at already. */
function everything(acting: Acting): Acting {
  return { ...acting, reads: 'all' };
}
