import { daysAfter, daysBetween } from '../language/formats';

/** How soon something is due, in the order in which it is shown. */
const urgencies = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is due within so many days is due this week. */
export const daysOfWeek = 7;

/** @param today local date. @param dueOn the last local date on which it is in time, or none. */
export function urgencyOf(dueOn: string | null, today: string): Urgency {
  if (dueOn === null) return 'undated';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= daysOfWeek ? 'week' : 'later';
}

/** Those of each urgency, in order; none is left out and none is empty. */
export function byUrgency<Item extends { readonly dueOn: string | null }>(
  items: readonly Item[],
  today: string,
): readonly { readonly urgency: Urgency; readonly items: readonly Item[] }[] {
  return urgencies
    .map((urgency) => ({ urgency, items: items.filter(({ dueOn }) => urgencyOf(dueOn, today) === urgency) }))
    .filter((group) => group.items.length > 0);
}

/** How many there are of each; of the last perhaps more, when not all have come: `43+`. */
export function withCounts<Group extends { readonly items: readonly unknown[] }>(
  groups: readonly Group[],
  isMore: boolean,
): readonly (Group & { readonly count: string })[] {
  return groups.map((group, index) => ({
    ...group,
    count: `${group.items.length}${isMore && index === groups.length - 1 ? '+' : ''}`,
  }));
}

/** Before when all is due whose last day is this or an earlier one: the last day ends with the first moment of the next. */
export function dueThrough(lastDay: string): string {
  return daysAfter(lastDay, 2);
}
