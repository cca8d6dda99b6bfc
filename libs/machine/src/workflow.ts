import type { AnyStateMachine } from 'xstate';
import type { Layout } from './layout.js';
import type { Reason } from './reason.js';
import type { TableCells, TableColumn, TableReading } from './table.js';
import type { TermsOfWorkflow } from './terms.js';
import type { PaperLanguage, Text, Texts } from './texts.js';
import type { Calendar, Rule } from './time.js';

/** A plain JSON object, as stored and journalled. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What only the workflow itself knows the type of: its context and its payloads pass through the machine as they are. */
export type Opaque = any;

/** The recorded leave to act for a body: the mandate (uuid), and the body that holds it and whose person acts. */
export interface HeldMandate {
  readonly id: string;
  readonly body: string;
}

/** An office that a person holds and acts in: the body (uuid), the office's name, the basis of authority. */
export interface HeldOffice {
  readonly id: string;
  readonly body: string;
  readonly office: string;
  readonly basis: string;
  /** Absent for an office in the body itself. */
  readonly mandate?: HeldMandate;
}

/** Who acts: a person in one office of one body, or the system (alarms, imports). */
export interface Actor {
  readonly person: string | null;
  readonly body: string | null;
  readonly office: string | null;
  readonly basis: string;
  /** Absent unless the person acts for `body` under a mandate that another body holds. */
  readonly mandate?: HeldMandate;
}

/** The system itself: a clock that fires. It can record facts, never a decision. */
export const clockActor: Actor = { person: null, body: null, office: null, basis: 'clock' };

/** What a decision needs from outside the case; loaded by the engine, journalled, never taken from the caller. */
export interface Facts {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly calendar: Calendar;
  readonly [name: string]: unknown;
}

/** The bulk operation that an event is part of, and why it was started. */
export interface BulkReference {
  readonly id: string;
  readonly reason: string;
}

/** An event as the machine sees it. `at` is an ISO 8601 instant in UTC. `payload` is undefined when only asking "may I?". */
export interface WorkflowEvent<Payload = unknown> {
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly payload: Payload;
  readonly facts: Facts;
  /** The signed scan behind it, when it came in on paper. */
  readonly paper?: Paper;
  /** Only where it came in a bulk operation. */
  readonly bulk?: BulkReference;
}

/** A signed scan that came in on paper: the stored document by its SHA-256, and where and when (local date) it was registered. */
export interface Paper {
  readonly document: string;
  readonly registrationNumber: string;
  readonly registeredOn: string;
}

/** What a requirement is checked with: the case, and the event that wants to happen. */
export interface Question<Context = Opaque, Payload = Opaque> {
  readonly context: Context;
  readonly event: WorkflowEvent<Payload>;
}

/**
 * One condition of an event. `check` answers with nothing when met, else with the reason and its figures.
 * `needsPayload` ones are not checked before there is a payload. `codes` lists every reason that `check` can give.
 */
export interface Requirement {
  readonly codes: readonly string[];
  readonly needsPayload: boolean;
  readonly check: (question: Question) => readonly Reason[];
}

/** A party of the case and the office in one of its bodies that may send an event. */
export interface Permission {
  readonly party: string;
  readonly office: string;
}

export type PayloadClass = new () => object;

export interface EventDefinition {
  /** A class with class-validator decorators: gives the validation, the JSON Schema and the form. */
  readonly payload: PayloadClass;
  readonly by: readonly Permission[];
  readonly requires: readonly Requirement[];
}

/** How one input starts a case for each of many recipients. */
export interface GroupStart {
  /** What is said of one recipient: a body, at least. */
  readonly recipient: new () => { readonly body: string };
  /** The input of one case: what holds for all, left as it is, and what is said of its recipient. Pure. */
  readonly inputFor: (input: Opaque, recipient: Opaque) => object;
}

/** How the rows of a table become starts. Pure. */
export interface StartTable {
  readonly columns: readonly TableColumn[];
  readonly inputOf: (cells: TableCells) => TableReading;
  /** The column in which the reason of a refusal is seen, by the reason's code. */
  readonly columnOf: Readonly<Record<string, string>>;
  /** Two rows of one file with the same text are one row twice. */
  readonly sameRow: (input: Opaque) => string;
  /** An open case with these attributes is probably the row's own: it is started only if the person says so. `code` has `{number}`. */
  readonly sameCase: { readonly code: string; readonly attributes: (input: Opaque) => Readonly<Record<string, string>> };
  /** Texts of the reasons that only the table gives. */
  readonly reasons: Readonly<Record<string, Text>>;
}

/**
 * A named deadline. A `term` is counted by a rule from a date, moves off days off, and is over at the end of its last day.
 * A `date` fires at the start of that day, a `lastDay` at its end; neither ever moves.
 */
export interface DeadlineDefinition {
  readonly kind: 'term' | 'date' | 'lastDay';
  /** The rule's id, for a `term`. */
  readonly rule?: string;
  /** For a `date`: the rule that makes it a term in some cases; null: there it is a date. */
  readonly ruleOf?: (context: Opaque) => string | null;
  /** The local date (YYYY-MM-DD) it counts from, or falls on; null: not set now. `rung` (the stored name): the date it last fired for. */
  readonly from: (question: { context: Opaque; at: string; facts: Facts; rung: string | null }) => string | null;
}

/** Who is awaited for what while a state is active and `until` does not hold. */
export interface TaskDefinition {
  readonly name: string;
  /** Active path, e.g. `asked` or `published.money.unpaid`. */
  readonly state: string;
  readonly party: string;
  readonly office: string;
  readonly event: string;
  /** The deadline of this name, or a due date without an alarm. */
  readonly due?: string | DeadlineDefinition;
  readonly until?: (question: Question) => boolean;
}

