import { WorkflowCatalog } from '#engine';
import { officeTexts } from '#identity';
import { fillText, formatDate, type Language, languages, recomputeOperation, type Text, type Texts } from '#machine';
import type { Name } from '#registry';
import { Injectable } from '@nestjs/common';
import { date, object, oneOf, orNull, type Static, type StaticObject, text, whole } from '#schema';
import { houseNotices, movedTexts, reminderTexts, webhookNotices, whyTexts } from '../notify.texts.js';
import type { Why } from '../notice/notice.js';
import {
  type CaseContent,
  type HouseContent,
  isOfCase,
  isReminder,
  type ItemContent,
  type Moved,
  type ReminderContent,
  termBases,
} from './inbox-item.js';

/** A thing by its name in the program and by what people call it. */
export const Called = object({ name: text, text });
export type Called = Static<typeof Called>;

/** An item in one language. */
export const wordedProperties = {
  /** What has happened, or is awaited still. */
  text,
  /** Why this person reads it. */
  why: text,
  /** What it follows from; of a reminder: what would do it. */
  event: Called,
  office: Called,
  party: { ...orNull(Called), description: 'Null: of no case' },
  /** What is awaited of the addressed office. */
  task: orNull(Called),
  dueOn: orNull(date),
  /** Of a reminder: left when it was sent; negative: so many late. */
  workingDays: orNull(whole),
  termBasis: orNull(oneOf(...termBases)),
};

type Worded = StaticObject<typeof wordedProperties>;

/** The version of a case; what an earlier release wrote may have none. */
type OfVersion = Pick<CaseContent, 'workflow'> & Partial<Pick<CaseContent, 'version'>>;

/** Names of bodies by id. */
type BodyNamesById = ReadonlyMap<string, Name>;

/** Puts items into words, from the texts of the workflow version that the case runs on. */
@Injectable()
export class Wording {
  constructor(private readonly catalog: WorkflowCatalog) {}

  of(content: ItemContent, bodies: BodyNamesById, language: Language): Worded {
    if (!isOfCase(content)) return houseWorded(content, bodies, language);
    const texts = this.textsOf(content);
    const called = (kind: keyof Texts & ('events' | 'tasks' | 'deadlines' | 'parties'), name: string): Called => ({
      name,
      text: textOf(texts?.[kind], name, language),
    });
    const { office, party } = content.why;
    const shared = {
      why: whyText(content.why, bodies, language),
      office: { name: office, text: textOf(officeTexts, office, language) },
      party: called('parties', party),
    };
    if (isReminder(content)) {
      const task = called('tasks', content.task);
      const { dueOn, workingDays, basis } = content;
      const text = reminderText(content, task.text, language);
      return { ...shared, text, event: called('events', content.event), task, dueOn, workingDays, termBasis: basis };
    }
    const { template, event, deadline, awaited, moved } = content;
    const text = textOf({ ...houseNotices, ...texts?.notices }, template, language);
    const happened = deadline === undefined ? called('events', event) : called('deadlines', deadline);
    return {
      ...shared,
      text: moved === undefined ? text : `${text} ${movedText(moved, (name) => called('tasks', name).text, language)}`,
      event: moved === undefined ? happened : { name: recomputeOperation, text: movedTexts.event[language] },
      task: awaited === null ? null : called('tasks', awaited.task),
      dueOn: awaited?.dueOn ?? null,
      workingDays: null,
      termBasis: null,
    };
  }

  /** A notice that reached nobody, and its addressee. */
  undelivered(
    {
      kind,
      name,
      party,
      office,
      ...of
    }: { kind: 'notice' | 'reminder'; name: string; party: string; office: string } & OfVersion,
    language: Language,
  ): { readonly text: string; readonly party: Called; readonly office: Called } {
    const texts = this.textsOf(of);
    const said = kind === 'notice' ? { ...houseNotices, ...texts?.notices } : texts?.tasks;
    return {
      text: textOf(said, name, language),
      party: { name: party, text: textOf(texts?.parties, party, language) },
      office: { name: office, text: textOf(officeTexts, office, language) },
    };
  }

  /** What the version of a workflow calls a task. */
  task(of: OfVersion, name: string, language: Language): string {
    return textOf(this.textsOf(of)?.tasks, name, language);
  }

  /** Of a version that only another program has the newest one that is here says nearly the same. */
  private textsOf({ workflow, version }: OfVersion): Texts | undefined {
    const all = this.catalog.all().filter(({ name }) => name === workflow);
    return (all.find((each) => each.version === version) ?? all.at(-1))?.texts;
  }
}

/** The name of a body in a language, else in Russian, else in one in which it has a name. */
export function bodyText(id: string, bodies: BodyNamesById, language: Language): string {
  const name = bodies.get(id);
  return [language, 'ru' as const, ...languages].map((each) => name?.[each]).find((each) => typeof each === 'string') ?? id;
}

function houseWorded({ house, params, why }: HouseContent, bodies: BodyNamesById, language: Language): Worded {
  const { event, text } = webhookNotices[house];
  return {
    text: fillText(text, params, language),
    why: whyText(why, bodies, language),
    event: { name: house, text: event[language] },
    office: { name: why.office, text: textOf(officeTexts, why.office, language) },
    party: null,
    task: null,
    dueOn: null,
    workingDays: null,
    termBasis: null,
  };
}

function whyText(why: Why, bodies: BodyNamesById, language: Language): string {
  const named = (office: string): string => textOf(officeTexts, office, language);
  const params = {
    office: named(why.office),
    body: bodyText(why.body, bodies, language),
    heldOffice: named(why.heldOffice),
    heldBody: bodyText(why.heldBody, bodies, language),
    absent: why.absent ?? '',
  };
  return fillText(whyTexts[why.ground], params, language);
}

function reminderText({ dueOn, on, workingDays, basis }: ReminderContent, task: string, language: Language): string {
  const which = on < dueOn ? 'before' : on === dueOn ? 'onTheDay' : 'after';
  const text = fillText(reminderTexts[which], { task, dueOn, days: String(Math.abs(workingDays)) }, language);
  return basis === 'recommended' ? `${text} ${reminderTexts.recommended[language]}` : text;
}

function movedText({ tasks, reason }: Moved, taskText: (name: string) => string, language: Language): string {
  const shown = (date: string | null): string => (date === null ? '–' : formatDate(date, language));
  const lines = tasks.map(({ task, from, to }) =>
    fillText(movedTexts.task, { task: taskText(task), from: shown(from), to: shown(to) }, language),
  );
  return [...lines, ...(reason === null ? [] : [fillText(movedTexts.reason, { reason }, language)])].join(' ');
}

function textOf(texts: Readonly<Record<string, Text>> | undefined, name: string, language: Language): string {
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name]![language] : name;
}
