import { type CaseLine, caseLineProperties, caseProperties, type CaseView, type JournalLine } from '#cases';
import { type DeadlinePayload, deadlineEvent, type Language, operationEvent, type OperationPayload, type Texts } from '#machine';
import type { Name } from '#registry';
import {
  anything,
  byName,
  component,
  date,
  describing,
  flag,
  id,
  instant,
  list,
  name,
  object,
  orNull,
  sha256,
  type Static,
  text,
  whole,
} from '#schema';
import { actor } from '../openapi/actor.js';
import { termBasis } from './term-basis.js';
import { Paper } from './paper.js';
import { operationTexts } from '../texts/operation.texts.js';
import { nameIn, ShownReason, showReason } from '../language/shown-reason.js';

/** `text`, `stateText`: names in the caller's language. */
const InstanceLine = object({ ...caseLineProperties, stateText: text });
export type InstanceLine = Static<typeof InstanceLine>;

export const InstancePage = component(
  'InstancePage',
  object({
    items: list(InstanceLine),
    count: { ...describing<string>({ type: 'string', pattern: '^(\\d+|1000\\+)$' }), description: 'Exact up to 1000' },
    nextCursor: orNull(text),
  }),
);
export type InstancePage = Static<typeof InstancePage>;

/** `names`: of the body; null in a language in which no source gave one. */
const ShownParty = object({ party: text, body: id, names: name });
export type ShownParty = Static<typeof ShownParty>;

export const InstanceView = component(
  'Instance',
  object({
    ...caseProperties,
    stateText: text,
    parties: list(ShownParty),
    events: list(object({ type: text, text, accepted: flag, entitled: flag, allowed: flag, reasons: list(ShownReason) })),
    tasks: list(
      object({
        ...{ name: text, text, event: text, party: text, body: id, office: text },
        ...{ dueOn: orNull(date), dueAt: orNull(instant) },
      }),
    ),
    deadlines: list(
      object({
        ...{ name: text, text, from: date, dueOn: date, dueAt: instant, provisional: flag, rule: orNull(text) },
        basis: termBasis,
      }),
    ),
  }),
);
export type InstanceView = Static<typeof InstanceView>;

export const JournalView = component(
  'JournalRecord',
  object(
    {
      instance: id,
      seq: whole,
      at: instant,
      event: text,
      text,
      payload: anything,
      facts: byName(anything),
      factHashes: byName(sha256),
      actor,
      from: list(text),
      to: list(text),
      workflow: text,
      version: text,
      previous: orNull(sha256),
      hash: sha256,
    },
    { snapshot: sha256, group: id, paper: Paper, bulk: object({ id, reason: text }) },
  ),
);
export type JournalView = Static<typeof JournalView>;

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

/** A record of the journal: a fired deadline is named by the deadline, an operation by what was done. */
export function journalView(line: JournalLine, texts: Texts, language: Language): JournalView {
  return { ...line, text: journalText(line, texts, language) };
}

function journalText({ event, payload }: JournalLine, texts: Texts, language: Language): string {
  if (event === deadlineEvent) return nameIn(texts.deadlines, (payload as DeadlinePayload).name, language);
  if (event === operationEvent) return nameIn(operationTexts, (payload as OperationPayload).operation, language);
  return nameIn(texts.events, event, language);
}
