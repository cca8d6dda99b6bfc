import { createActor, createMachine } from 'xstate';
import { type Frozen, freeze, thaw } from './freeze.js';
import { begin, transition } from './transition.js';

const machine = createMachine({
  id: 'writing',
  context: { pages: 0 },
  initial: 'work',
  states: {
    work: {
      initial: 'draft',
      tags: ['busy'],
      on: { pause: 'paused', split: 'both', end: 'over' },
      states: { draft: { on: { next: 'review' } }, review: { after: { late: 'draft' } }, last: { type: 'history' } },
    },
    paused: { on: { resume: 'work.last' } },
    both: {
      type: 'parallel',
      states: {
        left: { initial: 'one', states: { one: { on: { move: 'two' } }, two: { tags: ['far'] } } },
        right: { initial: 'one', states: { one: {}, two: {} } },
      },
    },
    over: { type: 'final' },
  },
});
const after = (...types: string[]): Frozen =>
  types.reduce(
    (frozen, type) => {
      const { next } = transition(machine, thaw(machine, frozen), { type });
      return JSON.parse(JSON.stringify(freeze(next))) as Frozen;
    },
    freeze(begin(machine, undefined).next),
  );

test.each([[[]], [['next']], [['next', 'pause']], [['split', 'move']], [['end']]])(
  'after %j a machine thaws to what XState restores for an actor',
  (types) => {
    const frozen = after(...types);
    const persisted = { ...frozen, output: undefined, error: undefined, children: {}, historyValue: {} };
    const { context, ...restored } = createActor(machine, { snapshot: persisted as never }).getSnapshot();
    const { context: thawn, ...thawed } = thaw(machine, frozen);
    expect(thawed).toEqual(restored);
    expect(thawn).toEqual(context);
  },
);

test('a machine with history goes on from rest: where it was is forgotten, and nothing breaks', () => {
  const { next, isTaken } = transition(machine, thaw(machine, after('next', 'pause')), { type: 'resume' });
  expect([isTaken, next.value]).toEqual([true, { work: 'draft' }]);
});

test('a context is thawed as it is, also what XState would take for an actor of its own', () => {
  const context = { pages: 1, said: [{ xstate$$type: 1, id: 'somebody' }] };
  expect(thaw(machine, { status: 'active', value: 'paused', context }).context).toBe(context);
  expect(context.said).toEqual([{ xstate$$type: 1, id: 'somebody' }]);
});

test('a state that the machine does not have is not thawed', () => {
  expect(() => thaw(machine, { status: 'active', value: { work: 'printing' }, context: {} })).toThrow('printing');
});
