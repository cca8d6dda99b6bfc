import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';

export type Person = Schemas['Person'];
export type PersonWithPassword = Schemas['PersonWithPassword'];
export type DatedOffice = Person['offices'][number];

export function usePerson(id: string): UseQueryResult<Person> {
  return useQuery({
    queryKey: ['people', 'one', id],
    queryFn: () => answerOf(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });
}
