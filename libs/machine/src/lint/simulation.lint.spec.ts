import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { lintPackage, type Simulation } from '../index.js';

const sound: Simulation = {
  programme: () => [],
  acts: { answerRequest: () => ({ type: 'approve' }), reconsider: { reads: ['approve'], decide: () => null } },
  dayFor: () => null,
  consequences: { approve: () => [] },
  bulk: { answerRequest: { event: 'approve', reason: 'All of a day.' } },
  deadlines: { dates: ['returnDay'], repeated: ['answerDue'], count: () => undefined },
};
const faultsOf = (more: Partial<Simulation>): string[] => lintPackage(packageOf(leave, { simulation: { ...sound, ...more } }));

test('every task has somebody who knows how to do it', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ acts: {} })).toEqual(['leave/v1: simulation: nobody knows how to do the task answerRequest']);
});

test('events, tasks and deadlines are there', () => {
  expect(faultsOf({ consequences: { toString: () => [] } })).toEqual(['leave/v1: simulation: there is no event toString']);
  const acts = { ...sound.acts, reconsider: { reads: ['regret'], decide: () => null } };
  expect(faultsOf({ acts })).toEqual(['leave/v1: simulation: there is no event regret']);
  expect(faultsOf({ bulk: { answerAll: { event: 'approveAll', reason: '' } } })).toEqual([
    'leave/v1: simulation: there is no event approveAll',
    'leave/v1: simulation: there is no task answerAll',
  ]);
  const deadlines = { dates: ['holiday'], repeated: ['weekend'], count: () => undefined };
  expect(faultsOf({ deadlines })).toEqual([
    'leave/v1: simulation: there is no deadline holiday',
    'leave/v1: simulation: there is no deadline weekend',
  ]);
});
