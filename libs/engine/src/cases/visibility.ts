import { prepared } from '#platform';
import type { EntityManager } from 'typeorm';
import type { Acting } from '../ports/ports.js';

/** A condition in SQL, and the parameter it needs. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What decides which cases somebody may read. */
export interface CaseReading {
  readonly reads: Acting['reads'];
  readonly offices: readonly { readonly body: string }[];
}

/** A query about cases, planned once for readers of all of them and once for others, who are its last parameter. */
export function preparedFor<Row extends object>(instanceId: string, parameter: number, text: (visible: string) => string) {
  const [ofAll, ofOwn] = [prepared<Row>(text('true')), prepared<Row>(text(ofParty(instanceId, parameter)))];
  return (tx: EntityManager, acting: Acting, values: unknown[]): Promise<Row[]> =>
    acting.reads === 'all' ? ofAll(tx, values) : ofOwn(tx, [...values, bodiesOf(acting)]);
}

/** Which cases a person may read, by party. Every query of cases carries it, so nothing is filtered afterwards. */
export function visibleTo(acting: CaseReading, instanceId: string, parameter: number): Condition {
  if (acting.reads === 'all') return { sql: 'true', parameters: [] };
  return {
    sql: ofParty(instanceId, parameter),
    parameters: [bodiesOf(acting)],
  };
}

const ofParty = (instanceId: string, parameter: number): string =>
  `exists (select from instance_party reader where reader.instance_id = ${instanceId} and reader.body_id = any($${parameter}::uuid[]))`;

const bodiesOf = ({ offices }: CaseReading): string[] => offices.map(({ body }) => body);

/**
 * That one of these bodies is a party of one case after the other: `offset 0` keeps PostgreSQL from gathering all their cases
 * first, and `is true` from searching the index of bodies once for each of them instead of the few parties of the case.
 * @param parties only in one of these parts.
 */
export function hasParty(bodies: string, instanceId: string, parties?: string): string {
  const part = parties === undefined ? '' : ` and reader.party = any(${parties}::text[])`;
  return `exists (select from instance_party reader
    where reader.instance_id = ${instanceId}${part} and (reader.body_id = any(${bodies}::uuid[])) is true offset 0)`;
}
