import { addDays, type Calendar, daysBetween, isWorkingDay } from '#machine';

/** Who is reminded at a step: who holds the office, the office above it, the overseer of the case (`control`) where a body of the state is late. */
export const reminderAudiences = ['office', 'superior', 'control'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** A step of a schedule: so many working days after the due date; negative: before it. */
export interface ReminderStep {
  /** Its name, as the column `reminder.rung` stores it. */
  readonly rung: string;
  readonly workingDays: number;
  readonly tells: readonly ReminderAudience[];
}

/** A step that is due on a day, for tasks that are due from one local date to another. */
export interface Turn {
  /** Null: whenever before. */
  readonly from: string | null;
  readonly to: string;
  readonly rung: string;
  /** The day of the step, where it is before the due date: who got the task on that day or later knows of it already. */
  readonly on: string | null;
  /** The first day, of those that were requested, on which it is due. */
  readonly day: string;
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
 * The newest step that has come by `today`, for every due date for which one has. Older ones are not sent any more: after an
 * outage people are reminded once, not of each day that was missed.
 */
export function turnsOn(today: string, schedule: readonly ReminderStep[], calendar: Calendar): Turn[] {
  return turnsBetween(today, today, schedule, calendar);
}

/** The same of the first of several days, and every step that comes on one of the others. */
export function turnsBetween(first: string, last: string, schedule: readonly ReminderStep[], calendar: Calendar): Turn[] {
  const steps = [...schedule].sort((one, two) => one.workingDays - two.workingDays);
  // Working days are at least one in three days, whatever holidays come, but for two weeks.
  const reach = Math.max(...steps.map(({ workingDays }) => Math.abs(workingDays))) * 3 + 20;
  const [begin, end] = [2 * reach, 2 * reach + daysBetween(first, last)];
  const days = Array.from({ length: end + 2 * reach + 1 }, (_, index) => addDays(first, index - begin));
  // Computed once for each day, not for each day of each step: a clock that is moved calls this often.
  const isWorking = days.map((day) => isWorkingDay(day, calendar));
  const stepped = (from: number, workingDays: number): number => {
    let index = from;
    for (let left = Math.abs(workingDays); left > 0;) if (isWorking[(index += Math.sign(workingDays))]) left -= 1;
    return index;
  };
  const turns: Turn[] = [{ from: null, to: days[reach - 1]!, rung: steps.at(-1)!.rung, on: null, day: first }];
  for (let due = reach; due <= end + reach; due += 1) {
    const dated = steps.map((step) => ({ ...step, on: stepped(due, step.workingDays) }));
    const newest = dated.filter(({ on }) => on <= begin).slice(-1);
    for (const { rung, on, workingDays } of [...newest, ...dated.filter((each) => each.on > begin && each.on <= end)]) {
      const ofStep = { rung, on: workingDays < 0 ? days[on]! : null, day: days[Math.max(on, begin)]! };
      turns.push({ from: days[due]!, to: days[due]!, ...ofStep });
    }
  }
  return turns;
}
