import type { Language } from './texts.js';

/** A name in each language; null where no source gave one. */
type FactName = Readonly<Record<Language, string | null>>;

/** `body` (key: its id), on the local date of the event; null when no such body exists then. */
export interface BodyFact {
  readonly id: string;
  readonly kind: string;
  readonly name: FactName;
  /** Id of its territory. */
  readonly territory: string | null;
  /** The rayon administration above its territory, by default the one that controls delegated powers there; null: none exists. */
  readonly rayonAdministration: string | null;
  readonly demonstration: boolean;
}

/** `power` (key: its id), on the local date of the event; null when the register never had it. */
export interface PowerFact {
  readonly id: string;
  readonly code: string;
  readonly name: FactName;
  readonly judicial: boolean;
  readonly ownLocalMatter: boolean;
  /** Ids of the bodies that hold it on that date. */
  readonly holders: readonly string[];
  /** Whether its edition lists it on that date. */
  readonly listed: boolean;
  readonly demonstration: boolean;
}

/** `authorities` (key: null): the bodies that finance every case, and the one that keeps the register of bodies, by id. */
export interface AuthorityFact {
  readonly financeMinistry: string | null;
  readonly treasury: string | null;
  readonly registry: string | null;
}

/** `succession` (key: its id); bodies by their ids, in order. */
export interface SuccessionFact {
  readonly kind: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Local date (YYYY-MM-DD). */
  readonly effectiveOn: string;
}

/** `budgetLine` (key: its id); amounts in tyiyn, `free` what no case holds. */
export interface BudgetLineFact {
  readonly id: string;
  readonly classificationCode: string;
  readonly year: number;
  readonly recipient: string;
  readonly amount: string;
  readonly free: string;
}

/** `payment` (key: its id); amounts in tyiyn, `free` what no case holds, `paidOn` a local date. */
export interface PaymentFact {
  readonly id: string;
  readonly account: string;
  readonly reference: string;
  readonly paidOn: string;
  readonly status: string;
  /** The reference of the payment that counts in its place; null: none does. */
  readonly repeats: string | null;
  readonly recipient: string;
  readonly amount: string;
  readonly free: string;
}
