import type { Reason } from '#machine';

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
  | 'control.controller';

/** What can be seen of a case. */
export interface Seen {
  readonly state: string;
  readonly states: readonly string[];
  readonly data: {
    readonly termsHash: string | null;
    readonly breaches: readonly unknown[];
    readonly shortfall: { since: string } | null;
  };
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
  budgetLine(line: { year: number; amount: string }): Promise<string>;
  payment(payment: { amount: string }): Promise<string>;
}

export interface Case {
  send(role: Role, type: string, payload?: object): Promise<void>;
  /** Sends what must be refused, and gives the reasons. */
  refused(role: Role, type: string, payload?: object): Promise<readonly Reason[]>;
  see(): Promise<Seen>;
}
