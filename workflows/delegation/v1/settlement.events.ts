import {
  type EventDefinition,
  IsPositiveTyiyn,
  IsText,
  IsTyiyn,
  met,
  payloadRequirement,
  reason,
  requirement,
  type Requirement,
} from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DelegationContext, Item, Settlement } from './context.js';
import { today, yearOf } from './day.js';
import { ItemNamed } from './item.events.js';
import { dueBy, received, sum } from './money.js';
import { NothingMore, type Recorder } from './record.js';
import { standingReport } from './report.events.js';
import { isUnderReview } from './succession.events.js';

export class FundsReturn {
  @IsPositiveTyiyn() amount!: string;
  /** The payment order by which it went back. */
  @IsText(80) reference!: string;
}

export class CasesHandover {
  /** To whom the open matters of citizens go. */
  @IsText(500) to!: string;
  @IsInt() @Min(0) @Max(10_000_000) count!: number;
}

export class FinalReport {
  @IsText(20_000) narrative!: string;
}

export class UnderpaidAcknowledgement {
  /** Interest agreed on it. */
  @IsOptional() @IsTyiyn() interest?: string;
  @IsText(2000) reasonText!: string;
}

/** Knowledge cannot be given back. */
const isReturnable = ({ kind }: Item): boolean => kind !== 'training';
const isHeld = (item: Item): boolean => isReturnable(item) && !['pending', 'returned'].includes(item.state);

/** Money received, and neither reported as spent nor returned. */
export function unspent(context: DelegationContext): bigint {
  const periods = [...new Set(context.reports.map(({ period }) => period))];
  const spent = sum(periods.flatMap((period) => standingReport(context, period)?.spent ?? []));
  const left = received(context) - spent - BigInt(context.settlement?.returned ?? '0');
  return left > 0n ? left : 0n;
}

/** What was due by the end and never came. */
export function underpaid(context: DelegationContext): bigint {
  const short = context.settlement === null ? 0n : dueBy(context, context.settlement.on) - received(context);
  return short > 0n ? short : 0n;
}

export const itemsReturned = requirement<DelegationContext>(['itemsNotReturned'], ({ context }) => {
  const held = context.items.filter(isHeld).map(({ key }) => key);
  return held.length === 0 ? met : [reason('itemsNotReturned', { items: held.join(', ') })];
});

export const fundsReturned = requirement<DelegationContext>(['fundsNotReturned'], ({ context }) => {
  const amount = unspent(context);
  return amount === 0n ? met : [reason('fundsNotReturned', { unspent: `${amount}` })];
});

export const finalReportFiled = requirement<DelegationContext>(['finalReportMissing'], ({ context }) =>
  context.settlement?.finalReportOn ? met : [reason('finalReportMissing')],
);

export const casesHandedOver = requirement<DelegationContext>(['casesNotHandedOver'], ({ context }) =>
  context.settlement?.casesHandedOverOn ? met : [reason('casesNotHandedOver')],
);

/** Paid, acknowledged in full, or before a court: an open dispute counts instead. */
export const underpaidSettled = requirement<DelegationContext>(['underpaidOpen'], ({ context }) => {
  const open = underpaid(context);
  const isAcknowledged = BigInt(context.settlement?.underpaid ?? '0') >= open;
  return open === 0n || isAcknowledged || context.dispute !== null ? met : [reason('underpaidOpen', { underpaid: `${open}` })];
});

/**
 * What the other side still owes does not keep a case open for ever: once the time for settling is over, the proposer may
 * close with it in dispute, as the recipient may with what was underpaid (DELEGATION.md, invariant 6).
 */
function orInDispute({ codes, check }: Requirement): Requirement {
  return requirement<DelegationContext>(codes, (question) => {
    const { context, event } = question;
    const isLeftToCourt = event.actor.body === context.proposer && context.settlement!.isOverdue && context.dispute !== null;
    return isLeftToCourt ? met : check(question);
  });
}

/** In time it is the proposer who closes; the recipient may when the time for settling is over. */
const mayCloseNow = requirement<DelegationContext>(['settlementNotOver'], ({ context, event }) =>
  event.actor.body === context.proposer || context.settlement?.isOverdue === true ? met : [reason('settlementNotOver')],
);

