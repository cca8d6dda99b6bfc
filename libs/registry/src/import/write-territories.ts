import type { EntityManager } from 'typeorm';
import { territoryId } from '../territory.loader.js';
import type { StoredImport } from './import.repository.js';
import type { ProposedTerritory } from './territory-rows.js';

/**
 * Writes units of an edition. A code names one unit on any day: units of other editions with the code of a new unit end when
 * it begins, and it ends where a later edition has the code. A unit of an edition that is over ends with it.
 * @returns how many units of other editions ended.
 */
export async function writeTerritories(
  tx: EntityManager,
  { edition, validFrom }: Pick<StoredImport, 'edition' | 'validFrom'>,
  units: readonly ProposedTerritory[],
): Promise<number> {
  const rows = units.map((unit) => ({
    ...unit,
    id: territoryId(unit.soate, edition),
    parent_id: unit.parent === null ? null : territoryId(unit.parent, edition),
  }));
  const [, ended] = await tx.query<[unknown, number]>(
    `update territory t set valid_to = $3, imports = imports + 1
     from jsonb_to_recordset($1::jsonb) as r(id uuid, soate text)
     where t.soate = r.soate and t.edition <> $2 and not exists (select from territory own where own.id = r.id)
       and (t.valid_from is null or t.valid_from < $3) and (t.valid_to is null or t.valid_to > $3)`,
    [JSON.stringify(rows), edition, validFrom],
  );
  await tx.query(
    `insert into territory as t (id, soate, edition, level, name_ky, name_ru, name_en, parent_id, population, valid_from,
       valid_to, imports)
     select id, soate, $2, level, "nameKy", "nameRu", "nameEn", parent_id, population, $3::date,
       least(
         (select case when bool_or(e.valid_to is null) then null else max(e.valid_to) end from territory e where e.edition = $2),
         (select min(later.valid_from) from territory later
          where later.soate = r.soate and later.edition <> $2 and later.valid_from > $3)),
       1
     from jsonb_to_recordset($1::jsonb) as r(id uuid, soate text, level text, "nameKy" text, "nameRu" text, "nameEn" text,
       parent_id uuid, population int)
     on conflict (soate, edition) do update set
       (level, name_ky, name_ru, name_en, parent_id, population, imports) =
       row(excluded.level, excluded.name_ky, excluded.name_ru, excluded.name_en, excluded.parent_id, excluded.population,
         t.imports + 1)`,
    [JSON.stringify(rows), edition, validFrom],
  );
  return ended;
}

/** The first day after an edition that is over; null for a new one or one that goes on. */
export async function endOfEdition(tx: EntityManager, edition: string): Promise<string | null> {
  const [row] = await tx.query<[{ end: string | null }]>(
    `select case when bool_or(valid_to is null) then null else max(valid_to)::text end as end from territory where edition = $1`,
    [edition],
  );
  return row.end;
}
