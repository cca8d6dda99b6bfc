import type { Allocation, Effect, HeldOffice, Json, LedgerRow } from '#machine';
import type { EntityManager } from 'typeorm';

/** A source of facts from outside the case. Implemented by libs, named by workflows. */
export interface FactSource {
  readonly name: string;
  /** The value rarely changes: its content is stored once, and the journal names it by hash. */
  readonly stable?: boolean;
  /** @param at the instant of the event (ISO 8601); business time, never the database's clock. */
  load(tx: EntityManager, key: Json, at: string): Promise<unknown>;
  /**
   * Of reference data, whose tables renew `reference_version`: what of the instant the value depends on, such as the local date.
   * It is cached in memory, by this and its key, until reference data change.
   */
  asOf?(at: string): string;
  /** Where `load` uses something up: a value in its place, until a decision stands. The value is journalled whole. */
  foresee?(): unknown;
}

export type ReferenceFactSource = FactSource & Required<Pick<FactSource, 'asOf'>>;

/** A change of what a case holds of a shared row, in tyiyn; negative gives back. `ordinal`: which of the steps stored together wants it. */
export interface ShareChange {
  readonly ordinal: number;
  readonly instanceId: string;
  /** The row. */
  readonly id: string;
  readonly amount: string;
}

/** Rows that several cases draw on, such as budget lines. */
export interface SharedRows {
  readonly kind: string;
  /**
   * Locks the rows named in order of id, checks that the shares stay within, one step after the other in the order given, and
   * writes the changes. @throws StepRefused for the first step that wants too much.
   */
  allocate(tx: EntityManager, changes: readonly ShareChange[]): Promise<void>;
  /** What a case holds, in order of id. */
  held(tx: EntityManager, instanceId: string): Promise<Allocation[]>;
}

/** What a step changes of its case's money. */
export interface LedgerChange {
  readonly instanceId: string;
  readonly seq: number;
  readonly rows: readonly LedgerRow[];
  readonly at: string;
}

/** Where the money of cases is stored: rows are only ever added. */
export interface LedgerStore {
  write(tx: EntityManager, changes: readonly LedgerChange[]): Promise<void>;
  /** All rows of a case by step, each step's in the order written. */
  read(tx: EntityManager, instanceId: string): Promise<ReadonlyMap<number, readonly LedgerRow[]>>;
  /** The first step of a case whose rows say that they were written at another time than its record; null: none. */
  misdated?(tx: EntityManager, instanceId: string): Promise<number | null>;
}

/** What a commit has left to be done later. */
export interface PendingWork {
  /** Instants of business time at which deadlines are due. */
  readonly deadlines?: readonly Date[];
  readonly effects?: readonly EffectToPerform[];
  /** What goes out to one receiver. */
  readonly deliveries?: readonly DeliveryToAttempt[];
  /** Operations over many cases on which there is something to do. */
  readonly many?: readonly ManyCases[];
}

/** A mail or a webhook's message, by its id. `afterMs`: not before so many milliseconds. */
export interface DeliveryToAttempt {
  readonly id: string;
  readonly afterMs?: number;
}

/** An operation over many cases, by its id: one event for all of them, or their due dates computed anew. */
export interface ManyCases {
  readonly of: 'bulk' | 'recomputation';
  readonly id: string;
}

/** `attempt`: which try it will be, from 1. `afterMs`: not before so many milliseconds. */
export interface EffectToPerform {
  readonly uuid: string;
  readonly kind: Effect['kind'];
  readonly attempt: number;
  readonly afterMs?: number;
}

/**
 * Signals pending work, after the commit that left it. Never throws and is not awaited: PostgreSQL has everything, and
 * the sweep finds it there, so a signal that is lost only delays.
 */
export interface JobSignal {
  notify(left: PendingWork): void;
}
export const JOB_SIGNAL = Symbol('JOB_SIGNAL');

/** An effect of a step. `uuid` is what a receiver deduplicates by; `instance` is the internal id of its case. */
export interface StoredEffect {
  readonly id: string;
  readonly uuid: string;
  readonly instance: string;
  readonly content: Effect;
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** Of the worker that performs it: each claim has a higher one. */
  readonly fence: number;
}

/** What became of an effect: done, nobody left to notify, or the receiver cannot take it yet. */
export type Performed = 'done' | 'moot' | 'waits';

/**
 * Performs the effects of one kind, each at least once. An error that may pass by itself (`TryAgain`, an unavailable
 * database, a `Fault`) is tried again a bounded number of times; any other, and the last of those, opens an incident.
 */
export interface EffectPerformer {
  readonly kind: Effect['kind'];
  perform(effect: StoredEffect): Promise<Performed>;
  /** Of effects that are marked as performed, those that have left nothing behind, by their uuids: nobody performed them. */
  traceless?(tx: EntityManager, performed: readonly PerformedEffect[]): Promise<string[]>;
}

/** An effect that is said to be performed. */
export interface PerformedEffect {
  readonly id: string;
  readonly uuid: string;
  readonly content: Effect;
  readonly outcome: 'done' | 'moot' | 'skipped' | null;
}

export const EFFECT_PERFORMERS = Symbol('EFFECT_PERFORMERS');

/** Who is acting: a person with the offices that they hold today. `reads`: every case, or those of their bodies. */
export interface Acting {
  readonly person: string;
  readonly offices: readonly HeldOffice[];
  readonly reads: 'all' | 'own';
}

/** One try of something that failed. */
export interface FailedTry {
  /** ISO 8601. */
  readonly at: string;
  /** Without secrets. */
  readonly error: string;
}

/** Lets operators resolve incidents of what a lib does itself. `subject` is the id under which the incident was opened. */
export interface IncidentResolver {
  readonly kind: 'delivery';
  /** It is tried again, as often as if it had never been tried. */
  retry(tx: EntityManager, subject: string): Promise<void>;
  /** It is given up. */
  skip(tx: EntityManager, subject: string): Promise<void>;
  /** Its tries that failed, oldest first, as far as they are stored. */
  tries?(tx: EntityManager, subject: string): Promise<readonly FailedTry[]>;
}
