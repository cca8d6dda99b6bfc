import type { EntityManager } from 'typeorm';
import { type Municipality, type RayonAdministration, SeededRandom } from '#machine';
import { StartFault } from '#platform';
import { createBody } from '#registry';

interface TerritoryRow {
  readonly id: string;
  readonly soate: string;
  readonly name_ky: string | null;
  readonly name_ru: string;
  readonly villages: string;
  readonly rayon_id: string;
  readonly rayon_soate: string;
  readonly rayon_ky: string | null;
  readonly rayon_ru: string;
  /** Bodies that are there already. */
  readonly body: string | null;
  readonly rayon_body: string | null;
}

/**
 * So many municipalities below a rayon, drawn by the seed from the territories of the edition of 2020 (the only one that
 * lists aiyl aimaks), and the administration of each rayon. @throws StartFault when the registry has not so many.
 */
export async function makeMunicipalities(
  tx: EntityManager,
  count: number,
  seed: number,
): Promise<{ municipalities: Municipality[]; administrations: RayonAdministration[] }> {
  const territories = await tx.query<TerritoryRow[]>(
    `select t.id, t.soate, t.name_ky, t.name_ru, r.id as rayon_id, r.soate as rayon_soate, r.name_ky as rayon_ky,
       r.name_ru as rayon_ru, b.id as body, a.id as rayon_body,
       (select greatest(count(*), 1) from territory v where v.parent_id = t.id) as villages
     from territory t join territory r on r.id = t.parent_id and r.level = 'rayon'
     left join body b on b.territory_id = t.id and b.kind = 'municipality'
     left join body a on a.territory_id = r.id and a.kind = 'rayonAdministration'
     where t.edition = '2020' and t.level in ('aimak', 'rayon_city', 'town') order by t.soate`,
  );
  if (count > territories.length)
    throw new StartFault(`--lsgs: the registry knows ${territories.length} municipalities below a rayon, not ${count}.`);
  const drawn = new SeededRandom(seed, 'municipalities').some(territories, count);
  const administrations = new Map<string, RayonAdministration>();
  const municipalities: Municipality[] = [];
  for (const row of drawn) {
    const above = administrations.get(row.rayon_soate);
    if (above === undefined) administrations.set(row.rayon_soate, await administrationOf(tx, row));
    municipalities.push(await municipalityOf(tx, row));
  }
  return { municipalities, administrations: [...administrations.values()] };
}

async function administrationOf(tx: EntityManager, row: TerritoryRow): Promise<RayonAdministration> {
  const name = { ky: row.rayon_ky, ru: `${row.rayon_ru}: государственная администрация`, en: null };
  const made = { kind: 'rayonAdministration', name, territory: row.rayon_id, validFrom: null } as const;
  return { key: row.rayon_soate, id: row.rayon_body ?? (await createBody(tx, made)) };
}

async function municipalityOf(tx: EntityManager, row: TerritoryRow): Promise<Municipality> {
  const name = { ky: row.name_ky, ru: row.name_ru, en: null };
  const made = { kind: 'municipality', name, territory: row.id, validFrom: null } as const;
  return {
    key: row.soate,
    id: row.body ?? (await createBody(tx, made)),
    name: row.name_ru,
    territory: row.id,
    villages: Number(row.villages),
  };
}
