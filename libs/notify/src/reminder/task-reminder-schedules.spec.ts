import { WorkflowCatalog } from '#engine';
import { StartFault } from '#platform';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import type { ReminderStep } from './reminder-schedule.js';
import { TaskReminderSchedules } from './task-reminder-schedules.js';

const folder = mkdtempSync(join(tmpdir(), 'yntymak-reminders-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A file of a package. */
function reminderFile(schedules: Readonly<Record<string, readonly ReminderStep[]>>): string {
  const file = join(folder, `${++count}.json`);
  writeFileSync(file, JSON.stringify(schedules));
  return file;
}

const step = (name: string, workingDays: number, tells: ReminderStep['tells'] = ['office']): ReminderStep => ({
  rung: name,
  workingDays,
  tells,
});
const earlier = [step('30before', -30)];
const later = [step('20after', 20)];
const holiday = { ...leave, name: 'holiday' };
const stepsByWorkflow = (...packages: ConstructorParameters<typeof WorkflowCatalog>[0]): TaskReminderSchedules =>
  new TaskReminderSchedules(new WorkflowCatalog(packages));
const stepsOf = (schedules: TaskReminderSchedules): Record<string, string[]> =>
  Object.fromEntries(schedules.tasks.map((each) => [each.workflow, schedules.stepsOf(each).map(({ rung }) => rung)]));

test('each package has its own schedule of a rule, others that of all workflows', () => {
  const schedules = stepsByWorkflow(
    packageOf(leave, { reminders: reminderFile({ 'leave.answer': earlier }) }),
    packageOf(holiday, { reminders: reminderFile({ 'leave.answer': later }) }),
    packageOf({ ...leave, name: 'absence' }),
  );
  expect(stepsOf(schedules)).toEqual({
    leave: ['30before'],
    holiday: ['20after'],
    absence: ['10before', '3before', 'onTheDay', '1after', '5after'],
  });
  expect(schedules.used().map(([name]) => name)).toEqual(['leave/leave.answer', 'holiday/leave.answer', 'default']);
});

test('only a case that is overseen reminds its overseer', () => {
  const reminders = reminderFile({ 'leave.answer': [step('1after', 1, ['office', 'control'])] });
  const overseer = { party: 'employer', office: 'signatory' };
  const schedules = stepsByWorkflow(packageOf(leave, { reminders }), packageOf(holiday, { reminders, roles: { overseer } }));
  expect(schedules.tasks.map((each) => schedules.stepsOf(each)[0]!.tells)).toEqual([['office'], ['office', 'control']]);
});

test('a schedule that is broken, or of a rule that no task is due by, stops the start', () => {
  const broken = reminderFile({ 'leave.answer': [step('a', 0.5)], 'report.due': [step('b', 1, ['office', 'nobody' as never])] });
  expect(() => stepsByWorkflow(packageOf(leave, { reminders: broken }))).toThrow(
    new StartFault(`Broken schedules of reminders: leave.answer (${broken}), report.due (${broken}).`),
  );
  const unused = reminderFile({ 'leave.answer': earlier, 'report.due': later });
  expect(() => stepsByWorkflow(packageOf(leave, { reminders: unused }), packageOf(holiday))).toThrow(
    new StartFault('No task is due by the rule of these schedules of reminders: leave/report.due.'),
  );
});
