import { answerOf, api } from '../api/api';
import { signedInIs } from './use-me';

/** Signs out; what was seen is forgotten. */
export function useSignOut(): () => void {
  return () => {
    void answerOf(api.DELETE('/api/session')).then(() => signedInIs(null));
  };
}
