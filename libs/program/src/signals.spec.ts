import { signalsFor } from './signals.js';

const now = { now: () => new Date('2026-11-25T06:00:00.250Z'), offsetMs: 0 };
const at = (text: string): Date => new Date(text);

test('300 deadlines of one second are one signal, which does not arrive before the last of them', () => {
  const deadlines = Array.from({ length: 300 }, (_, index) => new Date(at('2026-11-26T00:00:00.001Z').getTime() + index * 3));
  const { alarms } = Object.fromEntries(signalsFor({ deadlines }, now));
  expect(new Set(alarms!.map(({ id }) => id))).toEqual(new Set([`at-${at('2026-11-26T00:00:01Z').getTime() / 1000}`]));
  expect(new Set(alarms!.map(({ afterMs }) => afterMs))).toEqual(new Set([18 * 3_600_000 + 750]));
});

test('a deadline on the second is signalled in that second, one that is past at once, one beyond the horizon not yet', () => {
  const signals = signalsFor(
    { deadlines: [at('2026-11-25T06:00:01Z'), at('2026-11-01T00:00:00Z'), at('2026-12-25T00:00:00Z')] },
    now,
  );
  expect(signals.get('alarms')!.map(({ afterMs }) => afterMs)).toEqual([750, 0]);
});

test('a signal sent before the clock of a demonstration jumped does not block the one after it', () => {
  const dueAt = at('2026-11-25T07:00:00Z');
  const [before, after] = [now, { ...now, offsetMs: 86_400_000 }].map((clock) => signalsFor({ deadlines: [dueAt] }, clock));
  expect(after!.get('alarms')![0]!.id).not.toBe(before!.get('alarms')![0]!.id);
});

test('an effect is a signal of its try, but one signal is for all that may be delivered now, each time another', () => {
  const effects = [
    { uuid: 'a1', kind: 'notify', attempt: 1 },
    { uuid: 'a2', kind: 'notify', attempt: 1 },
    { uuid: 'a3', kind: 'notify', attempt: 2, afterMs: 1_000 },
    { uuid: 'b2', kind: 'childFinished', attempt: 3, afterMs: 1_500 },
  ] as const;
  const [first, second] = [1, 2].map(() => Object.fromEntries(signalsFor({ effects }, now)));
  expect(first).toEqual({
    notices: [
      { id: expect.any(String) as string, data: { due: true }, says: 'due' },
      { id: expect.stringMatching(/^a3-2-\d+$/) as string, data: { effect: 'a3' }, afterMs: 1_020 },
    ],
    deliveries: [{ id: expect.stringMatching(/^b2-3-\d+$/) as string, data: { effect: 'b2' }, afterMs: 1_520 }],
  });
  expect(second!.notices![0]!.id).not.toBe(first!.notices![0]!.id);
});

test('a signal that waits for the time of a clock that was ahead does not keep one of a later minute from being sent', () => {
  const effects = [{ uuid: 'b2', kind: 'childFinished', attempt: 3 }] as const;
  const [before, after] = ['2026-11-25T06:00:00Z', '2026-11-25T06:01:00Z'].map((time) =>
    signalsFor({ effects }, { ...now, now: () => new Date(time) }).get('deliveries'),
  );
  expect(after![0]!.id).not.toBe(before![0]!.id);
});

test('nothing left signals nothing', () => {
  expect(signalsFor({ deadlines: [], effects: [] }, now).size).toBe(0);
});

test('a delivery is a signal of its moment: while one attempt is under way the signal for the next is another', () => {
  const [first, second] = [now, { ...now, now: () => new Date('2026-11-25T06:00:09Z') }].map((clock) =>
    signalsFor({ deliveries: [{ id: 'c3', afterMs: 5_000 }] }, clock).get('deliveries'),
  );
  expect(first).toMatchObject([{ data: { delivery: 'c3' }, afterMs: 5_020 }]);
  expect(second![0]!.id).not.toBe(first![0]!.id);
});
