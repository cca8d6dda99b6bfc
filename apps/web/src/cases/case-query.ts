import { daysAfter } from '../language/formats';

/** Names of what can be chosen of the cases, as they stand in the address. */
export const caseFilters = [
  'q',
  'state',
  'oblast',
  'rayon',
  'recipient',
  'due',
  'party',
  'group',
  'dueBefore',
] as const;

export type CaseFilters = Partial<Record<(typeof caseFilters)[number], string>>;

/** What of a case is due; counted from today, so that a view of it stays true. */
export const dueChoices = ['overdue', 'week'] as const;

/** What is asked of the server. @param today local date. */
export function caseQuery({ oblast, rayon, due, dueBefore, ...filters }: CaseFilters, today: string) {
  const within = rayon ?? oblast;
  const before = due === 'overdue' ? today : due === 'week' ? daysAfter(today, 8) : dueBefore;
  return { ...filters, ...(within !== undefined && { within }), ...(before !== undefined && { dueBefore: before }) };
}
