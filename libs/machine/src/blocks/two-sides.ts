import type { ReasonOf } from '../declare/act.js';
import type { Actor } from '../workflow.js';

type IsOf = (body: string) => boolean;

/** For whom a body stands in a case; one can stand for several. */
export interface TwoSides {
  readonly isOfState: IsOf;
  readonly isOfMunicipality: IsOf;
  /** Who controls, or decides between the sides. */
  readonly isNeutral: IsOf;
}

/** The persons who have acted for each side. */
export interface Hands {
  readonly state: readonly string[];
  readonly municipality: readonly string[];
}

/** Why a person may not act: nobody acts for both sides of one case, nor for one of them and as control, court or conciliator. */
export function twoSidesFaults(
  { person, body, mandate }: Actor,
  { isOfState, isOfMunicipality, isNeutral }: TwoSides,
  hands: Hands,
): readonly ReasonOf<'actedForState' | 'actedForRecipient'>[] {
  if (person === null || body === null) return [];
  // A person who acts under a mandate that a body of the state holds is one of its people.
  const isState = (mandate !== undefined && isOfState(mandate.body)) || hands.state.includes(person);
  if (isState && (isOfMunicipality(body) || isNeutral(body))) return [{ code: 'actedForState', params: {} }];
  const isMunicipal = hands.municipality.includes(person);
  return isMunicipal && (isOfState(body) || isNeutral(body)) ? [{ code: 'actedForRecipient', params: {} }] : [];
}

/** The side for which the actor of an event acts for the first time; null: for none. */
export function newHand({ person, body }: Actor, sides: TwoSides, hands: Hands): keyof Hands | null {
  if (person === null || body === null) return null;
  if (sides.isOfState(body) && !hands.state.includes(person)) return 'state';
  return sides.isOfMunicipality(body) && !hands.municipality.includes(person) ? 'municipality' : null;
}
