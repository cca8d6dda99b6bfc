import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allPages } from '../api/all-pages';
import { answerOf, api, type Schemas } from '../api/api';

export type Unit = Schemas['Territory'];
export type Body = Schemas['Body'];
type Level = Unit['level'];

/** The register changes seldom; while one chooses it stays as it was. */
const staleTime = 10 * 60_000;
const most = 100;

/** Every body of these kinds that is there today: some hundreds, so that all of a rayon or oblast can be counted and chosen at once. */
export function useBodies(kinds: readonly string[], today: string): UseQueryResult<readonly Body[]> {
  return useQuery({
    queryKey: ['registers', 'bodies', kinds, today],
    queryFn: async () => (await Promise.all(kinds.map(allBodies))).flat().filter((body) => isThere(body, today)),
    staleTime,
  });
}

function allBodies(kind: string): Promise<Body[]> {
  return allPages((page) =>
    answerOf(api.GET('/api/bodies', { params: { query: { kind: kind as never, limit: most, ...page } } })),
  );
}

/** Bodies whose name has these words, as the server folds them: ө as о, ү as у, ң as н. */
export function useFoundBodies(kinds: readonly string[], words: string, today: string): UseQueryResult<readonly Body[]> {
  return useQuery({
    queryKey: ['registers', 'bodies', kinds, 'like', words, today],
    queryFn: async () => {
      const pages = await Promise.all(
        kinds.map((kind) =>
          answerOf(api.GET('/api/bodies', { params: { query: { kind: kind as never, q: words, limit: maxFound } } })),
        ),
      );
      return pages.flatMap(({ items }) => items).filter((body) => isThere(body, today));
    },
    enabled: words !== '',
    placeholderData: (before) => before,
    staleTime,
  });
}

export const maxFound = 30;

/** The units right below one, in Kyrgyz alphabetical order; asked for when it is opened. */
export function useUnitsBelow(parent: string, edition: string): UseQueryResult<readonly Unit[]> {
  return useQuery({
    queryKey: ['registers', 'territories', edition, 'below', parent],
    queryFn: () => allUnits({ edition, parent }),
    staleTime,
  });
}

/** The outermost units, and those within them that have units of their own: what is needed to know which oblast a body is in. */
export function useUpperUnits(
  edition: string,
): UseQueryResult<{ readonly roots: readonly Unit[]; readonly inner: readonly Unit[] }> {
  return useQuery({
    queryKey: ['registers', 'territories', edition, 'upper'],
    queryFn: async () => {
      const [oblasts, cities, rayons, oblastCities] = await Promise.all(
        (['oblast', 'republican_city', 'rayon', 'oblast_city'] as const).map((level: Level) => allUnits({ edition, level })),
      );
      return { roots: [...oblasts!, ...cities!], inner: [...rayons!, ...oblastCities!] };
    },
    staleTime,
    enabled: edition !== '',
  });
}

function allUnits(query: { readonly edition: string; readonly parent?: string; readonly level?: Level }): Promise<Unit[]> {
  return allPages((page) => answerOf(api.GET('/api/territories', { params: { query: { ...query, limit: most, ...page } } })));
}

function isThere({ validFrom, validTo }: Body, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today < validTo);
}
