import { assertStartable, PlanToken, type StartablePlan, startRefusal } from './plan-token.js';

const now = new Date('2026-12-02T10:00:00Z');
const open = { id: 'plan', person: 'a', expiresAt: new Date(now.getTime() + 1), startedAt: null };

describe('a stored plan', () => {
  test.each<[string, StartablePlan | null, string | null]>([
    ['is started by its person', open, null],
    ['is unknown to another person, started or not', { ...open, person: 'b', startedAt: now }, 'planUnknown'],
    ['is unknown when there is none', null, 'planUnknown'],
    ['is used after its start, also when its time is over', { ...open, startedAt: now, expiresAt: now }, 'planUsed'],
    ['expires at the instant that was said', { ...open, expiresAt: now }, 'planExpired'],
  ])('%s', (_, plan, refusal) => {
    expect(startRefusal(plan, 'a', now)).toBe(refusal);
  });

  test('that is refused says why, and a used one which operation it became', () => {
    expect(assertStartable(open, 'a', now)).toBe(open);
    expect(() => assertStartable({ ...open, startedAt: now }, 'a', now)).toThrow(
      expect.objectContaining({ code: 'planGone', reasons: [{ code: 'planUsed', params: { operation: 'plan' } }] }),
    );
    expect(() => assertStartable(open, 'b', now)).toThrow(
      expect.objectContaining({ code: 'planGone', reasons: [{ code: 'planUnknown', params: {} }] }),
    );
  });
});

test('a random token is never the same, and is found again by its hash alone', () => {
  const [one, other] = [PlanToken.random(), PlanToken.random()];
  expect(one.text).not.toBe(other.text);
  expect(one.text).toMatch(/^[\w-]{43}$/);
  expect(PlanToken.received(one.text).sha256).toEqual(one.sha256);
  expect(one.expiresAfter(now)).toBe('2026-12-02T10:15:00.000Z');
});

describe('a token over content', () => {
  const bound = { kind: 'calendar', person: 'a', content: { file: 'x', form: { year: '2031', act: 'decree' } } };
  const { text } = PlanToken.over(bound);

  test('is the same for the same content, however it is written', () => {
    expect(PlanToken.over({ ...bound, content: { form: { act: 'decree', year: '2031' }, file: 'x' } }).text).toBe(text);
  });

  test.each([
    ['another kind', { ...bound, kind: 'tableStarts' }],
    ['another person', { ...bound, person: 'b' }],
    ['other content', { ...bound, content: { ...bound.content, file: 'y' } }],
  ])('is another for %s', (_, other) => {
    expect(PlanToken.over(other).text).not.toBe(text);
  });
});
