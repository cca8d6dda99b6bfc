import { projectFile } from '#platform';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';

/** The edition after the reform of 2024-25. Its aiyl aimaks are not public here, but for two. */
export const currentEdition = '2025';
const reformOn = '2025-10-01';
const editions = [
  { edition: '2020', validFrom: null, validTo: reformOn },
  { edition: currentEdition, validFrom: reformOn, validTo: null },
] as const;

interface TerritoryRow {
  readonly soate: string;
  readonly parent_soate: string;
}

/**
 * The id of a unit of an edition: the same in every installation, so that a parent needs no look-up and exported cases
 * name the same territory elsewhere.
 */
export function territoryId(soate: string, edition: string): string {
  return v5(`${edition}/${soate}`, 'c5e8a7d2-4b0f-4d3c-9a61-2f7d0c3b8e14');
}

/** Loads both editions and the known successions; rows that have not changed are not written again. */
export async function loadTerritories(tx: EntityManager): Promise<void> {
  const territories = editions.flatMap(({ edition, validFrom, validTo }) =>
    readRows<TerritoryRow>(`territories-${edition}.csv`).map((row) => ({
      ...row,
      id: territoryId(row.soate, edition),
      parent_id: row.parent_soate === '' ? null : territoryId(row.parent_soate, edition),
      edition,
      valid_from: validFrom,
      valid_to: validTo,
    })),
  );
  await tx.query(
    `insert into territory as t
       (id, soate, edition, level, name_ky, name_ru, name_en, parent_id, population, valid_from, valid_to)
     select id, soate, edition, level, nullif(name_ky, ''), nullif(name_ru, ''), nullif(name_en, ''), parent_id,
       nullif(population_2026, '')::int, valid_from, valid_to
     from jsonb_to_recordset($1::jsonb) as r(id uuid, soate text, edition text, level text, name_ky text, name_ru text,
       name_en text, parent_id uuid, population_2026 text, valid_from date, valid_to date)
     on conflict (soate, edition) do update set
       (level, name_ky, name_ru, name_en, parent_id, population, valid_from, valid_to) =
       row(excluded.level, excluded.name_ky, excluded.name_ru, excluded.name_en, excluded.parent_id, excluded.population,
         excluded.valid_from, excluded.valid_to)
     where (t.level, t.name_ky, t.name_ru, t.name_en, t.parent_id, t.population, t.valid_from, t.valid_to) is distinct from
       (excluded.level, excluded.name_ky, excluded.name_ru, excluded.name_en, excluded.parent_id, excluded.population,
         excluded.valid_from, excluded.valid_to)`,
    [JSON.stringify(territories)],
  );
  await tx.query(
    `insert into territory_succession (predecessor_soate, successor_soate, kind, note)
     select * from jsonb_to_recordset($1::jsonb) as r(predecessor_soate text, successor_soate text, kind text, note text)
     on conflict (predecessor_soate, successor_soate, kind) do update set note = excluded.note
     where territory_succession.note <> excluded.note`,
    [JSON.stringify(readRows('successions.csv'))],
  );
}

function readRows<Row>(file: string): Row[] {
  return parse<Row>(readFileSync(projectFile(`libs/registry/data/${file}`)), { columns: true, bom: true });
}
