import { fillText, formatDate, type Language } from '#machine';
import { caseAddress } from '../case-address.js';
import type { InboxLine } from '../inbox/inbox.reader.js';
import { bodyText } from '../inbox/wording.js';
import type { Letter, Line, Section } from './letter.js';
import { mailTexts } from '../notify.texts.js';

/** A task that a digest names. */
interface DueLine {
  /** The case; a digest that an earlier release wrote has none. */
  readonly instance?: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
}

/** What a digest says. `more`: what did not fit. */
export interface DigestParts {
  readonly day: string;
  readonly items: readonly InboxLine[];
  readonly moreItems: number;
  readonly tasks: readonly DueLine[];
  readonly moreTasks: number;
}

/** One thing that has happened, or is awaited still. */
export function noticeLetter(item: InboxLine, language: Language, publicUrl: string): Letter {
  return {
    language,
    subject: item.case === null ? item.event.text : `${item.case.number}: ${item.text}`,
    sections: [{ lines: linesOf(item, language, publicUrl) }, { lines: [{ label: mailTexts.why[language], text: item.why }] }],
    footer: footer(publicUrl, language),
  };
}

/** What is new and what is due, once a day. */
export function digestLetter(
  { day, items, moreItems, tasks, moreTasks }: DigestParts,
  language: Language,
  publicUrl: string,
): Letter {
  const counts = { day, items: String(items.length + moreItems), tasks: String(tasks.length + moreTasks) };
  const sections: Section[] = [];
  for (const [index, item] of items.entries())
    sections.push({ ...(index === 0 && { heading: mailTexts.new[language] }), lines: linesOf(item, language, publicUrl) });
  if (moreItems > 0) sections.push(more(moreItems, language));
  if (tasks.length > 0)
    sections.push({ heading: mailTexts.due[language], lines: tasks.flatMap((task) => taskLines(task, language, publicUrl)) });
  if (moreTasks > 0) sections.push(more(moreTasks, language));
  return {
    language,
    subject: fillText(mailTexts.digestSubject, counts, language),
    sections,
    footer: footer(publicUrl, language),
  };
}

/** The code that proves whose an address is. */
export function codeLetter(code: string, language: Language, publicUrl: string): Letter {
  const text = fillText(mailTexts.code, { code }, language);
  return {
    language,
    subject: mailTexts.codeSubject[language],
    sections: [{ lines: [{ text }] }],
    footer: footer(publicUrl, language),
  };
}

function linesOf(item: InboxLine, language: Language, publicUrl: string): Line[] {
  const lines: Line[] = [
    { text: item.text },
    ...(item.case === null ? [] : [{ label: mailTexts.case[language], text: `${item.case.number}, ${item.case.title}` }]),
    { label: mailTexts.body[language], text: bodyText(item.body.id, new Map([[item.body.id, item.body.names]]), language) },
  ];
  if (item.kind === 'notice') lines.push({ label: mailTexts.event[language], text: item.event.text });
  if (item.kind === 'notice' && item.task !== null) lines.push({ label: mailTexts.awaited[language], text: item.task.text });
  if (item.kind === 'notice' && item.dueOn !== null)
    lines.push({ label: mailTexts.dueOn[language], text: formatDate(item.dueOn, language) });
  if (item.case !== null) lines.push(openCase(item.case.id, language, publicUrl));
  return lines;
}

function taskLines({ instance, number, title, text, dueOn }: DueLine, language: Language, publicUrl: string): Line[] {
  const line = { label: formatDate(dueOn, language), text: `${text} (${number}, ${title})` };
  return instance === undefined ? [line] : [line, openCase(instance, language, publicUrl)];
}

function openCase(instance: string, language: Language, publicUrl: string): Line {
  return { label: mailTexts.open[language], text: caseAddress(publicUrl, instance), isLink: true };
}

function more(count: number, language: Language): Section {
  return { lines: [{ text: fillText(mailTexts.more, { count: String(count) }, language) }] };
}

function footer(url: string, language: Language): string {
  return fillText(mailTexts.footer, { url }, language);
}
