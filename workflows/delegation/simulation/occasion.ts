import type { SimulatedAct as AnyAct, Decide as AnyDecide, Municipality, Occasion } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import { type MunicipalityTraits, municipalityTraits } from './traits.js';

/** A person at a delegation. */
export type At = Occasion<DelegationContext>;
export type Act = AnyAct<DelegationContext>;
export type Decide = AnyDecide<DelegationContext>;

/** The municipality that carries the power out, or is asked to. */
export function recipientOf({ country, data }: Pick<At, 'country' | 'data'>): Municipality {
  return country.municipalityOf(data.recipient)!;
}

export function traitsOf(occasion: Pick<At, 'country' | 'data'>): MunicipalityTraits {
  return municipalityTraits(occasion.country, recipientOf(occasion));
}

export const negative = (reasonCode: string, reasonText: string): object => ({ reasonCode, reasonText });

export const laterOf = (left: string, right: string): string => (left > right ? left : right);
