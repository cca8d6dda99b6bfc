import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import type { Rule } from './rule-words';

/** Rules valid on a day; without one every record that ever was, oldest first within its rule. */
export function useRules(on?: string): UseQueryResult<readonly Rule[]> {
  return useQuery({
    queryKey: ['rules', on ?? 'all'],
    queryFn: async () => (await answerOf(api.GET('/api/rules', { params: { query: on === undefined ? {} : { on } } }))).items,
  });
}
