import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import type { Dice } from '#machine';
import type { Bodies } from './people.js';

/** A row that several cases draw on. */
export interface SharedRow {
  readonly id: string;
  readonly kind: 'budgetLine' | 'payment';
  /** Of a budget line. */
  readonly year: number;
  readonly recipient: string;
  /** Of a payment. */
  readonly paidOn: string;
  /** The account of a payment, the classification code of a line. */
  readonly number: string;
  readonly isConfirmed: boolean;
  readonly amount: bigint;
  /** What the cases hold of it, together. */
  used: bigint;
}

export type NewRow = Omit<SharedRow, 'id' | 'used'>;

export interface Succession {
  readonly id: string;
  readonly kind: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** What people see around their case. */
export interface Surroundings {
  readonly today: string;
  readonly bodies: Bodies;
  readonly rows: readonly SharedRow[];
  readonly successions: readonly Succession[];
}

/** What people see of their case: from this they make up what they send. */
export interface View {
  readonly context: DelegationContext;
  readonly states: readonly string[];
  readonly around: Surroundings;
}

/** Makes up what somebody could sensibly send. */
export type Maker = (view: View, dice: Dice) => object;
