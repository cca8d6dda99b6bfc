import { accept, addMonths, IsText, met, region } from '#machine';
import { Matches } from 'class-validator';
import type { ControlAct, DelegationContext } from './context.js';
import { quarterEnd, quarterStart, today } from './day.js';
import { isReceived, schedule } from './money.js';
import { NegativeAnswer, Remark } from './record.js';
import { periodsInEffect, quarter } from './report.js';
import { act, notice, payloadRequirement, reason, type Recorder, recording, task, term } from './vocabulary.js';

export class BreachRecord {
  /** Number of the control act. */
  @IsText(80) number!: string;
  /** The quarter in which the breach was, e.g. `2026-Q1`. */
  @Matches(quarter) period!: string;
  @IsText(5000) ground!: string;
}

export class BreachAnswer {
  @IsText(5000) answerText!: string;
}

/** Nobody answers for duties that were not paid for: liability is within the resources received (DOMAIN.md §5). */
const periodWasFunded = payloadRequirement<BreachRecord>(['periodNotInEffect', 'unfundedInThatPeriod'], ({ context, event }) => {
  const { period } = event.payload;
  if (!periodsInEffect(context, today(event)).includes(period)) return [reason('periodNotInEffect', { period })];
  const dueOn = arrearsIn(context, period, today(event));
  return dueOn === null ? met : [reason('unfundedInThatPeriod', { period, dueOn })];
});

/** The due date of the first transfer that was not covered on some day of a quarter; null: all were covered in time. */
function arrearsIn(context: DelegationContext, period: string, date: string): string | null {
  const end = quarterEnd(period) < date ? quarterEnd(period) : date;
  let due = 0n;
  for (const { dueOn, amount } of schedule(context)) {
    if (dueOn > end) return null;
    due += BigInt(amount);
    const coveredOn = coveredSince(context, due);
    const from = dueOn > quarterStart(period) ? dueOn : quarterStart(period);
    if (coveredOn === null || coveredOn > from) return dueOn;
  }
  return null;
}

/** The day since which the money that is there now reaches an amount. */
function coveredSince({ tranches }: DelegationContext, amount: bigint): string | null {
  let have = 0n;
  for (const tranche of [...tranches.filter(isReceived)].sort((left, right) => (left.on < right.on ? -1 : 1))) {
    have += BigInt(tranche.amount);
    if (have >= amount) return tranche.on;
  }
  return null;
}

const setAct =
  (state: ControlAct['state']): Recorder =>
  ({ controlActs }, event) => {
    const isDecided = state === 'closed' || state === 'confirmed';
    const [newest] = controlActs.slice(-1) as [ControlAct];
    return { controlActs: [...controlActs.slice(0, -1), { ...newest, state, decidedOn: isDecided ? today(event) : null }] };
  };

const sides = ['recipient.signatory', 'proposer.signatory'] as const;

export const recordBreach = act('recordBreach', {
  payload: BreachRecord,
  by: 'control.controller',
  requires: [periodWasFunded],
  // Those that can still count as repeated are kept.
  record: ({ controlActs }, event) => {
    const { number, period } = event.payload;
    const oldest = addMonths(today(event), -2 * event.facts.rules['repeated.window']!.value);
    const counting = controlActs.filter(({ state, decidedOn }) => state === 'confirmed' && decidedOn! >= oldest);
    return { controlActs: [...counting, { number, period, on: today(event), state: 'recorded', decidedOn: null }] };
  },
  notifies: [notice('breachRecorded', ...sides)],
});

export const answerBreach = act('answerBreach', {
  payload: BreachAnswer,
  by: 'recipient.signatory',
  record: setAct('answered'),
  notifies: [notice('breachAnswered', 'control.controller')],
});

export const closeBreach = act('closeBreach', {
  payload: Remark,
  by: 'control.controller',
  record: setAct('closed'),
  notifies: [notice('breachClosed', ...sides)],
});

export const confirmBreach = act('confirmBreach', {
  payload: NegativeAnswer,
  by: 'control.controller',
  record: setAct('confirmed'),
  notifies: [notice('breachConfirmed', ...sides)],
});

const recordSilence = recording(
  'recordSilence',
  setAct('silent'),
  notice('breachUnanswered', 'control.controller', 'recipient.signatory'),
);

const breachAnswerDue = term('breachAnswerDue', 'breach.answer', ({ context }) => context.controlActs.at(-1)?.on ?? null);

export const control = region('clear', {
  clear: { on: accept(recordBreach, { to: 'awaitingAnswer' }) },
  awaitingAnswer: {
    on: accept(answerBreach, { to: 'answered' }),
    after: { deadline: breachAnswerDue, to: 'answered', also: [recordSilence] },
    awaits: task(answerBreach, { due: breachAnswerDue }),
  },
  answered: {
    on: [accept(closeBreach, { to: 'clear' }), accept(confirmBreach, { to: 'clear' })],
    awaits: task(confirmBreach, { name: 'decideBreach' }),
  },
});
