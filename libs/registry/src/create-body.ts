import { type PayloadProblem, Refused } from '#machine';
import { newId } from '#platform';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Body, type BodyKind, bodyKinds } from './body.entity.js';
import type { Name } from './name.js';
import { Territory, type TerritoryLevel } from './territory.entity.js';

export interface NewBody {
  readonly kind: BodyKind;
  /** Kyrgyz or Russian at least. */
  readonly name: Name;
  /** Id of its territory; a municipality and a rayon administration must have one of their level. */
  readonly territory: string | null;
  /** Local date (YYYY-MM-DD); null: since ever. */
  readonly validFrom: string | null;
}

/** The kinds of bodies that govern a territory, and the levels that it may have. */
export const bodyLevels: Partial<Record<BodyKind, readonly TerritoryLevel[]>> = {
  municipality: ['aimak', 'town', 'rayon_city', 'oblast_city', 'republican_city'],
  rayonAdministration: ['rayon'],
};

/**
 * Enters a body into the register and answers its id.
 * @throws Refused `invalidPayload` naming each fault; `bodyExists` when its territory already has a body of that kind.
 */
export async function createBody(tx: EntityManager, { kind, name, territory, validFrom }: NewBody): Promise<string> {
  const problems = [...problemsOf(kind, name), ...(await problemsOfTerritory(tx, kind, territory))];
  if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
  const id = newId();
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(Body)
    .values({
      id,
      kind,
      nameKy: name.ky || null,
      nameRu: name.ru || null,
      nameEn: name.en || null,
      territoryId: territory,
      demonstration: false,
      validFrom,
    })
    .orIgnore()
    .returning('id')
    .execute();
  if ((raw as unknown[]).length === 0) throw new Refused('bodyExists');
  return id;
}

function problemsOf(kind: BodyKind, name: Name): PayloadProblem[] {
  const problems: PayloadProblem[] = [];
  if (!bodyKinds.includes(kind)) problems.push({ path: '/kind', code: 'kind' });
  if (!name.ky && !name.ru) problems.push({ path: '/name', code: 'required' });
  return problems;
}

async function problemsOfTerritory(tx: EntityManager, kind: BodyKind, id: string | null): Promise<PayloadProblem[]> {
  const allowed = bodyLevels[kind];
  if (id === null) return allowed ? [{ path: '/territory', code: 'required' }] : [];
  const territory = isUUID(id) ? await tx.findOneBy(Territory, { id }) : null;
  if (territory === null) return [{ path: '/territory', code: 'unknown' }];
  return allowed && !allowed.includes(territory.level) ? [{ path: '/territory', code: 'level' }] : [];
}
