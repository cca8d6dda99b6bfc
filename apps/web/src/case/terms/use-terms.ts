import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { type Case, caseKey } from '../use-case';

export type Terms = Schemas['Terms'];

/** The terms of a case, oldest first. */
export function useTerms({ id, seq }: Case): UseQueryResult<{ items: Terms[] }> {
  return useQuery({
    queryKey: [...caseKey(id), 'terms', seq],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/terms', { params: { path: { id } } })),
  });
}
