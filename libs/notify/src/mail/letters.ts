import { fillText, formatDate, type Language } from '#machine';
import type { InboxLine } from '../inbox/inbox.reader.js';
import { bodyText } from '../inbox/wording.js';
import type { Letter, Line, Section } from './letter.js';
import { mailTexts } from './mail.texts.js';

/** A task that a digest names. */
export interface DueLine {
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
    sections: [{ lines: linesOf(item, language) }, { lines: [{ label: mailTexts.why[language], text: item.why }] }],
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
    sections.push({ ...(index === 0 && { heading: mailTexts.new[language] }), lines: linesOf(item, language) });
  if (moreItems > 0) sections.push(more(moreItems, language));
  if (tasks.length > 0) sections.push({ heading: mailTexts.due[language], lines: tasks.map((task) => taskLine(task, language)) });
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

function linesOf(item: InboxLine, language: Language): Line[] {
  const lines: Line[] = [
    { text: item.text },
    ...(item.case === null ? [] : [{ label: mailTexts.case[language], text: `${item.case.number}, ${item.case.title}` }]),
    { label: mailTexts.body[language], text: bodyText(item.body.id, new Map([[item.body.id, item.body.names]]), language) },
  ];
  if (item.kind === 'notice') lines.push({ label: mailTexts.event[language], text: item.event.text });
  if (item.kind === 'notice' && item.task !== null) lines.push({ label: mailTexts.awaited[language], text: item.task.text });
  if (item.kind === 'notice' && item.dueOn !== null)
    lines.push({ label: mailTexts.dueOn[language], text: formatDate(item.dueOn, language) });
  return lines;
}

function taskLine({ number, title, text, dueOn }: DueLine, language: Language): Line {
  return { label: formatDate(dueOn, language), text: `${text} (${number}, ${title})` };
}

function more(count: number, language: Language): Section {
  return { lines: [{ text: fillText(mailTexts.more, { count: String(count) }, language) }] };
}

function footer(url: string, language: Language): string {
  return fillText(mailTexts.footer, { url }, language);
}
