import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import type { ClauseTexts } from '../../form/begun-with';
import { type Case, caseKey } from '../use-case';

/** Every text of a clause that was ever written in the case, by its hash; asked for where it is needed, for each form anew. */
export function useClauseTexts({ id }: Case, isNeeded: boolean): UseQueryResult<ClauseTexts> {
  return useQuery({
    queryKey: [...caseKey(id), 'clause-texts'],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/terms/texts', { params: { path: { id } } })),
    enabled: isNeeded,
    gcTime: 0,
  });
}
