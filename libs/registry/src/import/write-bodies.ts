import { newId } from '#platform';
import type { EntityManager } from 'typeorm';
import type { ProposedBody } from './body-rows.js';

/** Enters bodies, valid from a local date on. */
export async function writeBodies(tx: EntityManager, validFrom: string, bodies: readonly ProposedBody[]): Promise<void> {
  await tx.query(
    `insert into body (id, kind, name_ky, name_ru, name_en, territory_id, demonstration, valid_from)
     select id, kind, "nameKy", "nameRu", "nameEn", territory, false, $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, "nameKy" text, "nameRu" text, "nameEn" text, territory uuid)`,
    [JSON.stringify(bodies.map((body) => ({ ...body, id: newId() }))), validFrom],
  );
}
