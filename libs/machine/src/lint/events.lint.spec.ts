import { anEvent, faults, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };

test.each(['deadline', 'start', 'explain', 'xstate', 'xstate.after.x', 'xstateDone', '*', 'go.*'])(
  '%s is a reserved name',
  (type) => {
    const states = { first: { on: { [type]: to('last') } }, last };
    expect(faults(tiny(states, { events: { [type]: anEvent } }))).toEqual([`event ${type} has a reserved name`]);
  },
);

test('an event that is not defined, and one that nothing accepts or nobody may send', () => {
  const states = { first: { on: { go: to('last'), toString: to('last') } }, last };
  const events = { go: { ...anEvent, by: [] }, gone: anEvent };
  expect(faults(tiny(states, { events }))).toEqual([
    'first on toString: event is not defined',
    'event go may be sent by nobody',
    'event gone is accepted in no state',
  ]);
});

test('a case that nobody may start', () => {
  const states = { first: { on: { go: to('last') } }, last };
  expect(faults(tiny(states, { start: { ...anEvent, by: [] } }))).toEqual(['a case may be started by nobody']);
});

describe('what XState calls by itself', () => {
  const fault = "XState's own events carry no time and no actor; use always with a guard";

  test('onDone', () => {
    const first = { initial: 'inner', states: { inner: { on: { go: to('ready') } }, ready: last }, onDone: 'last' };
    expect(faults(tiny({ first, last }))).toEqual([`first onDone: ${fault}`]);
  });

  test('an event of its name, even one that names an after', () => {
    const first = { on: { 'xstate.after.over.tiny.first': 'last' }, after: { over: 'last' } };
    expect(faults(tiny({ first, last }))).toEqual([`first on xstate.after.over.tiny.first: ${fault}`]);
  });

  test('a route', () => {
    const states = { first: { on: { go: to('last') } }, last: { ...last, id: 'last', route: {} } };
    expect(faults(tiny(states))).toEqual(
      expect.arrayContaining([`(root) on xstate.route: ${fault}`, '(root) on xstate.route: a guard without a name']),
    );
  });
});
