import {
  type EventDefinition,
  IsId,
  IsLocalDate,
  IsText,
  IsPositiveTyiyn,
  IsTyiyn,
  met,
  payloadRequirement,
  type Question,
  reason,
} from '#machine';
import type { DelegationContext, Item, Tranche } from './context.js';
import { today, yearOf } from './day.js';
import { appropriated, costOf, dueBy, received, schedule } from './money.js';
import { NegativeAnswer, type Recorder, Remark } from './record.js';

export class AppropriationRecord {
  @IsId() budgetLine!: string;
  @IsPositiveTyiyn() amount!: string;
}

/** The new amount of an appropriation; nothing is a cut like any other. */
export class AppropriationChange {
  @IsId() budgetLine!: string;
  @IsTyiyn() amount!: string;
}

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

export class ItemHandover {
  @IsText(40) item!: string;
  /** Number of the act of transfer. */
  @IsText(80) actNumber!: string;
}

export class ItemNamed {
  @IsText(40) item!: string;
}

export class ItemContest extends NegativeAnswer {
  @IsText(40) item!: string;
}

export class SeparateLine {
  /** The line of the municipality's budget under which the power is accounted for (Res. 715 of 19 Dec 2014). */
  @IsText(80) line!: string;
}

interface BudgetLineFact {
  readonly year: number;
  readonly recipient: string;
  readonly free: string;
}

interface PaymentFact {
  readonly recipient: string;
  readonly paidOn: string;
  readonly free: string;
}

/** Money already allocated here to this row: an amended allocation may use it again. */
const appropriatedFrom = (context: DelegationContext, line: string): bigint =>
  BigInt(context.appropriations.find(({ budgetLine }) => budgetLine === line)?.amount ?? '0');

const lineIsOfRecipient = payloadRequirement<DelegationContext, AppropriationRecord>(
  ['budgetLineUnknown', 'budgetLineOfOther'],
  ({ context, event }) => {
    const line = event.facts['budgetLine'] as BudgetLineFact | null;
    if (line === null) return [reason('budgetLineUnknown')];
    return line.recipient === context.recipient ? met : [reason('budgetLineOfOther')];
  },
);

const lineHasEnough = payloadRequirement<DelegationContext, AppropriationRecord>(
  ['budgetLineExhausted'],
  ({ context, event }) => {
    const line = event.facts['budgetLine'] as BudgetLineFact | null;
    const asked = BigInt(event.payload.amount) - appropriatedFrom(context, event.payload.budgetLine);
    return line === null || asked <= BigInt(line.free)
      ? met
      : [reason('budgetLineExhausted', { free: line.free, asked: `${asked}` })];
  },
);

const lineIsNew = payloadRequirement<DelegationContext, AppropriationRecord>(['appropriationExists'], ({ context, event }) =>
  appropriatedFrom(context, event.payload.budgetLine) > 0n ? [reason('appropriationExists')] : met,
);

const lineIsUsed = payloadRequirement<DelegationContext, AppropriationRecord>(['appropriationUnknown'], ({ context, event }) =>
  context.appropriations.some(({ budgetLine }) => budgetLine === event.payload.budgetLine)
    ? met
    : [reason('appropriationUnknown')],
);

const paymentIsForRecipient = payloadRequirement<DelegationContext, TrancheRecord>(
  ['paymentUnknown', 'paymentOfOther', 'paymentInFuture', 'paymentAlreadyUsed'],
  ({ context, event }) => {
    const payment = event.facts['payment'] as PaymentFact | null;
    if (payment === null) return [reason('paymentUnknown')];
    if (payment.recipient !== context.recipient) return [reason('paymentOfOther')];
    if (payment.paidOn > today(event)) return [reason('paymentInFuture', { paidOn: payment.paidOn })];
    return BigInt(event.payload.amount) <= BigInt(payment.free)
      ? met
      : [reason('paymentAlreadyUsed', { free: payment.free, asked: event.payload.amount })];
  },
);

const transferIsScheduled = payloadRequirement<DelegationContext, TrancheRecord>(
  ['transferNotScheduled'],
  ({ context, event }) =>
    schedule(context).some(({ dueOn }) => dueOn === event.payload.dueOn)
      ? met
      : [reason('transferNotScheduled', { dueOn: event.payload.dueOn })],
);

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

function itemIs(...states: Item['state'][]) {
  return payloadRequirement(
    ['itemUnknown', 'itemNotInState'],
    ({ context, event }: Question<DelegationContext, { item: string }>) => {
      const item = context.items.find(({ key }) => key === event.payload.item);
      if (item === undefined) return [reason('itemUnknown', { item: event.payload.item })];
      return states.includes(item.state) ? met : [reason('itemNotInState', { item: item.key, state: item.state })];
    },
  );
}

