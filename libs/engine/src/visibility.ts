import type { Acting } from './ports.js';

/** A condition in SQL, and the parameter it needs. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Which cases a person may read, by party. Every query of cases carries it, so nothing is filtered afterwards. */
export function visibleTo(acting: Acting, instanceId: string, parameter: number): Condition {
  if (acting.reads === 'all') return { sql: 'true', parameters: [] };
  return {
    sql: `exists (select from instance_party reader where reader.instance_id = ${instanceId} and reader.body_id = any($${parameter}::uuid[]))`,
    parameters: [acting.offices.map(({ body }) => body)],
  };
}
