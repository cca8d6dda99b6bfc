import type { Reason } from '#machine';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';

/** The people of a delegation, by party and office. */
export type Role =
  | 'ministry.drafter'
  | 'ministry.lawyer'
  | 'ministry.financier'
  | 'ministry.signatory'
  | 'municipality.registrar'
  | 'municipality.financier'
  | 'municipality.signatory'
  | 'finance.financier'
  | 'treasury.treasurer'
  | 'control.controller'
  | 'registry.registrar'
  | 'third.registrar'
  | 'successor.registrar'
  | 'successor.financier'
  | 'successor.signatory';

/** What can be seen of a case. */
export interface Seen {
  readonly state: string;
  readonly states: readonly string[];
  readonly data: DelegationContext;
  readonly tasks: readonly { readonly name: string; readonly dueOn: string | null }[];
}

/**
 * Where a journey is played: at the machine alone, or over HTTP against the running program. A journey is written once
 * and must go the same way on both. Dates are local, amounts tyiyn.
 */
export interface Desk {
  today(): string;
  /** Moves time to a day; whatever is due on the way rings. */
  moveTo(date: string): Promise<void>;
  /** A new case, drafted by the ministry. */
  open(input: { instrument: 'agreement' | 'law' | 'otherAct' }): Promise<Case>;
  /** A power that the municipality carries out already, registered by it. */
  register(existing: ExistingPower): Promise<Case>;
  /** A stored document with this text, by its hash, brought by whoever is to name it. */
  document(text: string, by: Role): Promise<string>;
  /** The body that may be named as court or conciliator. */
  third(): string;
  /** The registry records what became of the municipality; reviews open by themselves where they should. */
  succeed(kind: 'merge' | 'rename'): Promise<void>;
  budgetLine(line: NewLine): Promise<string>;
  /** Confirmed by another treasurer. */
  payment(payment: NewMoney): Promise<string>;
  /** By another treasurer, of a payment that was left to be confirmed. */
  confirm(payment: string): Promise<void>;
}

/** What is not said is as the terms have it. */
export interface NewLine {
  readonly year: number;
  readonly amount: string;
  readonly classificationCode?: string;
}

export interface NewMoney {
  readonly amount: string;
  readonly account?: string;
  readonly paidOn?: string;
  readonly isLeftToConfirm?: boolean;
}

export interface ExistingPower {
  readonly instrument: 'agreement' | 'law' | 'otherAct';
  readonly since: string;
  readonly publishedOn: string;
  readonly basisDate: string;
}

export interface Case {
  send(role: Role, type: string, payload?: object): Promise<void>;
  /** Sends what must be refused, and gives the reasons. */
  refused(role: Role, type: string, payload?: object): Promise<readonly Reason[]>;
  /** As somebody of the municipality sees it, unless another is named. */
  see(role?: Role): Promise<Seen>;
}
