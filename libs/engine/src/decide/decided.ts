import type { PartyMember, Refused, Step, WorkflowEvent } from '#machine';
import type { Answer } from '../ports/answer.js';
import type { StoredCase } from '../cases/case.repository.js';
import type { LoadedFacts } from '../facts/facts.js';
import type { Keyed } from '../idempotency/idempotency.repository.js';
import type { PendingWork } from '../ports/ports.js';

/** The snapshot moved on, or was stopped, since the step was decided. */
export class StaleSnapshot extends Error {}

/** Somebody else has the case locked, or it is gone since it was loaded: another database has been restored. */
export class CaseLocked extends StaleSnapshot {}

/** One step of those that are stored together cannot be taken; nothing of any is stored. `ordinal` counts from 0. */
export class StepRefused extends Error {
  constructor(
    readonly ordinal: number,
    readonly refused: Refused,
  ) {
    super(refused.message);
  }
}

/** A case; `groupId` is that of the start, of cases that were started together. */
export interface Subject {
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
  readonly parent: string | null;
  readonly groupId?: string | null;
}

/** A decided step, ready to be stored. `before` is null for a start. */
export interface Decided {
  readonly subject: Subject;
  readonly before: StoredCase | null;
  readonly event: WorkflowEvent;
  readonly facts: LoadedFacts;
  readonly step: Step;
  /** Who the parties are from now on; null: they are who they were. */
  readonly parties: readonly PartyMember[] | null;
  readonly request: Keyed | null;
  readonly answer: Answer;
}

/** What was stored, and what the caller signals once it is committed. Of a repeat: the first answer, and nothing left. */
export interface Stored {
  readonly answer: Answer;
  /** Null of a repeat. */
  readonly written: Pick<Written, 'head' | 'snapshot'> | null;
  readonly left: PendingWork;
}

/** What became of one of the steps that were stored together. */
export type Outcome = Stored | StaleSnapshot | Refused;

/** A step as it is written: its case is locked, or has just begun. */
export interface Written extends Decided {
  readonly instanceId: string;
  /** The hash of its journal record. */
  readonly head: Buffer;
  /** Of the head: that this program wrote it. */
  readonly mac: Buffer;
  readonly record: string;
  /** That of the step, as the database prints it. */
  readonly snapshot: string;
}
