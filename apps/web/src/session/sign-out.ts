import { answerOf, api } from '../api/api';
import { queryClient } from '../api/query-client';
import { forgetPerson } from '../offline/this-device';
import { meKey } from './use-me';

export function signOut(): Promise<unknown> {
  return answerOf(api.DELETE('/api/session'));
}

/** What was seen is forgotten, and what this person wrote is not left on the device. */
export function forgetSession(person: string): void {
  forgetPerson(person);
  // Who looks at it is told before the rest is forgotten: a question that is no longer kept tells nobody.
  queryClient.setQueryData(meKey, null);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
}
