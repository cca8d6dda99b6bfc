import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';

export type Territory = Schemas['Territory'];

/** Units that have others within them; there are some seventy. */
const upperLevels: readonly Territory['level'][] = ['country', 'oblast', 'republican_city', 'rayon', 'oblast_city'];

const forLong = 10 * 60_000;

/** The upper units of an edition of the classification, by id; of the present one where none is named. */
export function useUpperTerritories(edition?: string): UseQueryResult<ReadonlyMap<string, Territory>> {
  return useQuery({
    queryKey: ['territories', edition ?? 'present', 'upper'],
    queryFn: () => askUpper(edition),
    staleTime: forLong,
  });
}

async function askUpper(edition: string | undefined): Promise<ReadonlyMap<string, Territory>> {
  const pages = await Promise.all(
    upperLevels.map((level) =>
      answerOf(api.GET('/api/territories', { params: { query: { level, limit: 200, ...(edition && { edition }) } } })),
    ),
  );
  return new Map(pages.flatMap(({ items }) => items.map((each) => [each.id, each] as const)));
}

/** The units right below another one of the same edition. */
export function useTerritoriesBelow(parent: string | undefined, edition?: string): UseQueryResult<readonly Territory[]> {
  return useQuery({
    queryKey: ['territories', edition ?? 'present', 'below', parent],
    queryFn: async () => {
      const query = { parent: parent!, limit: 200, ...(edition && { edition }) };
      return (await answerOf(api.GET('/api/territories', { params: { query } }))).items;
    },
    enabled: parent !== undefined,
    staleTime: forLong,
  });
}
