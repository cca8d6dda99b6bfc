import { Client } from 'pg';
import type { OpenDatabase } from '#platform';

/** For tests of what the end finds: YNTYMAK_SIMULATE_TAMPER is run as the owner of the tables, when NODE_ENV is test. */
export async function tamper({ ownerUrl }: OpenDatabase): Promise<void> {
  const { NODE_ENV, YNTYMAK_SIMULATE_TAMPER: statement } = process.env;
  if (NODE_ENV !== 'test' || statement === undefined) return;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
