import { emptyPaper, type TypedPaper } from '../case/event/paper-fields';
import type { TypedObject } from '../form/schema';
import { type SessionState, useSessionState } from '../form/use-session-state';
import type { StartOption } from './start-options';

/** How much of what each recipient has: names of what is counted, and of each body its numbers, in their order. */
export interface Counts {
  readonly names: readonly string[];
  readonly by: Readonly<Record<string, readonly string[]>>;
}

/** A case, or many of one kind, that is being prepared on this device. */
export interface WayDraft {
  readonly answers: TypedObject;
  /** Bodies, where cases of this kind have recipients. */
  readonly chosen: readonly string[];
  /** By the field of the recipient that they are. */
  readonly counts: Readonly<Record<string, Counts>>;
  readonly office: string;
  readonly paper: TypedPaper;
  /** Under which it begins: once, however often it is sent. */
  readonly key: string;
}

export function useWayDraft(way: StartOption, person: string): SessionState<WayDraft> {
  return useSessionState<WayDraft>(wayDraftKey(way.name, person), () => ({
    answers: {},
    chosen: [],
    counts: {},
    office: way.offices[0]?.id ?? '',
    paper: emptyPaper,
    key: crypto.randomUUID(),
  }));
}

export function wayDraftKey(name: string, person: string): string {
  return `${person}.start.${name}`;
}
