import { queryClient } from '../api/query-client';

/** After an act of one's own everything that may show it is asked again; what belongs to the program stays. */
export function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workflows' });
}
