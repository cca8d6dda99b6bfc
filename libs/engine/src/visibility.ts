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

/**
 * That one of these bodies is a party of one case after the other: `offset 0` keeps PostgreSQL from gathering all their cases
 * first, and `is true` from searching the index of bodies once for each of them instead of the few parties of the case.
 */
export function hasParty(bodies: string, instanceId: string): string {
  return `exists (select from instance_party reader
    where reader.instance_id = ${instanceId} and (reader.body_id = any(${bodies}::uuid[])) is true offset 0)`;
}
