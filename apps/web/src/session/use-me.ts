import { createContext, useContext } from 'react';
import { hashKey, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { isRefused } from '../api/problem';
import { queryClient } from '../api/query-client';

export type Me = Schemas['Profile'];

export const meKey = ['me'] as const;

const MeContext = createContext<Me | null>(null);

/** For all that is shown to a person who is signed in. */
export const MeProvider = MeContext.Provider;

/** The person who is signed in. @throws outside of `MeProvider`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('A part that needs a signed-in person stands outside of MeProvider.');
  return me;
}

/** Who is signed in, with the offices held today; null: nobody. */
export const meQuestion = queryOptions({ queryKey: meKey, queryFn: askMe, staleTime: 60_000 });

export function useSession(): UseQueryResult<Me | null> {
  return useQuery(meQuestion);
}

async function askMe(): Promise<Me | null> {
  try {
    return await answerOf(api.GET('/api/me'));
  } catch (error) {
    if (isRefused(error, 'unauthenticated')) return null;
    throw error;
  }
}

/**
 * Another person is at this browser now, or nobody: what was asked and sent before is forgotten. But for this question itself:
 * were it forgotten, those who show its answer would never receive the next.
 */
export function becomes(me: Me | null): void {
  queryClient.setQueryData(meKey, me);
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(meKey) });
  queryClient.getMutationCache().clear();
}

/** Whether the person holds one of these offices, in any body. */
export function holds(me: Me, ...offices: readonly string[]): boolean {
  return me.offices.some(({ office }) => offices.includes(office));
}
