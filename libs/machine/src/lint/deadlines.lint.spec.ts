import { leave } from '../../../../test/support/leave/leave.workflow.js';
import type { DeadlineDefinition, Workflow } from '../index.js';
import { aTask, faults, text, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };
const term = (rule: string): DeadlineDefinition => ({ kind: 'term', rule, from: () => null });
const due = (deadlines: Workflow['deadlines'] = { over: term('answer') }, more: Partial<Workflow> = {}): Workflow =>
  tiny({ first: { on: { go: to('last') }, after: { over: 'last' } }, last }, { deadlines, ...more });

describe('the number of a delay', () => {
  const fault = 'first after over: delays: { over: 1 } is missing or no plain number, so it would fire at once';
  const delayed = (delays: Record<string, unknown>): string[] =>
    faults(tiny({ first: { after: { over: 'last' } }, last }, {}, { delays }));

  test('is a plain number', () => {
    expect(delayed({ over: 1 })).toEqual([]);
  });

  test.each([[{}], [{ over: undefined }], [{ over: () => 1 }], [{ over: '1' }], [{ over: NaN }], [{ over: Infinity }]])(
    '%p would fire at once',
    (delays) => {
      expect(delayed(delays)).toEqual([fault]);
    },
  );

  test('is never written in place of the name', () => {
    expect(faults(tiny({ first: { after: { 1000: 'last' } }, last }))).toEqual([
      'first after 1000: a deadline needs a name, not a number of milliseconds',
    ]);
  });
});

describe('one name on two states', () => {
  const after = { over: '#tiny.last' };
  const fault = (one: string, other: string): string =>
    `deadline over is set by ${one} and ${other}, which can be active together`;

  test('is fine where only one of them can be active', () => {
    expect(faults(tiny({ first: { after: { over: 'second' } }, second: { after }, last }))).toEqual([]);
  });

  test('is a fault where one holds the other', () => {
    const first = { after, initial: 'inner', states: { inner: { initial: 'core', states: { core: { after } } } } };
    expect(faults(tiny({ first, last }))).toEqual([fault('first', 'first.inner.core')]);
  });

  test('is a fault in parallel regions, at any depth', () => {
    const region = { initial: 'one', states: { one: { after } } };
    const first = { type: 'parallel', states: { left: region, right: { after } } };
    expect(faults(tiny({ first, last }))).toEqual([fault('first.left.one', 'first.right')]);
  });
});

describe('an after that all guards refuse', () => {
  const guards = { isLate: () => true };
  const branched = (over: unknown): string[] => faults(tiny({ first: { after: { over } }, last }, {}, { guards }));

  test('would have fired and moved nothing', () => {
    const fault = 'first after over: the last branch has a guard; if it fails, the deadline has fired and is lost';
    expect(branched({ guard: 'isLate', target: 'last' })).toEqual([fault]);
    expect(branched([{ target: 'last' }, { guard: 'isLate', target: 'last' }])).toEqual([fault]);
  });

  test('has a last branch without a guard', () => {
    expect(branched([{ guard: 'isLate', target: 'last' }, { target: 'last' }])).toEqual([]);
  });
});

describe('the rule of a deadline', () => {
  const taskWith = (rule: string): Partial<Workflow> => ({
    tasks: [{ ...aTask, state: 'first', due: term(rule) }],
    rules: ['majority'],
  });

  test('exists', () => {
    expect(faults(due(undefined, taskWith('reply')), ['answer', 'reply', 'majority'])).toEqual([]);
    expect(faults(due(undefined, taskWith('reply')), [])).toEqual(
      ['answer', 'reply', 'majority'].map((rule) => `rule ${rule} is not known`),
    );
    expect(faults(leave, ['other.rule'])).toContain('rule leave.answer is not known');
  });

  test('counts time, also that of a task; one that is only read may count anything', () => {
    const known = [
      { id: 'answer', unit: 'percent' },
      { id: 'reply', unit: 'count' },
      { id: 'majority', unit: 'percent' },
    ] as const;
    expect(faults(due(undefined, taskWith('reply')), known)).toEqual([
      'deadline over: rule answer is a percent, not a length of time',
      'task act: rule reply is a count, not a length of time',
    ]);
  });

  test.each(['calendarDays', 'workingDays', 'months'] as const)('may count %s', (unit) => {
    expect(faults(due(), [{ id: 'answer', unit }])).toEqual([]);
  });

  test('is there for a term, and not for a date', () => {
    const fault = 'deadline over: a term has a rule, a date has none';
    expect(faults(due({ over: { kind: 'term', from: () => null } }))).toEqual([fault]);
    expect(faults(due({ over: { ...term('answer'), kind: 'date' } }))).toEqual([fault]);
  });
});

test('a deadline that no state sets, and one that only a state knows', () => {
  const unset = due({ gone: term('answer') });
  const texts = { ...unset.texts, deadlines: { gone: text } };
  expect(faults({ ...unset, texts })).toEqual(['deadline over has no rule', 'deadline gone is set in no state']);
});
