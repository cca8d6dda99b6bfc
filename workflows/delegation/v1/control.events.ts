import { addMonths, type EventDefinition, IsText, met, payloadRequirement, reason, type WorkflowEvent } from '#machine';
import { Matches } from 'class-validator';
import type { ControlAct, DelegationContext } from './context.js';
import { quarterEnd, quarterStart, today } from './day.js';
import { isReceived, schedule } from './money.js';
import { NegativeAnswer, type Recorder, Remark } from './record.js';
import { periodsInEffect } from './report.events.js';

export class BreachRecord {
  /** Number of the control act. */
  @IsText(80) number!: string;
  /** The quarter in which the breach was, e.g. `2026-Q1`. */
  @Matches(/^20\d\d-Q[1-4]$/) period!: string;
  @IsText(5000) ground!: string;
}

export class BreachAnswer {
  @IsText(5000) answerText!: string;
}

/** Nobody answers for duties that were not paid for: liability is within the resources received (DOMAIN.md §5). */
const periodWasFunded = payloadRequirement<DelegationContext, BreachRecord>(
  ['periodNotInEffect', 'unfundedInThatPeriod'],
  ({ context, event }) => {
    const { period } = event.payload;
    if (!periodsInEffect(context, today(event)).includes(period)) return [reason('periodNotInEffect', { period })];
    const dueOn = arrearsIn(context, period, today(event));
    return dueOn === null ? met : [reason('unfundedInThatPeriod', { period, dueOn })];
  },
);

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

const controller = [{ party: 'control', office: 'controller' }];

export const controlEvents: Record<string, EventDefinition> = {
  recordBreach: { payload: BreachRecord, by: controller, requires: [periodWasFunded] },
  answerBreach: { payload: BreachAnswer, by: [{ party: 'recipient', office: 'signatory' }], requires: [] },
  closeBreach: { payload: Remark, by: controller, requires: [] },
  confirmBreach: { payload: NegativeAnswer, by: controller, requires: [] },
};

/** Those that can still count as repeated are kept. */
const recordBreach: Recorder<BreachRecord> = (context, event) => {
  const { number, period } = event.payload;
  const oldest = addMonths(today(event), -2 * event.facts.rules['repeated.window']!.value);
  const kept = context.controlActs.filter(({ state, decidedOn }) => state === 'confirmed' && decidedOn! >= oldest);
  return { controlActs: [...kept, { number, period, on: today(event), state: 'recorded', decidedOn: null }] };
};

const setAct =
  (state: ControlAct['state']): Recorder =>
  ({ controlActs }, event: WorkflowEvent) => {
    const isDecided = state === 'closed' || state === 'confirmed';
    const [act] = controlActs.slice(-1) as [ControlAct];
    return { controlActs: [...controlActs.slice(0, -1), { ...act, state, decidedOn: isDecided ? today(event) : null }] };
  };

export const controlRecorders: Record<string, Recorder> = {
  recordBreach,
  answerBreach: setAct('answered'),
  recordSilence: setAct('silent'),
  closeBreach: setAct('closed'),
  confirmBreach: setAct('confirmed'),
};
