/** A legal parameter as it was valid at the event: a number and its unit. `source` and `statutory` are for people. */
export interface Rule {
  readonly id: string;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly statutory: boolean;
}

/** `dayOfNextMonth`: the fixed day (1 to 31) of the month after the one in which a period ended; its last where it has no such day. */
export const ruleUnits = ['calendarDays', 'workingDays', 'months', 'dayOfNextMonth', 'percent', 'count'] as const;
export type RuleUnit = (typeof ruleUnits)[number];
/** The units that a term can be counted in. */
export const termUnits: readonly string[] = ['calendarDays', 'workingDays', 'months', 'dayOfNextMonth'] satisfies RuleUnit[];

/**
 * The working-day calendar: weekends are off but for `worked`; `off` lists further days off.
 * A day in a year that is not in `approved` is provisional: there only the known days count.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly approved: readonly number[];
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

const dayMs = 86_400_000;
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  let format = zoneFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    zoneFormats.set(timeZone, format);
  }
  return format;
}

/**
 * Offsets by zone and second: one step asks for the same instants many times, and cases share their days. Formatting one takes
 * 8 µs; with this a whole life of a delegation takes the machine 50 ms, without it 130 (November 2026). Bounded to some 200 kB.
 */
const knownOffsets = new Map<string, Map<number, number>>();
const mostKnown = 4_096;

/** Milliseconds by which the zone's wall clock is ahead of UTC at this instant. */
function zoneOffset(instant: number, timeZone: string): number {
  let known = knownOffsets.get(timeZone);
  if (known === undefined) knownOffsets.set(timeZone, (known = new Map<number, number>()));
  const second = Math.floor(instant / 1000);
  const found = known.get(second);
  if (found !== undefined) return found;
  const offset = formattedOffset(second * 1000, timeZone);
  if (known.size >= mostKnown) known.clear();
  known.set(second, offset);
  return offset;
}

function formattedOffset(instant: number, timeZone: string): number {
  const part = Object.fromEntries(
    zoneFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - instant;
}

/** The local date (YYYY-MM-DD) of an ISO instant in a zone. */
export function localDate(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 10);
}

/** The wall clock (HH:MM) of an ISO instant in a zone. */
export function localTime(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(11, 16);
}

/** The ISO instant (UTC) at which a local date begins in a zone. */
export function startOfDay(date: string, timeZone: string): string {
  const wall = Date.parse(`${date}T00:00:00Z`);
  const guess = wall - zoneOffset(wall, timeZone);
  return new Date(wall - zoneOffset(guess, timeZone)).toISOString();
}

/** The local date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day `months` later; the last day of that month when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

export function isWorkingDay(date: string, calendar: Calendar): boolean {
  if (calendar.off.includes(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || calendar.worked.includes(date);
}

/** The last day of a term, and whether a year without an approved calendar was counted. */
export interface DueDate {
  readonly date: string;
  readonly provisional: boolean;
}

/**
 * The last day of a term counted by a rule from a day. The day of the event is not counted; a term that ends on a
 * day off ends on the next working day. (DOMAIN.md §7, confidence C: practice, text of the act not seen.)
 */
export function dueDate(from: string, rule: Rule, calendar: Calendar): DueDate {
  let date = from;
  if (rule.unit === 'workingDays') {
    for (let left = rule.value; left > 0;) {
      date = addDays(date, 1);
      if (isWorkingDay(date, calendar)) left -= 1;
    }
  } else if (rule.unit === 'months') {
    date = addMonths(from, rule.value);
  } else if (rule.unit === 'dayOfNextMonth') {
    const first = addMonths(`${from.slice(0, 8)}01`, 1);
    date = addDays(first, Math.min(rule.value, daysBetween(first, addMonths(first, 1))) - 1);
  } else {
    date = addDays(from, rule.value);
  }
  while (!isWorkingDay(date, calendar)) date = addDays(date, 1);
  const years = Number(date.slice(0, 4)) - Number(from.slice(0, 4));
  const counted = Array.from({ length: years + 1 }, (_, index) => Number(from.slice(0, 4)) + index);
  return { date, provisional: counted.some((year) => !calendar.approved.includes(year)) };
}
