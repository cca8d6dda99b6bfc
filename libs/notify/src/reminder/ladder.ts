import { addDays, type Calendar, isWorkingDay } from '#machine';

/** Who is told at a rung: who holds the office, the office above it, the case's control where a body of the state is late. */
export const told = ['office', 'superior', 'control'] as const;
export type TellsWhom = (typeof told)[number];

/** A step of the ladder: so many working days after the due date; negative: before it. */
export interface Rung {
  readonly rung: string;
  readonly workingDays: number;
  readonly tells: readonly TellsWhom[];
}

/** A rung whose turn it is on a day, for tasks that are due from one local date to another. */
export interface Turn {
  /** Null: whenever before. */
  readonly from: string | null;
  readonly to: string;
  readonly rung: string;
  /** The day of the rung, where it is before the due date: whoever got the task on that day or later knows of it already. */
  readonly on: string | null;
}

/** The local date so many working days after another; before it when negative; itself for 0, whatever day that is. */
export function addWorkingDays(date: string, days: number, calendar: Calendar): string {
  const step = Math.sign(days);
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days that are left after `today` until `dueOn`, this included; negative: so many have passed since. */
export function workingDaysLeft(today: string, dueOn: string, calendar: Calendar): number {
  const [from, to] = today <= dueOn ? [today, dueOn] : [dueOn, today];
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return today <= dueOn ? count : -count;
}

/**
 * The newest rung that has come by `today`, for every due date for which one has. Older ones are not told any more: after an
 * outage people are reminded once, not of each day that was missed.
 */
export function turnsOn(today: string, ladder: readonly Rung[], calendar: Calendar): Turn[] {
  const rungs = [...ladder].sort((one, two) => one.workingDays - two.workingDays);
  // Working days are at least one in ten days, whatever holidays come.
  const reach = Math.max(...rungs.map(({ workingDays }) => Math.abs(workingDays))) * 3 + 20;
  const last = rungs.at(-1)!;
  const begin = addDays(today, -reach);
  const turns: Turn[] = [{ from: null, to: addDays(begin, -1), rung: last.rung, on: null }];
  for (let dueOn = begin; dueOn <= addDays(today, reach); dueOn = addDays(dueOn, 1)) {
    const dated = rungs.map((rung) => ({ ...rung, on: addWorkingDays(dueOn, rung.workingDays, calendar) }));
    const newest = dated.filter(({ on }) => on <= today).at(-1);
    if (newest === undefined) continue;
    const { rung, on, workingDays } = newest;
    turns.push({ from: dueOn, to: dueOn, rung, on: workingDays < 0 ? on : null });
  }
  return turns;
}
