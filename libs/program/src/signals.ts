import type { DeliveryToAttempt, EffectToPerform, PendingWork, ManyCases } from '#engine';
import { type Clock, newId } from '#platform';
import type { Signal, QueueName } from '#queue';

/** Milliseconds of business time: what is due later is signalled when it comes near. BullMQ keeps such a signal for so long. */
const horizon = 7 * 86_400_000;
/** Milliseconds: a signal for a next try must not arrive before its time, which is exact to the millisecond. */
const margin = 20;

type Time = Pick<Clock, 'now' | 'offsetMs'>;

/** Signals by queue. */
type SignalsByQueue = ReadonlyMap<QueueName, readonly Signal[]>;

/** The signals for what is left, each queue's own. One alarm for all deadlines of a second. */
export function signalsFor(
  { deadlines = [], effects = [], deliveries = [], many = [] }: PendingWork,
  clock: Time,
): SignalsByQueue {
  const now = clock.now();
  const near = deadlines.filter((dueAt) => dueAt.getTime() - now.getTime() <= horizon);
  const all: [QueueName, Signal[]][] = [
    ['alarms', near.map((dueAt) => deadlineSignal(dueAt, clock))],
    [
      'notices',
      noticeSignals(
        effects.filter(({ kind }) => kind === 'notify'),
        now,
      ),
    ],
    [
      'deliveries',
      [
        ...effects.filter(({ kind }) => kind !== 'notify').map((effect) => effectSignal(effect, now)),
        ...deliveries.map((delivery) => deliverySignal(delivery, now)),
      ],
    ],
    ['bulk', many.map((operation) => operationSignal(operation, now))],
  ];
  return new Map(all.filter(([, signals]) => signals.length > 0));
}

/**
 * Arrives at the end of the second in which something is due: not before it. Of a second that is past it arrives at once. The queue waits
 * by real time: when a demonstration's clock has jumped, the signal has another name, since that of before waits for too long.
 */
export function deadlineSignal(dueAt: Date, clock: Time): Signal {
  const second = Math.ceil(dueAt.getTime() / 1_000);
  const jumped = Math.round(clock.offsetMs / 60_000);
  const id = jumped === 0 ? `at-${second}` : `at-${second}-ahead-${jumped}`;
  return { id, data: { second }, afterMs: Math.max(0, second * 1_000 - clock.now().getTime()) };
}

/** Of the moment, not of the operation: while a signal is under way, if only with a process that hangs, its name signals no more. */
export function operationSignal({ of, id }: ManyCases, now: Date): Signal {
  return { id: `${id}-${now.getTime()}`, data: { of, id } };
}

/** Of the moment: while one attempt is under way, the signal for the next must have another name. */
function deliverySignal({ id, afterMs }: DeliveryToAttempt, now: Date): Signal {
  return { id: `${id}-${now.getTime()}`, data: { delivery: id }, afterMs: afterMs === undefined ? 0 : afterMs + margin };
}

/**
 * One for all that may be delivered now, as each would cost more in the queue than its delivery; for a try that has to wait one of its own.
 * Its id is of chance: a signal under way may have looked already, and must not block this one.
 */
function noticeSignals(effects: readonly EffectToPerform[], now: Date): Signal[] {
  const later = effects.filter(({ afterMs }) => afterMs !== undefined);
  const isAnyNow = later.length < effects.length;
  return [
    ...(isAnyNow ? [{ id: newId(), data: { due: true }, says: 'due' }] : []),
    ...later.map((effect) => effectSignal(effect, now)),
  ];
}

/**
 * Of the minute: a signal that waits for a time of a clock that was ahead must not block later ones. For a next try of the
 * moment: what passes is no try that counts, so the signal under way may be of the same number.
 */
function effectSignal({ uuid, attempt, afterMs }: EffectToPerform, now: Date): Signal {
  const when = afterMs === undefined ? Math.floor(now.getTime() / 60_000) : now.getTime();
  return {
    id: `${uuid}-${attempt}-${when}`,
    data: { effect: uuid },
    afterMs: afterMs === undefined ? 0 : afterMs + margin,
  };
}
