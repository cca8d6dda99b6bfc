import type { Client } from 'pg';
import { connected } from '../harness/sql.js';

/** Does what fills tables while their indexes are away, but those of constraints, and builds them anew: several times faster. */
export async function withoutIndexes(
  url: string,
  client: Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as definition from pg_index x
     where x.indrelid = any($1::text[]::regclass[]) and not exists (select from pg_constraint k where k.conindid = x.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  const build = (): Promise<void> =>
    connected(url, async (hand) => {
      await hand.query(`set maintenance_work_mem = '256MB'; set max_parallel_maintenance_workers = 0`);
      for (let row = rows.shift(); row !== undefined; row = rows.shift()) await hand.query(row.definition);
    });
  await Promise.all([build(), build()]);
}
