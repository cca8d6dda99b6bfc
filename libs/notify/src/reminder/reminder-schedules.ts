import type { WorkflowPackage } from '#machine';
import { projectFile, StartFault } from '#platform';
import { readFileSync } from 'node:fs';
import { type ReminderStep, reminderAudiences } from './reminder-schedule.js';

const ofAll = 'libs/notify/data/reminders.json';

/** The schedule of all tasks whose rule has none of its own. @throws StartFault for a file that holds no schedule. */
export function readDefaultSchedule(): readonly ReminderStep[] {
  const schedule = read(ofAll) as readonly ReminderStep[];
  refuseToStart(isSound(schedule) ? [] : [`default (${ofAll})`]);
  return schedule;
}

/** The schedules of a package, by rule. @throws StartFault for a file that holds no schedules. */
export function readSchedules({
  reminders,
}: Pick<WorkflowPackage, 'reminders'>): Readonly<Record<string, readonly ReminderStep[]>> {
  if (reminders === undefined) return {};
  const schedules = read(reminders) as Readonly<Record<string, readonly ReminderStep[]>>;
  refuseToStart(Object.entries(schedules).flatMap(([rule, schedule]) => (isSound(schedule) ? [] : [`${rule} (${reminders})`])));
  return schedules;
}

const read = (file: string): unknown => JSON.parse(readFileSync(projectFile(file), 'utf8'));

function isSound(schedule: readonly ReminderStep[]): boolean {
  return (
    schedule.length > 0 &&
    new Set(schedule.map(({ rung }) => rung)).size === schedule.length &&
    schedule.every(
      ({ workingDays, tells }) => Number.isInteger(workingDays) && tells.every((each) => reminderAudiences.includes(each)),
    )
  );
}

function refuseToStart(broken: readonly string[]): void {
  if (broken.length > 0) throw new StartFault(`Broken schedules of reminders: ${broken.join(', ')}.`);
}
