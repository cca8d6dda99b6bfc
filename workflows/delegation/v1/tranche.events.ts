import {
  addMonths,
  type EventDefinition,
  IsId,
  IsLocalDate,
  IsPositiveTyiyn,
  IsText,
  met,
  payloadRequirement,
  reason,
} from '#machine';
import type { DelegationContext, Tranche } from './context.js';
import { today } from './day.js';
import { numberDiffers, numbersOf, payableTerms } from './money-terms.events.js';
import { isOfRecipient, schedule, uncoveredBy } from './money.js';
import { NegativeAnswer, type Recorder, Remark } from './record.js';

export class TrancheRecord {
  @IsId() payment!: string;
  @IsPositiveTyiyn() amount!: string;
  /** The scheduled transfer that it is for, by its due date. */
  @IsLocalDate() dueOn!: string;
}

export class PaymentNamed extends Remark {
  @IsId() payment!: string;
}

export class PaymentReversal extends NegativeAnswer {
  @IsId() payment!: string;
}

export class StatementEntry {
  @IsId() payment!: string;
  /** The entry's reference in the account statement. */
  @IsText(80) entryReference!: string;
}

interface PaymentFact {
  readonly status: string;
  /** The reference of the payment that it repeats; null: of none. */
  readonly repeats: string | null;
  readonly account: string;
  readonly recipient: string;
  readonly paidOn: string;
  readonly free: string;
}

const paymentIsForRecipient = payloadRequirement<DelegationContext, TrancheRecord>(
  ['paymentUnknown', 'paymentOfOther', 'paymentUnconfirmed', 'paymentRepeats', 'paymentInFuture', 'paymentAlreadyUsed'],
  ({ context, event }) => {
    const payment = event.facts['payment'] as PaymentFact | null;
    if (payment === null) return [reason('paymentUnknown')];
    if (!isOfRecipient(context, payment.recipient)) return [reason('paymentOfOther')];
    if (payment.status !== 'confirmed') return [reason('paymentUnconfirmed', { status: payment.status })];
    if (payment.repeats !== null) return [reason('paymentRepeats', { reference: payment.repeats })];
    if (payment.paidOn > today(event)) return [reason('paymentInFuture', { paidOn: payment.paidOn })];
    return BigInt(event.payload.amount) <= BigInt(payment.free)
      ? met
      : [reason('paymentAlreadyUsed', { free: payment.free, asked: event.payload.amount })];
  },
);

const accountIsOfTerms = payloadRequirement<DelegationContext, TrancheRecord>(['accountDiffers'], ({ context, event }) => {
  const accounts = numbersOf(context, 'treasuryAccount', (terms) => isScheduled(terms, event.payload.dueOn));
  const differs = numberDiffers(accounts, (event.facts['payment'] as PaymentFact | null)?.account);
  return differs === null ? met : [reason('accountDiffers', differs)];
});

/** Months before its due date within which a transfer can have been paid. */
const paidWithin = 12;

/** Money of another time was paid for something else. */
const paymentIsOfItsTime = payloadRequirement<DelegationContext, TrancheRecord>(['paymentTooOld'], ({ event }) => {
  const paidOn = (event.facts['payment'] as PaymentFact | null)?.paidOn;
  const earliest = addMonths(event.payload.dueOn, -paidWithin);
  return paidOn === undefined || paidOn >= earliest ? met : [reason('paymentTooOld', { paidOn, earliest })];
});

const transferIsScheduled = payloadRequirement<DelegationContext, TrancheRecord>(
  ['transferNotScheduled'],
  ({ context, event }) =>
    payableTerms(context).some((terms) => isScheduled(terms, event.payload.dueOn))
      ? met
      : [reason('transferNotScheduled', { dueOn: event.payload.dueOn })],
);

function isScheduled(terms: DelegationContext, date: string): boolean {
  return schedule(terms).some(({ dueOn }) => dueOn === date);
}

const trancheIsNew = payloadRequirement<DelegationContext, TrancheRecord>(['trancheExists'], ({ context, event }) =>
  trancheOf(context, event.payload.payment, ['recorded', 'stated', 'confirmed', 'contested']) === undefined
    ? met
    : [reason('trancheExists')],
);

function trancheIs(...states: Tranche['state'][]) {
  return payloadRequirement<DelegationContext, { payment: string }>(['trancheUnknown'], ({ context, event }) =>
    trancheOf(context, event.payload.payment, states) === undefined ? [reason('trancheUnknown')] : met,
  );
}

function trancheOf({ tranches }: DelegationContext, payment: string, states: readonly Tranche['state'][]): Tranche | undefined {
  return tranches.find((tranche) => tranche.payment === payment && states.includes(tranche.state));
}

const treasurer = [{ party: 'treasury', office: 'treasurer' }];
const recipientFinancier = [{ party: 'recipient', office: 'financier' }];

export const trancheEvents: Record<string, EventDefinition> = {
  recordTranche: {
    payload: TrancheRecord,
    by: treasurer,
    requires: [transferIsScheduled, trancheIsNew, paymentIsForRecipient, accountIsOfTerms, paymentIsOfItsTime],
  },
  reverseTranche: {
    payload: PaymentReversal,
    by: treasurer,
    requires: [trancheIs('recorded', 'stated', 'confirmed', 'contested')],
  },
  contestReceipt: { payload: PaymentReversal, by: recipientFinancier, requires: [trancheIs('recorded', 'stated')] },
  confirmReceipt: { payload: PaymentNamed, by: recipientFinancier, requires: [trancheIs('recorded', 'stated', 'contested')] },
  confirmFromStatement: { payload: StatementEntry, by: treasurer, requires: [trancheIs('recorded', 'contested')] },
};

const recordTranche: Recorder<TrancheRecord> = ({ tranches }, event) => {
  const { payment, amount, dueOn } = event.payload;
  const others = tranches.filter((tranche) => tranche.payment !== payment);
  return { tranches: [...others, { payment, dueOn, amount, on: today(event), state: 'recorded' }] };
};

const setTranche =
  (state: Tranche['state']): Recorder<{ payment: string }> =>
  ({ tranches }, { payload }) => ({
    tranches: tranches.map((tranche) => (tranche.payment === payload.payment ? { ...tranche, state } : tranche)),
  });

/** Of transfers that were covered, and are not once this money is taken out, the shortfall begins on this day. */
const dropTranche =
  (state: 'contested' | 'reversed'): Recorder<{ payment: string }> =>
  (context, event) => {
    const changed = setTranche(state)(context, event);
    const before = uncoveredBy(context, today(event));
    const after = uncoveredBy({ ...context, ...changed }, today(event));
    const known = Object.entries(context.dropped).filter(([dueOn]) => before.includes(dueOn));
    const now = after.filter((dueOn) => !before.includes(dueOn)).map((dueOn) => [dueOn, today(event)]);
    return { ...changed, dropped: Object.fromEntries([...known, ...now]) };
  };

export const trancheRecorders: Record<string, Recorder> = {
  recordTranche,
  reverseTranche: dropTranche('reversed'),
  contestReceipt: dropTranche('contested'),
  confirmReceipt: setTranche('confirmed'),
  confirmFromStatement: setTranche('stated'),
};
