import type { Acting } from './acting.js';

/** A condition for a WHERE clause; `parameters` are appended to those of the query. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * "May read this instance", as SQL: the one place that says so.
 * @param instanceId the column with the instance's internal id, such as `instance_state.instance_id`; never from a caller.
 * @param parameterOffset how many parameters the query has before those of this condition.
 */
export function visibleInstances(
  acting: Pick<Acting, 'offices' | 'reads'>,
  instanceId: string,
  parameterOffset: number,
): SqlCondition {
  if (acting.reads === 'all') return { sql: 'true', parameters: [] };
  return {
    sql: `exists (select from instance_party party_read
      where party_read.instance_id = ${instanceId} and party_read.body_id = any($${parameterOffset + 1}::uuid[]))`,
    parameters: [[...new Set(acting.offices.map(({ body }) => body))]],
  };
}