const financier = [{ party: 'finance', office: 'financier' }];
const treasurer = [{ party: 'treasury', office: 'treasurer' }];
const recipientFinancier = [{ party: 'recipient', office: 'financier' }];
const recipientSignatory = [{ party: 'recipient', office: 'signatory' }];

/** Money and things: accepted in `preparing`, while imposed, and in every live state. */
export const resourceEvents: Record<string, EventDefinition> = {
  recordAppropriation: {
    payload: AppropriationRecord,
    by: financier,
    requires: [lineIsNew, lineIsOfRecipient, lineHasEnough],
  },
  amendAppropriation: { payload: AppropriationChange, by: financier, requires: [lineIsUsed, lineHasEnough] },
  recordTranche: {
    payload: TrancheRecord,
    by: treasurer,
    requires: [transferIsScheduled, trancheIsNew, paymentIsForRecipient],
  },
  reverseTranche: {
    payload: PaymentReversal,
    by: treasurer,
    requires: [trancheIs('recorded', 'stated', 'confirmed', 'contested')],
  },
  contestReceipt: { payload: PaymentReversal, by: recipientFinancier, requires: [trancheIs('recorded', 'stated')] },
  confirmReceipt: { payload: PaymentNamed, by: recipientFinancier, requires: [trancheIs('recorded', 'stated', 'contested')] },
  confirmFromStatement: { payload: StatementEntry, by: treasurer, requires: [trancheIs('recorded', 'contested')] },
  recordHandover: {
    payload: ItemHandover,
    by: [{ party: 'proposer', office: 'drafter' }],
    requires: [itemIs('pending', 'contested')],
  },
  acknowledgeItem: { payload: ItemNamed, by: recipientSignatory, requires: [itemIs('handedOver', 'contested')] },
  contestItem: { payload: ItemContest, by: recipientSignatory, requires: [itemIs('handedOver', 'acknowledged')] },
  confirmSeparateLine: { payload: SeparateLine, by: recipientFinancier, requires: [] },
};

const recordAppropriation: Recorder<AppropriationRecord> = (context, { payload, facts }) => {
  const { year } = facts['budgetLine'] as BudgetLineFact;
  const others = context.appropriations.filter(({ budgetLine }) => budgetLine !== payload.budgetLine);
  return { appropriations: [...others, { budgetLine: payload.budgetLine, year, amount: payload.amount }] };
};

const amendAppropriation: Recorder<AppropriationRecord> = (context, event) => {
  const changed = recordAppropriation(context, event);
  const year = yearOf(today(event));
  const cost = costOf(context, year) ?? 0n;
  const unfunds = appropriated(context, year) >= cost && appropriated({ ...context, ...changed }, year) < cost;
  return { ...changed, ...(unfunds ? { cutOn: today(event) } : {}) };
};

const recordTranche: Recorder<TrancheRecord> = ({ tranches }, { payload }) => {
  const { payment, amount, dueOn } = payload;
  const others = tranches.filter((tranche) => tranche.payment !== payment);
  return { tranches: [...others, { payment, dueOn, amount, state: 'recorded' }] };
};

const setTranche =
  (state: Tranche['state']): Recorder<{ payment: string }> =>
  ({ tranches }, { payload }) => ({
    tranches: tranches.map((tranche) => (tranche.payment === payload.payment ? { ...tranche, state } : tranche)),
  });

/** Where money taken out leaves less than was due, and before there was enough, the shortfall begins on this day. */
const dropTranche =
  (state: 'contested' | 'reversed'): Recorder<{ payment: string }> =>
  (context, event) => {
    const changed = setTranche(state)(context, event);
    const due = dueBy(context, today(event));
    const unfunds = received(context) >= due && received({ ...context, ...changed }) < due;
    return { ...changed, ...(unfunds ? { droppedOn: today(event) } : {}) };
  };

const setItem =
  (state: Item['state']): Recorder<{ item: string }> =>
  ({ items }, { payload }) => ({ items: items.map((item) => (item.key === payload.item ? { ...item, state } : item)) });

const confirmSeparateLine: Recorder<SeparateLine> = (_, { payload }) => ({ separateLine: payload.line });

export const resourceRecorders: Record<string, Recorder> = {
  recordAppropriation,
  amendAppropriation,
  recordTranche,
  reverseTranche: dropTranche('reversed'),
  contestReceipt: dropTranche('contested'),
  confirmReceipt: setTranche('confirmed'),
  confirmFromStatement: setTranche('stated'),
  recordHandover: setItem('handedOver'),
  acknowledgeItem: setItem('acknowledged'),
  contestItem: setItem('contested'),
  confirmSeparateLine,
};
