import type { Why } from '../notice/notice.js';

/** Where a term comes from; `own`: a date of the case's own terms. */
export const termBases = ['statutory', 'recommended', 'own'] as const;
export type TermBasis = (typeof termBases)[number];

/** What is awaited, and until when (local date). */
export interface Awaited {
  readonly task: string;
  readonly dueOn: string | null;
}

/** The case as it was called at the time of the notice: who left the case since sees no later name of it. */
interface OfCase {
  readonly workflow: string;
  readonly version: string;
  readonly number: string;
  readonly title: string;
  readonly why: Why;
}

/** Something has happened. `awaited`: what the addressed office has to do now, if anything. */
interface NoticeContent extends OfCase {
  readonly template: string;
  /** The event that it follows from; `deadline`: the name of one that fired instead. */
  readonly event: string;
  readonly deadline?: string;
  readonly awaited: Awaited | null;
  /** Of a recomputation. */
  readonly moved?: Moved;
}

/** A task whose due date is another than before (local dates; null: there is none). */
export interface MovedTask {
  readonly task: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Due dates that a recomputation has moved, and why the operator did it. */
export interface Moved {
  readonly tasks: readonly MovedTask[];
  readonly reason: string | null;
}

/** Something is awaited still. `workingDays` are left at the moment of sending; negative: so many late. */
export interface ReminderContent extends OfCase {
  readonly task: string;
  readonly event: string;
  readonly dueOn: string;
  /** The local date of sending. */
  readonly on: string;
  readonly workingDays: number;
  readonly basis: TermBasis;
}

/** Something of no case, about what a body has set up itself; `params` fill its text. */
export interface HouseContent {
  readonly house: HouseNotice;
  readonly params: Readonly<Record<string, string>>;
  readonly why: Why;
}

/** `webhookFailing`: disabled after days in which every attempt failed; `webhookGone`: after the receiver's own 410. */
export type HouseNotice = 'webhookFailing' | 'webhookGone';

export type CaseContent = NoticeContent | ReminderContent;
export type ItemContent = CaseContent | HouseContent;

export function isOfCase(content: ItemContent): content is CaseContent {
  return !('house' in content);
}

export function isReminder(content: CaseContent): content is ReminderContent {
  return 'workingDays' in content;
}
