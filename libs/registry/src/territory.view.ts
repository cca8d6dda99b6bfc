import { type Name, nameOf } from './name.js';
import type { Territory, TerritoryLevel } from './territory.entity.js';

/** A territorial unit as people and decisions read it; always with the edition that lists it. */
export interface TerritoryView {
  readonly id: string;
  readonly soate: string;
  readonly edition: string;
  readonly level: TerritoryLevel;
  readonly name: Name;
  readonly parent: string | null;
  readonly population: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export function territoryView(territory: Territory): TerritoryView {
  const { id, soate, edition, level, parentId, population, validFrom, validTo } = territory;
  return { id, soate, edition, level, name: nameOf(territory), parent: parentId, population, validFrom, validTo };
}
