import type { Acting } from './ports.js';
import { visibleTo } from './visibility.js';

/** Which cases are meant; what is left out does not matter. */
export interface CaseCriteria {
  readonly workflow?: string | undefined;
  /** The state people use, or any active path. */
  readonly state?: string | undefined;
  /** A body that is a party. */
  readonly party?: string | undefined;
  /** Cases that were started together. */
  readonly group?: string | undefined;
  /** A part of the number or title; ё, ө, ү, ң and case do not matter. */
  readonly q?: string | undefined;
  /** An instant (ISO 8601): something of the case is due before it. */
  readonly dueBefore?: string | undefined;
  /** These cases. */
  readonly ids?: readonly string[] | undefined;
}

export interface Selection {
  /** A condition on `instance_state st join instance i`. */
  readonly sql: string;
  readonly parameters: unknown[];
}

/** The cases that are meant and that this person may see, in SQL. */
export function selectCases(criteria: CaseCriteria, acting: Acting): Selection {
  const { workflow, state, party, group, q, dueBefore, ids } = criteria;
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const visible = visibleTo(acting, 'st.instance_id', 1);
  parameters.push(...visible.parameters);
  const conditions = [visible.sql];
  if (workflow !== undefined) conditions.push(`st.workflow = ${parameter(workflow)}`);
  if (state !== undefined) {
    const either = parameter(state);
    conditions.push(`(st.state = ${either} or ${either} = any(st.states))`);
  }
  if (party !== undefined) {
    conditions.push(
      `exists (select from instance_party p where p.instance_id = st.instance_id and p.body_id = ${parameter(party)})`,
    );
  }
  if (group !== undefined) conditions.push(`i.group_id = ${parameter(group)}`);
  if (q !== undefined) conditions.push(`position(${folded(parameter(q))} in ${folded(`(st.number || ' ' || st.title)`)}) > 0`);
  if (dueBefore !== undefined) {
    conditions.push(
      `exists (select from deadline d where d.instance_id = st.instance_id and d.due_at < ${parameter(dueBefore)})`,
    );
  }
  if (ids !== undefined) conditions.push(`i.uuid = any(${parameter(ids)}::uuid[])`);
  return { sql: conditions.join(' and '), parameters };
}

function folded(expression: string): string {
  return `translate(lower(${expression}), 'ёөүң', 'еоун')`;
}
