import type { EntityManager } from 'typeorm';
import type { Decided } from '../decide/decided.js';
import { bytes, batchStatement, given, batchQuery } from '../sql/statement.js';

const unknown = batchQuery<{ sha256: Buffer }>(
  'unknownFacts',
  `select given.sha256 from ${given('sha256 bytea')} where not exists (select from fact where fact.sha256 = given.sha256 offset 0)`,
);
const insert = batchStatement(
  'facts',
  `insert into fact (sha256, content) select sha256, content from ${given('sha256 bytea, content text')} order by sha256
   on conflict do nothing`,
);

/** A fact by its hash. */
interface FactRow {
  readonly sha256: string;
  readonly content: string;
}

/** The facts that the records of these steps name and that are not stored yet, once each. */
export async function unknownFacts(tx: EntityManager, steps: readonly Decided[]): Promise<FactRow[]> {
  const contents = new Map(steps.flatMap(({ facts }) => facts.contents.map(({ sha256, content }) => [bytes(sha256), content])));
  // Queried first: the same few facts come with every step, and a conflicting insert would wait for its twin.
  const missing = await unknown(
    tx,
    [...contents.keys()].map((sha256) => ({ sha256 })),
  );
  return missing.map((row) => ({ sha256: bytes(row.sha256), content: contents.get(bytes(row.sha256))! }));
}

export const writeFacts = (tx: EntityManager, facts: readonly FactRow[]): Promise<void> => insert(tx, facts);
