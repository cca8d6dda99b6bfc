import {
  addMonths,
  IsId,
  IsLocalDate,
  IsPositiveTyiyn,
  IsText,
  met,
  NegativeAnswer,
  paymentFaultCodes,
  paymentFaults,
  Remark,
  today,
  type TransferPayment,
  withPaymentState,
} from '#machine';
import type { DelegationContext } from './context.js';
import { numberDiffers, numbersOf, payableTerms } from './money-terms.js';
import { isOfRecipient, transfersOf } from './money.js';
import { act, fact, payloadMust, payloadRequirement, reason, type Recorder } from './vocabulary.js';

class TrancheRecord {
  @IsId() payment!: string;
  @IsPositiveTyiyn() amount!: string;
  /** The scheduled transfer that it is for, by its due date. */
  @IsLocalDate() dueOn!: string;
}

class PaymentNamed extends Remark {
  @IsId() payment!: string;
}

class PaymentReversal extends NegativeAnswer {
  @IsId() payment!: string;
}

class StatementEntry {
  @IsId() payment!: string;
  /** The entry's reference in the account statement. */
  @IsText(80) entryReference!: string;
}

const paymentIsForRecipient = payloadRequirement<TrancheRecord>(paymentFaultCodes, ({ context, event }) =>
  paymentFaults(event.facts.payment, (body) => isOfRecipient(context, body), { amount: event.payload.amount, day: today(event) }),
);

const accountIsOfTerms = payloadRequirement<TrancheRecord>(['accountDiffers'], ({ context, event }) => {
  const accounts = numbersOf(context, 'treasuryAccount', (terms) => transfersOf(terms).isScheduled(event.payload.dueOn));
  const differs = numberDiffers(accounts, event.facts.payment?.account);
  return differs === null ? met : [reason('accountDiffers', differs)];
});

/** Months before its due date within which a transfer can have been paid. */
const paidWithin = 12;

/** Money of another time was paid for something else. */
const paymentIsOfItsTime = payloadRequirement<TrancheRecord>(['paymentTooOld'], ({ event }) => {
  const paidOn = event.facts.payment?.paidOn;
  const earliest = addMonths(event.payload.dueOn, -paidWithin);
  return paidOn === undefined || paidOn >= earliest ? met : [reason('paymentTooOld', { paidOn, earliest })];
});

const trancheIs = (...states: TransferPayment['state'][]) =>
  payloadMust<{ payment: string }>(
    'trancheUnknown',
    ({ context, event }) => trancheOf(context, event.payload.payment, states) !== undefined,
  );

function trancheOf(
  { tranches }: DelegationContext,
  payment: string,
  states: readonly TransferPayment['state'][],
): TransferPayment | undefined {
  return tranches.find((tranche) => tranche.payment === payment && states.includes(tranche.state));
}

const setTranche =
  (state: TransferPayment['state']): Recorder<{ payment: string }> =>
  ({ tranches }, { payload }) => ({ tranches: withPaymentState(tranches, payload.payment, state) });

/** Of transfers that were covered, and are not once this money is taken out, the shortfall begins on this day. */
const dropTranche =
  (state: 'contested' | 'reversed'): Recorder<{ payment: string }> =>
  (context, event) => {
    const changed = setTranche(state)(context, event);
    const before = transfersOf(context);
    return { ...changed, dropped: transfersOf({ ...context, ...changed }).droppedOn(today(event), before, context.dropped) };
  };

export const recordTranche = act('recordTranche', {
  payload: TrancheRecord,
  by: 'treasury.treasurer',
  reads: (_, { payment }) => ({ payment: fact('payment', payment) }),
  requires: [
    payloadMust<TrancheRecord>(
      'transferNotScheduled',
      ({ context, event }) =>
        payableTerms(context).some((terms) => transfersOf(terms).isScheduled(event.payload.dueOn)) || {
          dueOn: event.payload.dueOn,
        },
    ),
    payloadMust<TrancheRecord>('trancheExists', ({ context, event: { payload } }) => {
      const found = trancheOf(context, payload.payment, ['recorded', 'stated', 'confirmed', 'contested']);
      return found === undefined;
    }),
    paymentIsForRecipient,
    accountIsOfTerms,
    paymentIsOfItsTime,
  ],
  record: ({ tranches }, event) => {
    const { payment, amount, dueOn } = event.payload;
    const others = tranches.filter((tranche) => tranche.payment !== payment);
    return { tranches: [...others, { payment, dueOn, amount, on: today(event), state: 'recorded' }] };
  },
});

export const reverseTranche = act('reverseTranche', {
  payload: PaymentReversal,
  by: 'treasury.treasurer',
  requires: [trancheIs('recorded', 'stated', 'confirmed', 'contested')],
  record: dropTranche('reversed'),
});

export const contestReceipt = act('contestReceipt', {
  payload: PaymentReversal,
  by: 'recipient.financier',
  requires: [trancheIs('recorded', 'stated')],
  record: dropTranche('contested'),
});

export const confirmReceipt = act('confirmReceipt', {
  payload: PaymentNamed,
  by: 'recipient.financier',
  requires: [trancheIs('recorded', 'stated', 'contested')],
  record: setTranche('confirmed'),
});

export const confirmFromStatement = act('confirmFromStatement', {
  payload: StatementEntry,
  by: 'treasury.treasurer',
  requires: [trancheIs('recorded', 'contested')],
  record: setTranche('stated'),
});
