import type { EntityManager } from 'typeorm';
import type { ImportKind } from './import-row.js';

const tables: Readonly<Record<ImportKind, readonly string[]>> = { territories: ['territory'], bodies: ['territory', 'body'] };

/** SHA-256 of everything that rows of this kind are judged against: whatever changes there changes it. */
export async function registryState(tx: EntityManager, kind: ImportKind): Promise<Buffer> {
  const contents = tables[kind].map((table) => `(select string_agg(t::text, chr(10) order by t.id) from ${table} t)`);
  const [row] = await tx.query<[{ state: Buffer }]>(
    `select sha256(convert_to(concat_ws(chr(10), ${contents.join(', ')}), 'UTF8')) as state`,
  );
  return row.state;
}

/** Until the transaction ends nobody else changes what rows of this kind are judged against; reading goes on. */
export async function holdRegistry(tx: EntityManager, kind: ImportKind): Promise<void> {
  await tx.query(`lock table ${tables[kind].join(', ')} in share row exclusive mode`);
}