/** A request for a fact: the source that the engine asks, and the key it asks with. */
export interface FactRequest {
  readonly source: string;
  readonly key: Json;
}

/** Totals of the case's money by kind, period and source; `amount` in tyiyn. `dueOn` only for kind `due`. */
export interface LedgerRow {
  readonly kind: string;
  readonly period: string;
  readonly source: string;
  readonly dueOn: string | null;
  readonly amount: string;
  /** The payee (uuid) whose money it is; left out where the case has one payee. */
  readonly body?: string;
}

/** A share of a row that several cases may draw on (a budget line, a payment); `amount` in tyiyn. */
export interface Allocation {
  readonly kind: string;
  readonly id: string;
  readonly amount: string;
}

export interface PartyMember {
  readonly party: string;
  readonly body: string;
}

/** Work for outside, as data, done at least once. A closed union: what performs effects covers each kind. */
export type Effect = Notice | ChildStart | ChildEnd;

export interface Notice {
  readonly kind: 'notify';
  readonly template: string;
  /** Offices, and the bodies that were those parties when it happened. */
  readonly to: readonly Addressee[];
}

/** A case of another workflow begins, with this one as its parent. It is started in the name of the actor of the step. */
export interface ChildStart {
  readonly kind: 'startWorkflow';
  readonly workflow: string;
  readonly input: Json;
  readonly actor: Actor;
  /** Of the event that it follows from. */
  readonly paper?: Paper;
}

/** A child has come to its end: its parent receives it as event `childFinished`. */
export interface ChildEnd {
  readonly kind: 'childFinished';
  readonly result: ChildFinished;
}

/** What a parent receives of a child: the child's case (uuid) and workflow, the state it ended in, its attributes. */
export interface ChildFinished {
  readonly child: string;
  readonly workflow: string;
  readonly state: string;
  readonly attributes: Readonly<Record<string, string | number | null>>;
}

export interface Addressee extends Permission {
  readonly body: string;
}

/** A record of the journal as a paper reads it; `hash` is hexadecimal. */
export interface PaperRecord {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly payload: Opaque;
  readonly paper?: Paper;
  readonly actor: Actor;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly hash: string;
}

/** What a paper is written from. Nothing else goes in, so that the same state of a case always gives the same paper. */
export interface PaperQuestion<Context = Opaque> {
  readonly context: Context;
  /** The record that it is of: the newest step, or the requested one. */
  readonly record: PaperRecord;
  /** The records of the events that it reads, oldest first. */
  readonly records: readonly PaperRecord[];
  readonly facts: Readonly<Record<string, Opaque>> & { readonly calendar: Calendar };
}

/** A document that a case can be put on paper as. */
export interface PaperDefinition {
  readonly title: Text;
  /** Whether the case has it now. */
  readonly exists: (context: Opaque) => boolean;
  /** Of any one record of the journal, by its seq. */
  readonly isOfRecord?: boolean;
  /** The events whose records it reads. */
  readonly reads: readonly string[];
  /** Facts as of the record that it is of, beside the calendar. */
  readonly facts: (context: Opaque) => Readonly<Record<string, FactRequest>>;
  readonly layout: (question: PaperQuestion, language: PaperLanguage) => Layout;
}

/** A workflow version: a pure definition. Everything in it is a function of its arguments. */
export interface Workflow {
  readonly name: string;
  readonly version: string;
  readonly machine: AnyStateMachine;
  readonly start: EventDefinition;
  /** Left out where cases are started one by one only. */
  readonly startFor?: GroupStart;
  /** Other ways to begin, by event: the case begins as ever, and this event is its first. */
  readonly starts?: Readonly<Record<string, EventDefinition>>;
  /** The ways to begin that many rows of a table can take, by the event. */
  readonly tables?: Readonly<Record<string, StartTable>>;
  readonly events: Readonly<Record<string, EventDefinition>>;
  readonly deadlines: Readonly<Record<string, DeadlineDefinition>>;
  readonly tasks: readonly TaskDefinition[];
  /** Rules read by requirements beyond those of the deadlines. */
  readonly rules: readonly string[];
  /** Facts that an event reads beyond rules and calendar. `context` is null at the start. */
  readonly facts: (question: { context: Opaque; type: string; payload: Opaque }) => Readonly<Record<string, FactRequest>>;
  readonly parties: (context: Opaque) => readonly PartyMember[];
  /** What is searched and shown in lists: strings, numbers or null; `number` and `title` are shown everywhere. */
  readonly attributes: (context: Opaque) => Readonly<Record<string, string | number | null>> & { number: string; title: string };
  /** The whole of the case's money as totals; the step carries only what changed. */
  readonly ledger: (context: Opaque) => readonly LedgerRow[];
  /** The whole of the case's shares of shared rows; the step carries only what changed. */
  readonly allocations: (context: Opaque) => readonly Allocation[];
  /** How the terms of a case are shown and compared; without it there are none. */
  readonly terms?: TermsOfWorkflow;
  /** What a case is beside its state, whatever that is: shown and searched among its active paths. */
  readonly flags?: { readonly names: readonly string[]; readonly of: (context: Opaque) => readonly string[] };
  /** The one state that people use, of all active paths, flags included. */
  readonly shownState: (paths: readonly string[]) => string;
  /** What a case can be put on paper as, by name. */
  readonly papers?: Readonly<Record<string, PaperDefinition>>;
  readonly texts: Texts;
}
