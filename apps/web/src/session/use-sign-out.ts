import { answerOf, api } from '../api/api';
import { queryClient } from '../api/query-client';
import { meKey } from './use-me';

/** Signs out; what was seen is forgotten. */
export function useSignOut(): () => void {
  return () => {
    void answerOf(api.DELETE('/api/session')).then(() => {
      queryClient.clear();
      queryClient.setQueryData(meKey, null);
    });
  };
}
