import type { Acting } from '#engine';
import { QueryParameters } from './query-parameters.js';
import { hasParty } from '#engine';
import type { WorkflowParty } from '#engine';

/** Which cases match; an absent criterion does not matter. */
export interface CaseCriteria {
  readonly workflow?: string | undefined;
  /** The state people use, or any active path. */
  readonly state?: string | undefined;
  /** A body that is a party. */
  readonly party?: string | undefined;
  /** Bodies of which one is a party in one of these parts: none of none. */
  readonly member?: { readonly parties: readonly WorkflowParty[]; readonly bodies: readonly string[] } | undefined;
  /** Cases that were started together. */
  readonly group?: string | undefined;
  /** A part of the number or title; ё, ө, ү, ң and case do not matter. */
  readonly q?: string | undefined;
  /** Bodies whose names have `q` as a part: cases that have one of them as a party match as well. */
  readonly named?: readonly string[] | undefined;
  /** An instant (ISO 8601): something of the case is due before it. */
  readonly dueBefore?: string | undefined;
  /** The name of a task that somebody is awaited to do. */
  readonly task?: string | undefined;
  /** An instant: what somebody is awaited to do, `task` if that is given, is due before it. Unlike a deadline a task stays when its time is over. */
  readonly awaitedBefore?: string | undefined;
  /** These cases. */
  readonly ids?: readonly string[] | undefined;
}

interface Selection {
  /** A condition on `instance_state st`. */
  readonly sql: string;
  readonly parameters: unknown[];
}

/** The cases that match and that this person may see, in SQL. */
export function selectCases(criteria: CaseCriteria, acting: Acting): Selection {
  const parameters = new QueryParameters();
  const sql = caseConditions(criteria, acting, parameters, 'together');
  return { sql: sql.length === 0 ? 'true' : sql.join(' and '), parameters: parameters.values };
}

/**
 * How conditions look beyond the row of a case: each case by itself, as it comes from `walked`, or by whatever index finds most
 * together. Left to choose, PostgreSQL may gather all that meet a condition before it looks at the first of fifty cases.
 */
type Looking = 'each' | 'together';

export function caseConditions(criteria: CaseCriteria, acting: Acting, parameters: QueryParameters, looking: Looking): string[] {
  const { workflow, state, party, member, group, q, named = [], dueBefore, task, awaitedBefore, ids } = criteria;
  // What needs nothing of the row itself is checked before the row is fetched.
  const id = looking === 'each' ? 'walked.instance_id' : 'st.instance_id';
  const conditions: string[] = [];
  const ofBodies = (bodies: readonly string[]): string => {
    const named = parameters.add(bodies);
    return looking === 'each' ? hasParty(named, id) : `${id} in (${casesOf(named, bodies.length)})`;
  };
  if (acting.reads !== 'all') conditions.push(ofBodies([...new Set(acting.offices.map(({ body }) => body))]));
  if (workflow !== undefined) conditions.push(ofWorkflow(parameters.add(workflow), looking));
  if (state !== undefined) conditions.push(inState(parameters.add(state), 'st'));
  if (party !== undefined) conditions.push(ofBodies([party]));
  if (member !== undefined) {
    const names = [...new Set(member.parties.map((each) => each.party))];
    const [bodies, parts] = [parameters.add(member.bodies), parameters.add(names)];
    const workflows = parameters.add(member.parties.map((each) => each.workflow));
    // The cases are found by the names of the parts first: with a condition for each pair PostgreSQL reads through the table.
    conditions.push(
      looking === 'each' ? hasParty(bodies, id, parts) : `${id} in (${casesOf(bodies, member.bodies.length, parts)})`,
      names.length < 2
        ? `st.workflow = any(${workflows}::text[])`
        : `exists (select from instance_party part where part.instance_id = ${id} and part.body_id = any(${bodies}::uuid[])
            and (st.workflow, part.party) in (select * from unnest(${workflows}::text[],
              ${parameters.add(member.parties.map((each) => each.party))}::text[])))`,
    );
  }
  if (group !== undefined) conditions.push(`${id} in (select id from instance where group_id = ${parameters.add(group)})`);
  if (q !== undefined && q !== '')
    conditions.push(searched(parameters.add(q), named.length === 0 ? null : parameters.add(named), looking));
  if (dueBefore !== undefined) {
    const due = `select from deadline d where d.instance_id = ${id} and d.due_at < ${parameters.add(dueBefore)}`;
    conditions.push(`exists (${due}${looking === 'each' ? ' offset 0' : ''})`);
  }
  if (task !== undefined || awaitedBefore !== undefined) {
    const awaited = [
      ...(task === undefined ? [] : [`t.name = ${parameters.add(task)}`]),
      // As the index has it.
      ...(awaitedBefore === undefined ? [] : [`coalesce(t.due_at, 'infinity') < ${parameters.add(awaitedBefore)}`]),
    ].join(' and ');
    conditions.push(
      looking === 'each'
        ? `exists (select from task t where t.instance_id = ${id} and ${awaited} offset 0)`
        : `${id} in (select t.instance_id from task t where ${awaited})`,
    );
  }
  if (ids !== undefined) conditions.push(`${id} in (select id from instance where uuid = any(${parameters.add(ids)}::uuid[]))`);
  return conditions;
}

/**
 * All cases of several bodies are gathered once (`offset 0`): for each case PostgreSQL would search for each of the bodies.
 * @param parties only where they are in one of these parts.
 */
export function casesOf(bodies: string, count: number, parties?: string): string {
  const part = parties === undefined ? '' : ` and party = any(${parties}::text[])`;
  return `select instance_id from instance_party where body_id = any(${bodies}::uuid[])${part}${count > 1 ? ' offset 0' : ''}`;
}

/** A case is of one workflow for ever, so its other table finds them. */
function ofWorkflow(workflow: string, looking: Looking): string {
  return looking === 'each'
    ? `st.workflow = ${workflow}`
    : `st.instance_id in (select id from instance where workflow = ${workflow})`;
}

/** In this state as people call it, or on this path. */
export function inState(state: string, row: string): string {
  return `(${row}.state = ${state} or ${onPath(state, row)})`;
}

/** As the index has it. */
export function onPath(path: string, row: string): string {
  return `array_remove(${row}.states, ${row}.state) @> array[${path}::text]`;
}

/** @param named where the bodies stand that the text may name as well; null: there are none. */
function searched(q: string, named: string | null, looking: Looking): string {
  if (looking === 'together') return `st.instance_id in (${casesFound(q, named)})`;
  const own = `coalesce((select ${hasWords(q)} from case_search own where own.instance_id = walked.instance_id), false)`;
  return named === null ? own : `(${own} or ${hasParty(named, 'walked.instance_id')})`;
}

/** Each once, found by the index. */
export function casesFound(q: string, named: string | null): string {
  const found = `select instance_id from case_search where search_grams(words) @> search_clues(search_words(${q})) and ${hasWords(q)}`;
  return named === null ? found : `${found} union select instance_id from instance_party where body_id = any(${named}::uuid[])`;
}

function hasWords(q: string): string {
  return `position(search_words(${q}) in words) > 0`;
}
