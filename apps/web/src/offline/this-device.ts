import { draftsOf, forgetDraft } from '../form/drafts';
import { allOutgoing, forgetOutgoing } from '../sending/outgoing';

const place = 'yntymak.person';

/** By their id only: whose drafts and waiting steps are shown while nobody can be asked. */
export function rememberPerson(person: string): void {
  localStorage.setItem(place, person);
}

export function personHere(): string | null {
  return localStorage.getItem(place);
}

/** Whether something of this person is only here. */
export function hasUnsent(person: string): boolean {
  return begunBy(person).length > 0 || outgoingOf(person).length > 0;
}

/** What this person has begun to write, the newest first. */
export function begunBy(person: string) {
  return draftsOf(person).filter(({ draft }) => draft.at !== '');
}

/** Who signs out leaves nothing on the device. */
export function forgetPerson(person: string): void {
  for (const { key } of draftsOf(person)) forgetDraft(key);
  for (const { key } of outgoingOf(person)) forgetOutgoing(key);
  localStorage.removeItem(place);
}

function outgoingOf(person: string) {
  return allOutgoing().filter((each) => each.person === person);
}
