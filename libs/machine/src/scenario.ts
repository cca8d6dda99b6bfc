import type { Reason } from './reason.js';
import type { Opaque } from './workflow.js';

/** What can be seen of a case. */
export interface SeenCase<Data = Opaque> {
  readonly state: string;
  readonly states: readonly string[];
  readonly data: Data;
  readonly tasks: readonly { readonly name: string; readonly dueOn: string | null }[];
}

/** A case that a scenario plays. `role`: who acts, by party and office, as in `recipient.signatory`. */
export interface ScenarioCase<Role extends string = string, Data = Opaque> {
  send(role: Role, type: string, payload?: object): Promise<void>;
  /** Sends what must be refused, and gives the reasons. */
  refused(role: Role, type: string, payload?: object): Promise<readonly Reason[]>;
  /** As the desk's own viewer sees it, unless another is named. */
  see(role?: Role): Promise<SeenCase<Data>>;
}

/** What a scenario expects: as Jest has it. The player of a scenario brings it. */
export interface Expectation extends Matchers {
  readonly not: Matchers;
}

interface Matchers {
  toBe(value: unknown): void;
  toBeNull(): void;
  toBeLessThan(value: number): void;
  toBeGreaterThanOrEqual(value: number): void;
  toContain(value: unknown): void;
  toContainEqual(value: unknown): void;
  toEqual(value: unknown): void;
  toMatchObject(value: object): void;
}

export interface Expect {
  (actual: unknown): Expectation;
  anything(): unknown;
  arrayContaining(values: readonly unknown[]): unknown;
  objectContaining(value: object): unknown;
}

/** What is not said is as the terms of the case have it. Amounts in tyiyn. */
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

/**
 * Where a scenario is played: at the machine alone, at the engine, or over HTTP against the running program. A scenario is
 * written once and must go the same way on all. Dates are local, amounts tyiyn.
 */
export interface ScenarioDesk<Role extends string = string, Data = Opaque> {
  readonly expect: Expect;
  today(): string;
  /** Moves time to a day; whatever is due on the way happens. */
  moveTo(date: string): Promise<void>;
  /** A case of a workflow begins in one of its ways. */
  start(workflow: string, role: Role, type: string, input: object): Promise<ScenarioCase<Role, Data>>;
  /** The id of the body that those of a role act for. */
  body(role: Role): Promise<string>;
  /** The id of a power that can be given to somebody. */
  power(): string;
  /** A stored document with this text, by its hash, brought by the person who is to name it. */
  document(text: string, by: Role): Promise<string>;
  /** The registry records what became of a body; reviews open by themselves where they should. */
  succeed(kind: 'merge' | 'rename'): Promise<void>;
  budgetLine(line: NewLine): Promise<string>;
  /** Confirmed by another treasurer. */
  payment(payment: NewMoney): Promise<string>;
  /** By another treasurer, of a payment that was left to be confirmed. */
  confirm(payment: string): Promise<void>;
}

/** How a workflow is played: by its tests, recorded histories, and the exploration. Pure, as the workflow is. */
export interface Scenarios {
  /** Everybody who acts, by party and office. */
  readonly roles: readonly string[];
  /** By name: what happens, in a sentence. */
  readonly journeys: Readonly<Record<string, (desk: ScenarioDesk) => Promise<void>>>;
  /** A well-formed payload of each event, and where one can be known, one that fits the case on that day. */
  readonly payloads: (context: Opaque, today: string) => Readonly<Record<string, object>>;
}
