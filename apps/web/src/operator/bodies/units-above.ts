import type { Territory } from './use-territories';

/** The units above a territory, the uppermost first; the country itself is left out. */
export function unitsAbove(territory: Territory, upper: ReadonlyMap<string, Territory>): readonly Territory[] {
  const above: Territory[] = [];
  for (let id = territory.parent; id !== null;) {
    const unit = upper.get(id);
    if (unit === undefined || unit.level === 'country') break;
    above.unshift(unit);
    id = unit.parent;
  }
  return above;
}
