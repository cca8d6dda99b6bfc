import { WorkflowCatalog } from '#engine';
import type { Workflow } from '#machine';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { Wording } from './wording.js';

const called = (name: string, tasks: Workflow['texts']['tasks']): Workflow => ({
  ...leave,
  name,
  texts: { ...leave.texts, tasks },
});
const text = (en: string) => ({ ky: en, ru: en, en });
const newest = { ...called('leave', { decideRequest: text('Decide') }), version: 'v2' };
const other = called('holiday', { answerRequest: text('Answer for the holiday') });
const wording = new Wording(new WorkflowCatalog([packageOf(leave, { versions: [leave, newest] }), packageOf(other)]));

test('a task is called as the version of its own workflow calls it, else as the newest does', () => {
  const task = (workflow: string, version: string | undefined, name: string): string =>
    wording.task({ workflow, ...(version !== undefined && { version }) }, name, 'en');
  expect(task('leave', 'v1', 'answerRequest')).toBe('Answer the request');
  expect(task('holiday', 'v1', 'answerRequest')).toBe('Answer for the holiday');
  expect(task('leave', 'v2', 'decideRequest')).toBe('Decide');
  for (const version of ['v3', undefined]) expect(task('leave', version, 'decideRequest')).toBe('Decide');
});
