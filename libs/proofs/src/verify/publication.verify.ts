import type { Publication } from '#machine';
import type { EntityManager } from 'typeorm';
import { same } from './projection.verify.js';

/** What everybody may read of a case follows from its journal. Null: it does. */
export async function publicationFault(
  tx: EntityManager,
  caseId: string,
  publication: Publication | undefined,
): Promise<string | null> {
  const [found] = await tx.query<[Record<'is' | 'must' | 'records' | 'recorded', unknown>]>(
    `select (select seq from public_case where instance_id = $1) as is,
       (select min(seq) from journal where instance_id = $1 and type = any($2)) as must,
       (select json_agg(json_build_array(seq, type, at) order by seq) from public_record where instance_id = $1) as records,
       (select json_agg(json_build_array(seq, type, at) order by seq) from journal where instance_id = $1 and type = $3) as recorded`,
    [caseId, publication?.publishedBy ?? [], publication?.breach?.event ?? null],
  );
  if (found.is !== found.must)
    return found.must === null ? 'the case is public, but was never published' : 'the case is not public as it was published';
  return same(found.records, found.recorded) ? null : 'the public records are not those of the journal';
}
