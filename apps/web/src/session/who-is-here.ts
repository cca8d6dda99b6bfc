import { queryClient } from '../api/query-client';
import { type Me, meKey } from './use-me';

/**
 * From now on this person is here, or nobody; what was seen before is forgotten. Who is here is changed and not forgotten first: the
 * page would go on looking at what is not kept any more.
 */
export function isNow(me: Me | null): void {
  queryClient.setQueryData(meKey, me);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
}
