import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';

/** How one can sign in here: that is set where the server is started. */
export function useSignInWays(): UseQueryResult<Schemas['SignInWays']> {
  return useQuery({
    queryKey: ['session', 'ways'],
    queryFn: () => answerOf(api.GET('/api/session/ways')),
    staleTime: Infinity,
  });
}
