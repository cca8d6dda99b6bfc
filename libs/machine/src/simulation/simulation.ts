import type { EventExplanation } from '../explain.js';
import type { Entry } from '../entry.js';
import type { LedgerRow, Opaque } from '../workflow.js';
import type { SimulatedCountry } from './country.js';
import type { SeededRandom } from './seeded-random.js';

/** Who holds an office of a body (uuid); of several the first. */
export interface Officeholder {
  readonly body: string;
  readonly office: string;
}

/** Cases that begin on a day. */
export interface Undertaking {
  /** Local date; on a weekend it is the Monday after it. */
  readonly on: string;
  readonly starts: (today: string) => readonly CaseStart[];
}

/** One case for each municipality that is `with` it; one that was merged away meanwhile is left out. */
export interface CaseStart {
  readonly by: Officeholder;
  /** Names its cases in streams of chance, together with day and municipality: the same in every run. */
  readonly subject: string;
  readonly with: readonly { readonly body: string }[];
  readonly input: object;
  /** All begin by one act: each of `with` is what is said of one recipient. Else `with` has one municipality. */
  readonly isGroup?: boolean;
  /** Another way to begin than the workflow's own start. */
  readonly event?: string;
}

/** A task that a person sees for the first time, or anew with another due date. */
export interface Waiting {
  readonly task: { readonly name: string; readonly dueOn: string | null };
  readonly person: Officeholder;
  /** The body (uuid) that the case was begun with; null: it began below another case. */
  readonly with: string | null;
  readonly country: SimulatedCountry;
  readonly today: string;
  /** Chance, of this case, person, task and day. */
  readonly random: SeededRandom;
}

/** A person at a case that they may see. */
export interface Occasion<Context = Opaque> {
  readonly country: SimulatedCountry;
  readonly person: Officeholder;
  /** The case's number. */
  readonly number: string;
  readonly data: Context;
  readonly today: string;
  /** What the person may send now, and why not. */
  readonly events: readonly EventExplanation[];
  /** The records that the act reads, oldest first. */
  readonly records: readonly { readonly event: string; readonly payload: Opaque }[];
  /** Chance, of this case, person, act and step. */
  readonly random: SeededRandom;
  /** Chance, of this case: the same at every occasion. */
  readonly fate: (name: string) => SeededRandom;
  /** What an intention is about; empty for a task. */
  readonly detail: string;
}

/** An event to be sent. */
export interface Move {
  readonly type: string;
  /** What the person enters before, once the event is allowed. */
  readonly entry?: Entry;
  /** A function gets the id of what was entered; of a document its SHA-256. */
  readonly payload?: object | ((entered: string) => object);
  /** More may be to do at this case now. */
  readonly goesOn?: boolean;
}

/** What a person does at a case: the next event, or nothing (any more). */
export type Decide<Context = Opaque> = (occasion: Occasion<Context>) => Move | null;

/** `reads` names the events whose records it is given. */
export type SimulatedAct<Context = Opaque> =
  Decide<Context> | { readonly reads: readonly string[]; readonly decide: Decide<Context> };

/** Something that a person will do of their own accord on a day (local date), if it is possible then. */
export interface Intention {
  readonly on: string;
  readonly person: Officeholder;
  readonly act: string;
  /** What it is about, e.g. a payment. */
  readonly detail?: string;
}

/** A step of a case that was played. */
export interface SimulatedRecord {
  readonly seq: number;
  /** Local date. */
  readonly day: string;
  readonly event: string;
  readonly payload: Opaque;
  /** Active paths with every ancestor, before and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** What it changed of the money. */
  readonly ledger: readonly LedgerRow[];
}

export type CountDeadline = (name: string, how: 'met' | 'missed') => void;

/**
 * How the people of a country carry the cases of a workflow through: who does what, when and why, as pure functions of what
 * they see and of chance. Every draw comes from a stream of its own, so that the same seed plays the same.
 */
export interface Simulation<Context = Opaque> {
  /** What begins in a year; `index` is 0 for the first. */
  readonly programme: (country: SimulatedCountry, year: number, index: number) => readonly Undertaking[];
  /** By the name of the task, or of what somebody intends. */
  readonly acts: Readonly<Record<string, SimulatedAct<Context>>>;
  /** The day (local date) on which the person will do the task; null: never. */
  readonly dayFor: (waiting: Waiting) => string | null;
  /** What people intend because an event was sent, by the event. */
  readonly consequences?: Readonly<Record<string, (occasion: Occasion<Context>, payload: Opaque) => readonly Intention[]>>;
  /** Tasks that somebody who has several of them does with one bulk operation, by the task. */
  readonly bulk?: Readonly<Record<string, { readonly event: string; readonly reason: string }>>;
  /** Offices that look at their worklist every Monday: a task of theirs goes on, and is due anew without being new. */
  readonly weekly?: readonly string[];
  /** What is wrong with a case, from its records alone, past every guard; with the step. */
  readonly faultsOf?: (records: readonly SimulatedRecord[]) => readonly { readonly seq: number; readonly fault: string }[];
  /** Deadlines that leaving or entering their state does not show. */
  readonly deadlines?: {
    /** Days that come for everybody, whatever anybody does: not counted. */
    readonly dates: readonly string[];
    /** Counted by `count`, from what was done for them in one case. */
    readonly repeated: readonly string[];
    readonly count: (records: readonly SimulatedRecord[], count: CountDeadline) => void;
  };
}
