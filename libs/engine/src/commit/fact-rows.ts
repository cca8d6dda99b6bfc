import type { EntityManager } from 'typeorm';
import type { Decided } from './decided.js';
import { bytes, given, statement } from './statement.js';

const unknown = statement<{ sha256: Buffer }>(
  'unknownFacts',
  `select given.sha256 from ${given('sha256 bytea')} where not exists (select from fact where fact.sha256 = given.sha256)`,
);
const insert = statement(
  'facts',
  `insert into fact (sha256, content) select sha256, content from ${given('sha256 bytea, content text')} order by sha256
   on conflict do nothing`,
);

/** Keeps the facts that records name by their hash, once each. */
export async function writeFacts(tx: EntityManager, steps: readonly Decided[]): Promise<void> {
  const contents = new Map(steps.flatMap(({ facts }) => facts.contents.map(({ sha256, content }) => [bytes(sha256), content])));
  // Asked first: the same few facts come with every step, and a conflicting insert would wait for its twin.
  const missing = await unknown(
    tx,
    [...contents.keys()].map((sha256) => ({ sha256 })),
  );
  await insert(
    tx,
    missing.map(({ sha256 }) => ({ sha256: bytes(sha256), content: contents.get(bytes(sha256)) })),
  );
}
