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

/** The record of a rule that is valid on a day: of those that are, the one that began last. */
export function validOn(records: readonly Rule[], on: string): Rule | undefined {
  return records
    .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
