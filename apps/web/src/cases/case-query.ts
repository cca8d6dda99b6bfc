import { daysAfter } from '../language/formats';
import { daysOfWeek, dueThrough } from '../work/urgency';

/** Names of what can be chosen of the cases, as they stand in the address. */
export const caseFilters = [
  'q',
  'state',
  'oblast',
  'rayon',
  'recipient',
  'due',
  'task',
  'party',
  'group',
  'dueBefore',
  'workflow',
] as const;

export type CaseFilters = Partial<Record<(typeof caseFilters)[number], string>>;

/** By when something of a case is awaited; counted from today, so that a view of it stays true. */
export const dueChoices = ['overdue', 'week'] as const;

/** What is asked of the server. @param today local date. */
export function caseQuery({ oblast, rayon, due, ...filters }: CaseFilters, today: string) {
  const within = rayon ?? oblast;
  const days = due === 'overdue' ? -1 : due === 'week' ? daysOfWeek : undefined;
  return {
    ...filters,
    ...(within !== undefined && { within }),
    ...(days !== undefined && { awaitedBefore: dueThrough(daysAfter(today, days)) }),
  };
}
