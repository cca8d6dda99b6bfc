import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';

export type BodyDetail = Schemas['BodyDetail'];

export function useBody(id: string): UseQueryResult<BodyDetail> {
  return useQuery({
    queryKey: ['bodies', 'one', id],
    queryFn: () => answerOf(api.GET('/api/bodies/{id}', { params: { path: { id } } })),
  });
}
