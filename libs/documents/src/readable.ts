import { type CaseReading, type Condition, visibleTo } from '#engine';

/** Who asks for documents. */
export type DocumentReading = CaseReading & { readonly person: string };

/**
 * Which documents a person may read: what they brought, what a case names that they may read, or all.
 * @param sha256 as the statement names it. @param at where it is to be named: an upload that has expired by then does not count.
 */
export function readableTo(reading: DocumentReading, sha256: string, parameter: number, at?: string): Condition {
  const isFresh = at === undefined ? 'true' : `brought.expires_at > $${parameter + 1}`;
  const ofPerson = at === undefined ? [reading.person] : [reading.person, at];
  const ofCase = visibleTo(reading, 'named.instance_id', parameter + ofPerson.length);
  return {
    sql: `(${reading.reads === 'all'}
      or exists (select from document_upload brought where brought.sha256 = ${sha256} and brought.person_id = $${parameter} and ${isFresh})
      or exists (select from case_document named where named.sha256 = ${sha256} and ${ofCase.sql}))`,
    parameters: [...ofPerson, ...ofCase.parameters],
  };
}
