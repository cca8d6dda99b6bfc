import { answerOf, api } from '../api/api';
import { forgetPerson } from '../offline/this-device';
import { becomes } from './use-me';

export function signOut(): Promise<unknown> {
  return answerOf(api.DELETE('/api/session'));
}

/** What was seen is forgotten, and what this person wrote is not left on the device. */
export function forgetSession(person: string): void {
  forgetPerson(person);
  becomes(null);
}
