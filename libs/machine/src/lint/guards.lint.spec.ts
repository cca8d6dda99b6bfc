import { and, not, or } from 'xstate';
import { requiredAnd } from '../define.js';
import { faults, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };
const guards = { isLate: () => true, isPaid: () => true };
const guarded = (guard: unknown, more: Record<string, unknown> = {}): string[] =>
  faults(tiny({ first: { on: { go: { guard, target: 'last' } } }, last }, {}, { guards: { ...guards, ...more } }));

describe('a guard that does not exist', () => {
  const fault = 'first on go: guard isGone does not exist';

  test('is found by name, and through every composition', () => {
    expect(guarded(requiredAnd('isGone'))).toEqual([fault]);
    expect(guarded(and(['required', { type: 'isGone' } as never]))).toEqual([fault]);
    expect(guarded(and(['required', or(['isLate', not(and(['isPaid', 'isGone']))])]))).toEqual([fault]);
    expect(guarded(requiredAnd('isBoth'), { isBoth: and(['isLate', 'isGone']) })).toEqual([fault]);
    expect(guarded(requiredAnd('alias'), { alias: 'isGone' })).toEqual([fault]);
  });

  test('is found although every object has one of its name', () => {
    expect(guarded(requiredAnd('toString'))).toEqual(['first on go: guard toString does not exist']);
  });

  test('is found on always and after', () => {
    const second = {
      always: { guard: 'isGone', target: 'last' },
      after: { over: [{ guard: not('isGone'), target: 'last' }, 'last'] },
    };
    expect(faults(tiny({ first: { on: { go: to('second') } }, second, last }))).toEqual([
      'second after over: guard isGone does not exist',
      'second always: guard isGone does not exist',
    ]);
  });
});

test('a guard without a name, at any depth', () => {
  expect(guarded(and(['required', () => true]))).toEqual(['first on go: a guard without a name']);
  expect(guarded(requiredAnd('isBoth'), { isBoth: or(['isLate', () => true]) })).toEqual(['first on go: a guard without a name']);
});

test('a guard that asks itself', () => {
  const circle = { isRound: not('isCircle'), isCircle: and(['isLate', 'isRound']) };
  expect(guarded(requiredAnd('isRound'), circle)).toEqual(['first on go: guard isRound asks itself']);
});

describe('the requirements of an event', () => {
  const fault = 'first on go: does not ask the requirements (guard required)';

  test.each([
    ['required', 'required'],
    ['required as an object', { type: 'required' }],
    ['and', and(['isLate', 'required'])],
    ['and, nested and named', and(['isPaid', 'isAsked'])],
    ['both ways of an or', or([and(['isLate', 'required']), and(['isPaid', 'required'])])],
  ])('are checked by %s', (_, guard) => {
    expect(guarded(guard, { isAsked: and(['required', 'isLate']) })).toEqual([]);
  });

  test.each([
    ['no guard', undefined],
    ['another guard', 'isLate'],
    ['their contrary', not('required')],
    ['one way of an or', or(['required', 'isLate'])],
  ])('are not checked by %s', (_, guard) => {
    expect(guarded(guard)).toEqual([fault]);
  });
});
