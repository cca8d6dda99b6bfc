import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { lintWorkflow } from '../index.js';
import { faults, tiny, to } from './tiny-workflow.support.js';

test('a sound workflow has no fault, whether the rules are known by id or with their units', () => {
  expect(lintWorkflow(leave)).toEqual([]);
  expect(lintWorkflow(leave, ['leave.answer'])).toEqual([]);
  expect(lintWorkflow(leave, [{ id: 'leave.answer', unit: 'workingDays' }])).toEqual([]);
});

test('a fault names its workflow and version', () => {
  expect(lintWorkflow({ ...leave, deadlines: {} })).toContain('leave/v1: deadline answerDue has no rule');
});

test('every fault is reported at once, and none twice', () => {
  const states = {
    first: { on: { go: [{ target: 'last' }, { target: 'last' }] }, after: { 1000: 'last' } },
    last: { type: 'final' },
  };
  expect(faults(tiny(states, { deadlines: {} }))).toEqual([
    'first on go: does not ask the requirements (guard required)',
    'first after 1000: a deadline needs a name, not a number of milliseconds',
    'deadline 1000 has no rule',
  ]);
});

test('the smallest sound machine has no fault', () => {
  expect(faults(tiny({ first: { on: { go: to('last') } }, last: { type: 'final' } }))).toEqual([]);
});
