import type { Looking } from './case.filter.js';
import type { Acting } from './ports.js';

/** A condition in SQL, and the parameter it needs. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Which cases a person may read, by party. Every query of cases carries it, so nothing is filtered afterwards. */
export function visibleTo(acting: Acting, instanceId: string, parameter: number): Condition {
  if (acting.reads === 'all') return { sql: 'true', parameters: [] };
  return { sql: partyIn(`$${parameter}`, instanceId, 'together'), parameters: [acting.offices.map(({ body }) => body)] };
}

/** That one of these bodies is a party. `offset 0` is what keeps PostgreSQL from turning the question into a join. */
export function partyIn(bodies: string, instanceId: string, looking: Looking): string {
  const isOne = `reader.body_id = any(${bodies}::uuid[])`;
  return `exists (select from instance_party reader
    where reader.instance_id = ${instanceId} and ${looking === 'each' ? `(${isOne}) is true offset 0` : isOne})`;
}
