import { assign, cancel, emit, enqueueActions, log, raise, sendTo, spawnChild, stopChild } from 'xstate';
import { faults, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };
const record = assign({ counted: 1 });
const notify = { type: 'notify', params: { template: 'told', to: [{ party: 'office', office: 'clerk' }] } };
const withAction = (action: unknown, actions: Record<string, unknown> = {}): string[] =>
  faults(tiny({ first: { on: { go: { ...to('last'), actions: action } } }, last }, {}, { actions }));

test('assign by name and notify with its notice are the actions there are', () => {
  expect(withAction(['record', notify], { record })).toEqual([]);
});

describe('an implementation that would vanish silently', () => {
  const fault = (what: string): string =>
    `action record is ${what}: only assign, notify and startWorkflow have an effect, all else vanishes unseen`;

  test.each([
    ['a plain function', () => undefined, 'no assign'],
    ['nothing', undefined, 'no assign'],
    ['raise', raise({ type: 'go' }), 'xstate.raise'],
    ['enqueueActions', enqueueActions(() => undefined), 'xstate.enqueueActions'],
    ['emit', emit({ type: 'told' }), 'xstate.emit'],
  ])('%s', (_, implementation, what) => {
    expect(withAction('record', { record: implementation })).toEqual([fault(what)]);
  });

  test('also where nothing uses it', () => {
    expect(withAction(notify, { record: () => undefined })).toEqual([fault('no assign')]);
  });

  test('another notify than that of the house', () => {
    expect(withAction(notify, { notify: record })).toEqual([
      'action notify is not the house one: what it asks for would never be done',
    ]);
  });
});

describe('an action written in place', () => {
  test.each([
    ['xstate.raise', raise({ type: 'go' })],
    ['xstate.raise', raise({ type: 'go' }, { delay: 5 })],
    ['xstate.cancel', cancel('timer')],
    ['xstate.sendTo', sendTo('other', { type: 'go' })],
    ['xstate.emit', emit({ type: 'told' })],
    ['xstate.log', log('told')],
    ['xstate.spawnChild', spawnChild('other')],
    ['xstate.stopChild', stopChild('other')],
    ['xstate.enqueueActions', enqueueActions(() => undefined)],
  ])('%s is not allowed', (type, action) => {
    expect(withAction(action)).toEqual([`first on go: ${type} is not allowed`]);
  });

  test('a function or an assign needs a name', () => {
    expect(withAction(() => undefined)).toEqual(['first on go: an inline action']);
    expect(withAction(record)).toEqual(['first on go: an inline action']);
  });

  test('is found on entry, exit, after, always, with the initial state, and beside what after adds by itself', () => {
    const action = raise({ type: 'go' });
    const second = {
      entry: action,
      exit: action,
      initial: { target: 'inner', actions: action },
      states: { inner: {} },
      after: { over: { target: 'last', actions: action } },
      always: { guard: 'isLate', target: 'last', actions: action },
    };
    const guards = { isLate: () => false };
    expect(faults(tiny({ first: { on: { go: to('second') } }, second, last }, {}, { guards }))).toEqual(
      ['entry', 'initial', 'exit', 'after over', 'always'].map((place) => `second ${place}: xstate.raise is not allowed`),
    );
  });
});

test('an action that does not exist, even if every object has one of its name', () => {
  expect(withAction('toString')).toEqual(['first on go: action toString has no handler']);
});

describe('a notice', () => {
  const fault = 'first on go: notify needs params { template, to } with an addressee';

  test.each([
    ['without params', 'notify'],
    ['with params that are computed', { type: 'notify', params: () => notify.params }],
    ['without a template', { type: 'notify', params: { to: notify.params.to } }],
    ['to nobody', { type: 'notify', params: { template: 'told', to: [] } }],
  ])('%s', (_, action) => {
    expect(withAction(action)).toEqual([fault]);
  });
});

describe('an action as a case begins', () => {
  const fault = "runs as a case begins, without time, actor or facts; put it into the context's beginning";

  test('may notify, but not record', () => {
    const begun = (entry: unknown): string[] =>
      faults(
        tiny({ first: { entry, on: { go: to('last') } }, last: { type: 'final', entry: 'record' } }, {}, { actions: { record } }),
      );
    expect(begun(notify)).toEqual([]);
    expect(begun('record')).toEqual([`first entry: action record ${fault}`]);
  });
});
