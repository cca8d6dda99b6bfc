import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { allMet, payloadRequirement, type TaskDefinition } from '../index.js';
import { aTask, anEvent, faults, tiny, to } from './tiny-workflow.support.js';

const answer = leave.tasks[0]!;
const withTask = (change: Partial<TaskDefinition>): string[] => faults({ ...leave, tasks: [{ ...answer, ...change }] });

test('a task of a state, event or deadline that does not exist', () => {
  expect(withTask({ state: 'gone' })).toContain('task answerRequest: no state gone');
  expect(withTask({ event: 'toString' })).toContain('task answerRequest: no event toString');
  expect(withTask({ due: 'gone' })).toContain('task answerRequest: no deadline gone');
});

test('a task whose event is not accepted where it stands', () => {
  expect(withTask({ state: 'away' })).toContain('task answerRequest: event approve is never accepted while away is active');
});

test('a task whose deadline is not set where it stands, so that it would have no due date', () => {
  expect(withTask({ due: 'returnDay' })).toEqual(['task answerRequest: deadline returnDay is never set while asked is active']);
});

describe('a task whose event is accepted', () => {
  const last = { type: 'final' };
  const atWork = {
    type: 'parallel',
    on: { whole: to('last') },
    states: {
      left: { initial: 'one', states: { one: { on: { left: to('#tiny.last') } } } },
      right: { on: { right: to('#tiny.last') } },
    },
  };
  const events = { left: anEvent, right: anEvent, whole: anEvent, begin: anEvent };
  const states = { first: { on: { begin: to('atWork') } }, atWork, last };

  test.each([
    ['by the state itself', 'atWork.left.one', 'left'],
    ['by what holds it', 'atWork.left.one', 'whole'],
    ['by what it holds', 'atWork', 'left'],
    ['by a region beside it', 'atWork.left.one', 'right'],
  ])('%s', (_, state, event) => {
    expect(faults(tiny(states, { events, tasks: [{ ...aTask, state, event }] }))).toEqual([]);
  });
});

test('a task of somebody who may not send its event', () => {
  expect(withTask({ office: 'drafter' })).toContain('task answerRequest: employer.drafter may not send approve');
  expect(withTask({ party: 'applicant' })).toContain('task answerRequest: applicant.signatory may not send approve');
});

describe('two tasks of one name', () => {
  const inner = { initial: 'core', states: { core: { on: { go: to('#tiny.second') } } } };
  const states = { first: inner, second: { on: { go: to('last') } }, last: { type: 'final' } };
  const twice = (one: string, other: string): string[] =>
    faults(tiny(states, { tasks: [one, other].map((state) => ({ ...aTask, state })) }));

  test('in states that exclude each other are one task that goes on', () => {
    expect(twice('first', 'second')).toEqual([]);
  });

  test.each([
    ['first', 'first'],
    ['first', 'first.core'],
  ])('in %s and %s would be the same row', (one, other) => {
    expect(twice(one, other)).toEqual([`task act is there twice, in ${one} and ${other}, which can be active together`]);
  });
});

test('a task that ends only with a payload', () => {
  expect(() => allMet(payloadRequirement([], () => []))).toThrow('the end of a task reads no payload');
});
