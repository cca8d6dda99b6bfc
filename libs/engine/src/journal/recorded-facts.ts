import type { Facts } from '#machine';
import type { EntityManager } from 'typeorm';
import type { JournalRecord } from './journal.js';
import { sha256 } from '#platform';

/**
 * Gives the facts of journal records as their decisions read them; content that is named by hash is read once.
 * @throws Error for a fact that is missing, or is not what its hash says.
 */
export function recordedFacts(tx: EntityManager): (record: JournalRecord) => Promise<Facts> {
  const known = new Map<string, unknown>();
  return async (record) => {
    const facts: Record<string, unknown> = { ...record.facts };
    for (const [name, hash] of Object.entries(record.factHashes)) {
      if (!known.has(hash)) known.set(hash, await content(tx, hash));
      facts[name] = known.get(hash);
    }
    return facts as unknown as Facts;
  };
}

async function content(tx: EntityManager, hash: string): Promise<unknown> {
  const rows = await tx.query<{ content: string }[]>(`select content from fact where sha256 = decode($1, 'hex')`, [hash]);
  const text = rows[0]?.content;
  if (text === undefined) throw new Error(`fact ${hash} is missing`);
  if (sha256(text).toString('hex') !== hash) throw new Error(`fact ${hash} was changed`);
  return JSON.parse(text);
}
