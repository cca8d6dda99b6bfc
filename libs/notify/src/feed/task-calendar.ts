import { addDays, fillText, type Language } from '#machine';
import { contentLine, escaped } from './content-line.js';
import { feedTexts } from '../notify.texts.js';

/** An open task as a calendar shows it, its names in the reader's language. */
export interface DueTask {
  /** The same as long as the task is open, and no other's. */
  readonly uid: string;
  /** Rises with every change of the case. */
  readonly sequence: number;
  readonly openedAt: Date;
  readonly changedAt: Date;
  /** A local date. */
  readonly dueOn: string;
  readonly task: string;
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

const product = '-//Yntymak//Due dates//EN';
/** How often a calendar program should look again. */
const refresh = 'PT1H';

// Since 12 August 2005 the country has had no summer time (IANA time zone database).
const timeZone = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Asia/Bishkek'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '20050812T000000'],
  ['TZOFFSETFROM', '+0600'],
  ['TZOFFSETTO', '+0600'],
  ['TZNAME', '+06'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
] as const;

/**
 * The tasks as an iCalendar object (RFC 5545, RFC 7986), each on the whole day of its due date; events, since many calendar
 * programs do not show to-dos. It holds no time of its making: as long as nothing changes, it is the same to the byte.
 */
export function taskCalendar(tasks: readonly DueTask[], language: Language): string {
  const name = escaped(feedTexts.name[language]);
  const lines: (readonly [name: string, value: string])[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', product],
    ['CALSCALE', 'GREGORIAN'],
    [`NAME;LANGUAGE=${language}`, name],
    ['X-WR-CALNAME', name],
    ['X-WR-TIMEZONE', 'Asia/Bishkek'],
    ['REFRESH-INTERVAL;VALUE=DURATION', refresh],
    ['X-PUBLISHED-TTL', refresh],
    ...timeZone,
    ...tasks.flatMap((task) => taskLines(task, language)),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([property, value]) => contentLine(property, value)).join('');
}

function taskLines(due: DueTask, language: Language): (readonly [name: string, value: string])[] {
  const { task, number, body, state, title } = due;
  const said = [
    fillText(feedTexts.case, { number }, language),
    fillText(feedTexts.awaited, { body }, language),
    fillText(feedTexts.state, { state }, language),
    due.address,
  ];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', due.uid],
    ['SEQUENCE', String(due.sequence)],
    // Without a METHOD it says when the content last changed.
    ['DTSTAMP', utc(due.changedAt)],
    ['LAST-MODIFIED', utc(due.changedAt)],
    ['CREATED', utc(due.openedAt)],
    ['DTSTART;VALUE=DATE', day(due.dueOn)],
    // The day after the last.
    ['DTEND;VALUE=DATE', day(addDays(due.dueOn, 1))],
    [`SUMMARY;LANGUAGE=${language}`, escaped(`${task}: ${title}`)],
    [`DESCRIPTION;LANGUAGE=${language}`, escaped(said.join('\n'))],
    ['URL', due.address],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

function day(date: string): string {
  return date.replaceAll('-', '');
}
