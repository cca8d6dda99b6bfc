import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import type { TerritoryLevel } from '../register.texts';

export type Territory = Schemas['Territory'];

/** Units that have others within them; there are some seventy. */
const upperLevels: readonly TerritoryLevel[] = ['country', 'oblast', 'republican_city', 'rayon', 'oblast_city'];

/** The upper units of the present classification, by id. */
export function useUpperTerritories(): UseQueryResult<ReadonlyMap<string, Territory>> {
  return useQuery({ queryKey: ['territories', 'upper'], queryFn: askUpper, staleTime: 10 * 60_000 });
}

async function askUpper(): Promise<ReadonlyMap<string, Territory>> {
  const pages = await Promise.all(
    upperLevels.map((level) => answerOf(api.GET('/api/territories', { params: { query: { level, limit: 200 } } }))),
  );
  return new Map(pages.flatMap(({ items }) => items.map((each) => [each.id, each] as const)));
}

/** The units right below another one. */
export function useTerritoriesBelow(parent: string | undefined): UseQueryResult<readonly Territory[]> {
  return useQuery({
    queryKey: ['territories', 'below', parent],
    queryFn: async () =>
      (await answerOf(api.GET('/api/territories', { params: { query: { parent: parent!, limit: 200 } } }))).items,
    enabled: parent !== undefined,
    staleTime: 10 * 60_000,
  });
}

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