const itemIsHeld = payloadRequirement<DelegationContext, ItemNamed>(['itemUnknown', 'itemNotInState'], ({ context, event }) => {
  const item = context.items.find(({ key }) => key === event.payload.item);
  if (item === undefined) return [reason('itemUnknown', { item: event.payload.item })];
  return isHeld(item) ? met : [reason('itemNotInState', { item: item.key, state: item.state })];
});

const returnsNoMoreThanUnspent = payloadRequirement<DelegationContext, FundsReturn>(['moreThanUnspent'], ({ context, event }) => {
  const [amount, left] = [event.payload.amount, unspent(context)];
  return BigInt(amount) <= left ? met : [reason('moreThanUnspent', { amount, unspent: `${left}` })];
});

const somethingIsUnderpaid = requirement<DelegationContext>(['nothingUnderpaid'], ({ context }) =>
  underpaid(context) > 0n ? met : [reason('nothingUnderpaid')],
);

const recipientSignatory = [{ party: 'recipient', office: 'signatory' }];

export const settlementEvents: Record<string, EventDefinition> = {
  returnItem: { payload: ItemNamed, by: recipientSignatory, requires: [itemIsHeld] },
  handOverCases: { payload: CasesHandover, by: recipientSignatory, requires: [] },
  fileFinalReport: { payload: FinalReport, by: recipientSignatory, requires: [] },
  returnFunds: {
    payload: FundsReturn,
    by: [{ party: 'recipient', office: 'financier' }],
    requires: [returnsNoMoreThanUnspent],
  },
  acknowledgeUnderpaid: {
    payload: UnderpaidAcknowledgement,
    by: [{ party: 'finance', office: 'financier' }],
    requires: [somethingIsUnderpaid],
  },
  close: {
    payload: NothingMore,
    by: [{ party: 'proposer', office: 'signatory' }, ...recipientSignatory],
    requires: [
      mayCloseNow,
      ...[itemsReturned, fundsReturned, finalReportFiled, casesHandedOver].map(orInDispute),
      underpaidSettled,
    ],
  },
};

/** The end begins: nothing more becomes due, what years ahead had been given goes back to its budget lines. */
const settle: Recorder = (context, event) => ({
  settlement: {
    on: today(event),
    ground: groundOf(context, event),
    isOverdue: false,
    finalReportOn: null,
    casesHandedOverOn: null,
    returned: '0',
    interest: '0',
    underpaid: null,
  },
  appropriations: context.appropriations.filter(({ year }) => year <= yearOf(today(event))),
  // What was about the life of the power is over with it.
  amendment: null,
  mutualEnd: null,
  shortfall: null,
  suspension: null,
  unfundedSince: null,
  cutOn: null,
  dropped: {},
  defaults: [],
  succession: isUnderReview(context) ? context.succession : null,
});

/** The agreement was undone, the municipality has no successor, the term is over, or a notice has run out. */
function groundOf({ termination }: DelegationContext, { type, payload }: Parameters<Recorder>[1]): string {
  if (type === 'rescind') return 'rescinded';
  if (type === 'decideSuccession') return 'succession';
  return (payload as { name?: string }).name === 'termEnd' ? 'expiry' : termination!.ground;
}

const change =
  (
    changed: (settlement: Settlement, context: DelegationContext, event: Parameters<Recorder>[1]) => Partial<Settlement>,
  ): Recorder =>
  (context, event) => ({ settlement: { ...context.settlement!, ...changed(context.settlement!, context, event) } });

const plus = (left: string, right: string): string => `${BigInt(left) + BigInt(right)}`;

export const settlementRecorders: Record<string, Recorder> = {
  settle,
  returnItem: ({ items }, { payload }) => ({
    items: items.map((item) => (item.key === payload.item ? { ...item, state: 'returned' as const } : item)),
  }),
  handOverCases: change((_, __, event) => ({ casesHandedOverOn: today(event) })),
  fileFinalReport: change((_, __, event) => ({ finalReportOn: today(event) })),
  returnFunds: change(({ returned }, _, { payload }) => ({ returned: plus(returned, payload.amount) })),
  acknowledgeUnderpaid: change(({ interest }, context, { payload }) => ({
    underpaid: `${underpaid(context)}`,
    interest: plus(interest, payload.interest ?? '0'),
  })),
  recordSettlementOverdue: change(() => ({ isOverdue: true })),
};
