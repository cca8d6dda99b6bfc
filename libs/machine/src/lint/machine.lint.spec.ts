import { faults, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };

describe('a limit of iterations', () => {
  const limited = (options: object): string[] =>
    faults(tiny({ first: { on: { go: to('last') } }, last }, {}, { root: { options } }));

  test.each([[{}], [{ maxIterations: Infinity }], [{ maxIterations: 1001 }], [{ maxIterations: NaN }], [{ maxIterations: 0 }]])(
    '%j would let a cycle of always hang',
    (options) => {
      expect(limited(options)).toEqual([
        'the machine needs options: { maxIterations } of at most 1000, else a cycle of always hangs',
      ]);
    },
  );

  test('of 1000 is enough', () => {
    expect(limited({ maxIterations: 1000 })).toEqual([]);
  });
});

test('a state that nothing leads to', () => {
  expect(faults(tiny({ first: { on: { go: to('last') } }, island: { on: { go: to('last') } }, last }))).toEqual([
    'state island cannot be reached',
  ]);
});

test('history states and invoked actors', () => {
  const states = {
    first: {
      initial: 'one',
      invoke: { src: 'actor' },
      states: { one: {}, before: { type: 'history' } },
      on: { go: to('first.before') },
    },
  };
  expect(faults(tiny(states))).toEqual(
    expect.arrayContaining(['first: invoked actors are not allowed', 'first.before: history states are not allowed']),
  );
});

describe('always where a case begins', () => {
  const guards = { isLate: () => true };
  const always = { guard: 'isLate', target: '#tiny.last' };
  const fault = 'a case begins here, and what it begins with has no time, actor or facts to ask';

  test('is refused, at any depth and in every region', () => {
    const region = { initial: 'one', states: { one: { always } } };
    const states = { first: { type: 'parallel', on: { go: to('last') }, states: { region } }, last };
    expect(faults(tiny(states, {}, { guards }))).toEqual([`first.region.one always: ${fault}`]);
  });

  test('is refused on the root', () => {
    expect(faults(tiny({ first: {}, last }, {}, { guards, root: { always } }))).toContain(`(root) always: ${fault}`);
  });

  test('is fine in what comes later', () => {
    const states = { first: { on: { go: to('second') } }, second: { always, on: { go: to('last') } }, last };
    expect(faults(tiny(states, {}, { guards }))).toEqual([]);
  });
});

describe('a state without a way out', () => {
  const fault = 'state stuck is not final and has no way out';
  const begin = { first: { on: { go: to('stuck') } }, last };

  test('is found, also where an always was checked once and failed', () => {
    expect(faults(tiny({ first: { on: { go: to('stuck'), end: to('last') } }, last, stuck: {} }))).toEqual([fault]);
    const always = { guard: 'isLate', target: 'last' };
    expect(faults(tiny({ ...begin, stuck: { always } }, {}, { guards: { isLate: () => false } }))).toEqual([fault]);
  });

  test.each([
    ['an event', { on: { end: to('last') } }],
    ['a deadline', { after: { over: 'last' } }],
    ['a way on by itself', { always: 'last' }],
    ['an event of what holds it', { initial: 'inner', states: { inner: {} }, on: { end: to('last') } }],
  ])('is not one that has %s', (_, stuck) => {
    expect(faults(tiny({ ...begin, stuck }))).toEqual([]);
  });

  test('is not one that a region beside it ends, but one beside which only others move', () => {
    const beside = (end: object): string[] => {
      const states = { waiting: {}, other: { initial: 'one', states: { one: { on: { end } }, two: { on: { end } } } } };
      return faults(tiny({ first: { on: { go: to('both'), stop: to('last') } }, both: { type: 'parallel', states }, last }));
    };
    expect(beside(to('#tiny.last'))).toEqual(['state both.other.two cannot be reached']);
    expect(beside({ guard: 'required', target: '#tiny.both.other.two' })).toEqual([
      'state both.waiting is not final and has no way out',
    ]);
  });
});
