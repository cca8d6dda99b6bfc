import type { Allocation, Effect, Json, LedgerRow, Opaque, PartyMember } from './workflow.js';

/** A pending deadline of the case. `dueAt` is the instant (UTC) at which it fires, `dueOn` the local date people read. */
export interface PendingDeadline {
  readonly name: string;
  /** The local date it was counted from; remembered when it has fired, so that it is not set again for the same date. */
  readonly from: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly rule: string | null;
  /** A term by statute, a recommended one (never to be shown as required by law), or a date of the case's own terms. */
  readonly basis: 'statutory' | 'recommended' | 'own';
}

/** A pending deadline as a case keeps it: its rule stands in the workflow under its name; what is false is left out. */
export interface RecordedDeadline extends Pick<PendingDeadline, 'name' | 'from' | 'dueOn' | 'dueAt'> {
  readonly isProvisional?: true;
  readonly isStatutory?: true;
}

/** What an office of a party's body is awaited to do. `dueOn` stays when the deadline has fired: then it is overdue. */
export interface OpenTask {
  readonly name: string;
  readonly body: string;
  readonly event: string;
  readonly party: string;
  readonly office: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
}

/** An open task as a case keeps it: what else there is to know of it stands in the workflow under its name. */
export type AwaitedTask = Pick<OpenTask, 'name' | 'body' | 'dueOn' | 'dueAt'>;

/** A case has one open task of a name for each body of the party. */
type TaskKey = Pick<OpenTask, 'name' | 'body'>;

/** A case at rest: plain JSON, small, complete. Everything the next step needs but the event and its facts. */
export interface Snapshot {
  readonly status: 'active' | 'done';
  readonly value: Json;
  readonly context: Opaque;
  /** For each deadline that has fired: the date it was counted from. */
  readonly rung: Readonly<Record<string, string>>;
  readonly deadlines: readonly RecordedDeadline[];
  readonly tasks: readonly AwaitedTask[];
}

/** What one event did: the next snapshot and everything to be stored or done for it, as data. */
export interface Step {
  readonly snapshot: Snapshot;
  /** The state people use, and all active paths (every ancestor included, sorted). */
  readonly state: string;
  readonly states: readonly string[];
  readonly isFinal: boolean;
  readonly effects: readonly Effect[];
  /** Every pending deadline. */
  readonly pending: readonly PendingDeadline[];
  readonly deadlines: { readonly set: readonly PendingDeadline[]; readonly clear: readonly string[] };
  /** Every open task. */
  readonly awaited: readonly OpenTask[];
  /** Tasks that are new or changed, and those that are gone, each by name and body. */
  readonly tasks: { readonly open: readonly OpenTask[]; readonly close: readonly TaskKey[] };
  /** Changes of the money since the last step. */
  readonly ledger: readonly LedgerRow[];
  /** All money of the case, with these changes. */
  readonly ledgerTotal: readonly LedgerRow[];
  /** Changes of the shares of shared rows; negative gives back. */
  readonly allocations: readonly Allocation[];
  readonly parties: readonly PartyMember[];
  readonly attributes: Readonly<Record<string, string | number | null>> & { number: string; title: string };
  /** The documents that the event names: SHA-256, sorted. */
  readonly documents: readonly string[];
}
