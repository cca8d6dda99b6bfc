import type { Body, Unit } from './use-places';

/** Which bodies govern a unit or one within it. */
export type BodiesWithin = ReadonlyMap<string, readonly string[]>;

/** @param inner units between the outermost ones and those that bodies govern. */
export function bodiesWithin(bodies: readonly Body[], inner: readonly Unit[]): BodiesWithin {
  const above = new Map(inner.map(({ id, parent }) => [id, parent]));
  const within = new Map<string, string[]>();
  for (const { id, territory } of bodies) {
    if (territory === null) continue;
    above.set(territory.id, territory.parent);
    let unit: string | null = territory.id;
    while (unit !== null) {
      within.set(unit, [...(within.get(unit) ?? []), id]);
      unit = above.get(unit) ?? null;
    }
  }
  return within;
}

/** Editions of the classification by how many bodies stand in them, the fullest first: the newest lists no aiyl aimaks yet. */
export function editionsOf(bodies: readonly Body[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { territory } of bodies) {
    if (territory !== null) counts.set(territory.edition, (counts.get(territory.edition) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? 1 : -1)).map(([edition]) => edition);
}

/** With these as well, or without them; in the order in which they were chosen. */
export function toggled(chosen: readonly string[], bodies: readonly string[], isChosen: boolean): readonly string[] {
  const others = chosen.filter((id) => !bodies.includes(id));
  return isChosen ? [...others, ...bodies] : others;
}
