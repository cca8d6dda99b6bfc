import {
  accept,
  addMonths,
  IsQuarter,
  IsText,
  met,
  NegativeAnswer,
  quarterEnd,
  quarterStart,
  region,
  Remark,
  today,
} from '#machine';
import type { ControlAct } from './context.js';
import { transfersOf } from './money.js';
import { periodsInEffect } from './report.js';
import { act, notice, payloadRequirement, reason, type Recorder, recording, task, term } from './vocabulary.js';

class BreachRecord {
  /** Number of the control act. */
  @IsText(80) number!: string;
  /** The quarter in which the breach was, e.g. `2026-Q1`. */
  @IsQuarter() period!: string;
  @IsText(5000) ground!: string;
}

class BreachAnswer {
  @IsText(5000) answerText!: string;
}

/** Nobody answers for duties that were not paid for: liability is within the resources received (DOMAIN.md §5). */
const periodWasFunded = payloadRequirement<BreachRecord>(['periodNotInEffect', 'unfundedInThatPeriod'], ({ context, event }) => {
  const { period } = event.payload;
  if (!periodsInEffect(context, today(event)).includes(period)) return [reason('periodNotInEffect', { period })];
  const last = [quarterEnd(period), today(event)].sort()[0]!;
  const dueOn = transfersOf(context).firstLate(quarterStart(period), last);
  return dueOn === null ? met : [reason('unfundedInThatPeriod', { period, dueOn })];
});

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
  // Those that can still count as repeated stay.
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
