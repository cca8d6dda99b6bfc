import { addDays, localDate } from './time.js';
import type { WorkflowEvent } from './workflow.js';

/** The local date of an event. */
export function today({ at, facts }: Pick<WorkflowEvent, 'at' | 'facts'>): string {
  return localDate(at, facts.calendar.timeZone);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The quarter of a date: `2026-Q1`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function quarterStart(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
}

export function nextQuarter(quarter: string): string {
  const number = Number(quarter.slice(6));
  return number === 4 ? `${Number(quarter.slice(0, 4)) + 1}-Q1` : `${quarter.slice(0, 4)}-Q${number + 1}`;
}

/** The last day of a quarter. */
export function quarterEnd(quarter: string): string {
  return addDays(quarterStart(nextQuarter(quarter)), -1);
}

/** The quarters from one to another, both included. */
export function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  for (let quarter = from; quarter <= to; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}
