import type { CaseView } from '#engine';
import type { DelegationContext } from '../../../../workflows/delegation/v1/context.js';
import type { Person } from '../country/country.js';
import type { Municipality } from '../country/municipalities.js';
import type { SeededRandom } from '../seeded-random.js';
import type { Desk } from './desk.js';

/** A person at a case that they may see. */
export interface Occasion {
  readonly desk: Desk;
  readonly person: Person;
  readonly view: CaseView;
  readonly data: DelegationContext;
  /** The municipality that carries the power out, or is asked to. */
  readonly municipality: Municipality;
  readonly today: string;
  /** Chance, of this case, person, act and day. */
  readonly random: SeededRandom;
  /** Chance, of this case: the same at every occasion. */
  readonly fate: (name: string) => SeededRandom;
  /** What an intention is about; empty for a task. */
  readonly detail: string;
}

/** An event to be sent. A payload that costs something is made only when the event is allowed. */
export interface Move {
  readonly type: string;
  readonly payload?: object | (() => Promise<object>);
  /** More may be to do at this case now. */
  readonly goesOn?: boolean;
}

/** What a person does at a case: the next event, or nothing (any more). */
export type Act = (occasion: Occasion) => Move | null | Promise<Move | null>;

export const negative = (reasonCode: string, reasonText: string): object => ({ reasonCode, reasonText });
