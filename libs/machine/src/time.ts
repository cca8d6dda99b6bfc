import { memoize } from './memoize.js';

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

/** A local date as the milliseconds at which it would begin in UTC, and back: writing one takes 1 µs (2026-11-28). */
const midnightOf = memoize((date: string) => Date.parse(`${date}T00:00:00Z`));
const dateOf = memoize((midnight: number) => new Date(midnight).toISOString().slice(0, 10));

const inZone = memoize((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  // Formatting an instant takes 8 µs.
  const offsetOf = memoize((second: number) => formattedOffset(second * 1000, format));
  /** Milliseconds by which the zone's wall clock is ahead of UTC at this instant. */
  const offset = (instant: number): number => offsetOf(Math.floor(instant / 1000));
  const startOf = memoize((date: string) => {
    const wall = midnightOf(date);
    const guess = wall - offset(wall);
    return new Date(wall - offset(guess)).toISOString();
  });
  return { offset, startOf };
});

function formattedOffset(instant: number, format: Intl.DateTimeFormat): number {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - instant;
}

/** The local date (YYYY-MM-DD) of an ISO instant in a zone. */
export function localDate(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  return dateOf(Math.floor((instant + inZone(timeZone).offset(instant)) / dayMs) * dayMs);
}

/** The wall clock (HH:MM) of an ISO instant in a zone. */
export function localTime(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  return new Date(instant + inZone(timeZone).offset(instant)).toISOString().slice(11, 16);
}

/** The ISO instant (UTC) at which a local date begins in a zone. */
export function startOfDay(date: string, timeZone: string): string {
  return inZone(timeZone).startOf(date);
}

/** The local date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOf(midnightOf(date) + days * dayMs);
}

/** The same day `months` later; the last day of that month when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / dayMs);
}

export function isWorkingDay(date: string, calendar: Calendar): boolean {
  if (calendar.off.includes(date)) return false;
  const weekday = new Date(midnightOf(date)).getUTCDay();
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
