import { answerOf, api } from '../api/api';
import { becomes } from './use-me';

/** Signs out; what was seen is forgotten. */
export function useSignOut(): () => void {
  return () => void answerOf(api.DELETE('/api/session')).then(() => becomes(null));
}
