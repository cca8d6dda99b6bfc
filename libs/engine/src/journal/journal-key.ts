import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Client } from 'pg';

/** Authenticates the heads of journals: see journal-key.sql. */
export type JournalKey = KeyObject;
export const JOURNAL_KEY = Symbol('JOURNAL_KEY');

/** @param ownerUrl of a migrated database: the application's role cannot read it. */
export async function readJournalKey(ownerUrl: string): Promise<JournalKey> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ key: Buffer }>('select key from journal_key');
    return createSecretKey(rows[0]!.key);
  } finally {
    await owner.end();
  }
}

/** HMAC-SHA-256, 32 bytes. */
export const authenticated = (head: Uint8Array, key: JournalKey): Buffer => createHmac('sha256', key).update(head).digest();
