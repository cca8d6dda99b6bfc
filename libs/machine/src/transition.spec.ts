import { assign } from 'xstate';
import {
  advance,
  houseImplementations,
  reason,
  Refused,
  requirement,
  type Snapshot,
  start,
  type WorkflowEvent,
} from './index.js';
import { requiredAnd } from './define.js';
import { anEvent, tiny } from './lint/tiny-workflow.support.js';
import type { Opaque } from './workflow.js';

const due = '2026-03-05T00:00:00.000Z';
const event = (type: string, at = '2026-03-03T04:00:00.000Z'): WorkflowEvent => ({
  type,
  at,
  actor: { person: 'p', body: 'b', office: 'clerk', basis: 'order' },
  payload: {},
  facts: { rules: {}, calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] } },
});
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'taken';
};
const notifies = { type: 'notify', params: { template: 'told', to: [{ party: 'office', office: 'clerk' }] } };

/** Counts how often it is checked. */
class Counted {
  checks = 0;
  readonly requirement = requirement(['unmet'], () => {
    this.checks += 1;
    return [];
  });
}

describe('an event', () => {
  const counted = new Counted();
  const states = {
    first: {
      on: {
        // Each branch asks the requirements.
        go: [
          { guard: requiredAnd('never'), target: 'third' },
          { guard: requiredAnd('never'), target: 'second' },
        ],
        stay: { guard: 'required' },
        leave: [
          { guard: requiredAnd('never'), target: 'third' },
          { guard: 'required', target: 'second' },
        ],
      },
      always: { guard: 'isDue', target: 'third' },
    },
    second: { type: 'final' },
    third: { type: 'final' },
  };
  const guards = { never: () => false, isDue: ({ event: { at } }: Opaque) => at >= due };
  const events = {
    go: anEvent,
    stay: anEvent,
    leave: { ...anEvent, requires: [counted.requirement] },
  };
  const workflow = tiny(states, { events }, { guards });
  const { snapshot } = start(workflow, event('start'));

  test('that no branch takes is refused, although its requirements are met', () => {
    expect(codeOf(() => advance(workflow, snapshot, event('go')))).toBe('notAccepted');
  });

  test('that no branch takes is refused, although something follows by itself at its time', () => {
    expect(codeOf(() => advance(workflow, snapshot, event('go', due)))).toBe('notAccepted');
    expect(advance(workflow, snapshot, event('stay', due)).states).toEqual(['third']);
  });

  test('that is taken and changes nothing is a step', () => {
    const step = advance(workflow, snapshot, event('stay'));
    expect(step.snapshot).toEqual(snapshot);
    expect(step.states).toEqual(['first']);
  });

  test('has its requirements checked once, however many branches need them', () => {
    expect(advance(workflow, snapshot, event('leave')).states).toEqual(['second']);
    expect(counted.checks).toBe(1);
  });

  test('has them checked again by what follows by itself, of the case as it is then', () => {
    const once = requirement<{ isCounted?: boolean }>(['unmet'], ({ context }) => (context.isCounted ? [reason('unmet')] : []));
    const counting = {
      first: {
        on: { count: { guard: 'required', actions: 'count' } },
        always: { guard: 'required', target: 'second' },
      },
      second: { type: 'final' },
    };
    const actions = { count: assign({ isCounted: true }) };
    const other = tiny(counting, { events: { count: { ...anEvent, requires: [once] } } }, { actions });
    expect(advance(other, start(other, event('start')).snapshot, event('count')).states).toEqual(['first']);
  });

  test('has those of the guards checked too where they are not those of the event', () => {
    const stricter = { ...anEvent, requires: [requirement(['unmet'], () => [reason('unmet')])] };
    const { guards: others } = houseImplementations({ go: stricter });
    const away = { first: { on: { go: { guard: 'required', target: 'second' } } }, second: { type: 'final' } };
    const other = tiny(away, { events: { go: anEvent } }, { guards: others });
    expect(codeOf(() => advance(other, start(other, event('start')).snapshot, event('go')))).toBe('notAccepted');
  });

  test('that begins a case has them checked again in the case that it begins', () => {
    const requires = [requirement(['unmet'], ({ context }) => (context === null ? [] : [reason('unmet')]))];
    const begins = { ...anEvent, requires };
    const away = { first: { on: { begin: { guard: 'required', target: 'second' } } }, second: { type: 'final' } };
    const other = tiny(away, { events: { begin: begins }, starts: { begin: begins } });
    expect(start(other, event('begin')).states).toEqual(['first']);
  });
});

test('a step that another one of the same machine comes into is what it would be alone', () => {
  let between = (): void => undefined;
  const guards = {
    never: () => {
      between();
      return false;
    },
  };
  const states = {
    first: {
      on: {
        ask: { guard: requiredAnd('never'), target: 'second' },
        notify: [
          { guard: requiredAnd('never'), target: 'second' },
          { guard: 'required', target: 'second', actions: notifies },
        ],
        notifyTwice: { guard: 'required', target: 'second', actions: [notifies, notifies] },
      },
    },
    second: { type: 'final' },
  };
  const workflow = tiny(states, { parties: () => [{ party: 'office', body: 'b' }] }, { guards });
  const { snapshot } = start(workflow, event('start'));
  const alone = advance(workflow, snapshot, event('notify'));
  const others: Snapshot[] = [];
  between = () => void others.push(advance(workflow, snapshot, event('notifyTwice')).snapshot);
  expect(codeOf(() => advance(workflow, snapshot, event('ask')))).toBe('notAccepted');
  expect(advance(workflow, snapshot, event('notify'))).toEqual(alone);
  expect(alone.effects).toHaveLength(1);
  expect(others).toHaveLength(2);
});
