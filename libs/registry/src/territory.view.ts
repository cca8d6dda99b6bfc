import { component, date, id, name, object, oneOf, orNull, type Static, text, whole } from '#schema';
import { nameOf } from './name.js';
import { type Territory, territoryLevels } from './territory.entity.js';

/** A territorial unit as people and decisions read it; always with the edition that lists it. */
export const TerritoryView = component(
  'Territory',
  object({
    id,
    soate: text,
    edition: text,
    level: oneOf(...territoryLevels),
    name,
    parent: orNull(id),
    population: orNull(whole),
    validFrom: orNull(date),
    validTo: orNull(date),
  }),
);
export type TerritoryView = Static<typeof TerritoryView>;

export function territoryView(territory: Territory): TerritoryView {
  const { id, soate, edition, level, parentId, population, validFrom, validTo } = territory;
  return { id, soate, edition, level, name: nameOf(territory), parent: parentId, population, validFrom, validTo };
}
