import type { CaseLine, CaseView, JournalLine } from '#engine';
import {
  type DeadlinePayload,
  deadlineEvent,
  type EventExplanation,
  type Language,
  operationEvent,
  type OperationPayload,
  type OpenTask,
  type PartyMember,
  type PendingDeadline,
  type Texts,
} from '#machine';
import type { Name } from '#registry';
import { operationTexts } from '../texts/operation.texts.js';
import { nameIn, type ShownReason, showReason } from '../language/shown-reason.js';

/** `text`, `stateText`: names in the caller's language. */
export interface InstanceLine extends CaseLine {
  readonly stateText: string;
}

export interface InstanceView extends Omit<CaseView, 'parties' | 'events' | 'tasks' | 'deadlines'> {
  readonly stateText: string;
  readonly parties: readonly ShownParty[];
  readonly events: readonly (Omit<EventExplanation, 'reasons'> & { text: string; reasons: ShownReason[] })[];
  readonly tasks: readonly (OpenTask & { text: string })[];
  readonly deadlines: readonly (PendingDeadline & { text: string })[];
}

export interface ShownParty extends PartyMember {
  /** Of the body; null in a language in which no source gave one. */
  readonly names: Name;
}

export interface JournalView extends JournalLine {
  readonly text: string;
}

export function instanceLine(line: CaseLine, texts: Texts, language: Language): InstanceLine {
  return { ...line, stateText: nameIn(texts.states, line.state, language) };
}

const unnamed: Name = { ky: null, ru: null, en: null };

/** @param bodies names by the id of the body. */
export function instanceView(view: CaseView, bodies: ReadonlyMap<string, Name>, texts: Texts, language: Language): InstanceView {
  return {
    ...view,
    parties: view.parties.map(({ party, body }) => ({ party, body, names: bodies.get(body) ?? unnamed })),
    stateText: nameIn(texts.states, view.state, language),
    events: view.events.map((event) => ({
      ...event,
      text: nameIn(texts.events, event.type, language),
      reasons: event.reasons.map((reason) => showReason(reason, language, texts)),
    })),
    tasks: view.tasks.map((task) => ({ ...task, text: nameIn(texts.tasks, task.name, language) })),
    deadlines: view.deadlines.map((deadline) => ({ ...deadline, text: nameIn(texts.deadlines, deadline.name, language) })),
  };
}

/** A record of the journal: the ringing of a deadline is called by the deadline, an operation by what was done. */
export function journalView(line: JournalLine, texts: Texts, language: Language): JournalView {
  return { ...line, text: journalText(line, texts, language) };
}

function journalText({ event, payload }: JournalLine, texts: Texts, language: Language): string {
  if (event === deadlineEvent) return nameIn(texts.deadlines, (payload as DeadlinePayload).name, language);
  if (event === operationEvent) return nameIn(operationTexts, (payload as OperationPayload).operation, language);
  return nameIn(texts.events, event, language);
}
