import { accept, allMet, excess, IsPositiveTyiyn, IsText, IsTyiyn, type Requirement, sumOf, today, yearOf } from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DelegationContext, Item, Settlement } from './context.js';
import { disputable, settleDispute } from './dispute.js';
import { noItem } from './funding.requirements.js';
import { itemIs, ItemNamed, setItem } from './item.js';
import { transfersOf, underpaid } from './money.js';
import { recordOwnTopUp, reportable, reportReviewDue, reportsOf } from './report.js';
import { resources } from './resources.js';
import { isUnderReview, reviewable } from './succession.js';
import {
  act,
  bothSignatories,
  must,
  notice,
  payloadMust,
  type Recorder,
  recording,
  requirement,
  task,
  term,
} from './vocabulary.js';

class FundsReturn {
  @IsPositiveTyiyn() amount!: string;
  /** The payment order by which it went back. */
  @IsText(80) reference!: string;
}

class CasesHandover {
  /** To whom the open matters of citizens go. */
  @IsText(500) to!: string;
  @IsInt() @Min(0) @Max(10_000_000) count!: number;
}

class FinalReport {
  @IsText(20_000) narrative!: string;
}

class UnderpaidAcknowledgement {
  /** Interest agreed on it. */
  @IsOptional() @IsTyiyn() interest?: string;
  @IsText(2000) reasonText!: string;
}

/** Knowledge cannot be given back. */
const isReturnable = ({ kind }: Item): boolean => kind !== 'training';

const isHeld = (item: Item): boolean => isReturnable(item) && !['pending', 'returned'].includes(item.state);

/** Money received, and neither reported as spent nor returned. */
export function unspent(context: DelegationContext): bigint {
  const spent = sumOf(reportsOf(context).allStanding.map(({ spent: amount }) => ({ amount })));
  return excess(transfersOf(context).received, spent + BigInt(context.settlement?.returned ?? '0'));
}

type Event = Parameters<Recorder>[1];

/** The end begins: nothing more becomes due, what years ahead had been given goes back to its budget lines. */
export const settle = recording('settle', (context, event) => ({
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
}));
export const settling = [settle, notice('settling', ...bothSignatories, 'finance.financier')];

/** The agreement was undone, the municipality has no successor, the term is over, or a notice has run out. */
function groundOf({ termination }: DelegationContext, { type, payload }: Event): string {
  if (type === 'rescind') return 'rescinded';
  if (type === 'decideSuccession') return 'succession';
  return (payload as { name?: string }).name === 'termEnd' ? 'expiry' : termination!.ground;
}

const change =
  <Payload = unknown>(
    changed: (settlement: Settlement, event: Parameters<Recorder<Payload>>[1], context: DelegationContext) => Partial<Settlement>,
  ): Recorder<Payload> =>
  (context, event) => ({ settlement: { ...context.settlement!, ...changed(context.settlement!, event, context) } });

const plus = (left: string, right: string): string => `${BigInt(left) + BigInt(right)}`;

export const returnItem = act('returnItem', {
  payload: ItemNamed,
  by: 'recipient.signatory',
  requires: [itemIs(isHeld)],
  record: setItem('returned'),
  notifies: [notice('settlementStep', 'proposer.signatory')],
});

export const handOverCases = act('handOverCases', {
  payload: CasesHandover,
  by: 'recipient.signatory',
  record: change((_, event) => ({ casesHandedOverOn: today(event) })),
});

export const fileFinalReport = act('fileFinalReport', {
  payload: FinalReport,
  by: 'recipient.signatory',
  record: change((_, event) => ({ finalReportOn: today(event) })),
  notifies: [notice('settlementStep', 'proposer.signatory', 'control.controller')],
});

export const returnFunds = act('returnFunds', {
  payload: FundsReturn,
  by: 'recipient.financier',
  requires: [
    payloadMust<FundsReturn>(
      'moreThanUnspent',
      ({ context, event }) =>
        BigInt(event.payload.amount) <= unspent(context) || { amount: event.payload.amount, unspent: `${unspent(context)}` },
    ),
  ],
  record: change<FundsReturn>(({ returned }, { payload }) => ({ returned: plus(returned, payload.amount) })),
  notifies: [notice('settlementStep', 'finance.financier', 'treasury.treasurer')],
});

export const acknowledgeUnderpaid = act('acknowledgeUnderpaid', {
  payload: UnderpaidAcknowledgement,
  by: 'finance.financier',
  requires: [must('nothingUnderpaid', ({ context }) => underpaid(context) > 0n)],
  record: change<UnderpaidAcknowledgement>(({ interest }, { payload }, context) => ({
    underpaid: `${underpaid(context)}`,
    interest: plus(interest, payload.interest ?? '0'),
  })),
  notifies: [notice('settlementStep', 'recipient.signatory')],
});

const itemsReturned = noItem('itemsNotReturned', isHeld);
const fundsReturned = must('fundsNotReturned', ({ context }) => unspent(context) === 0n || { unspent: `${unspent(context)}` });
const finalReportFiled = must('finalReportMissing', ({ context }) => Boolean(context.settlement?.finalReportOn));
const casesHandedOver = must('casesNotHandedOver', ({ context }) => Boolean(context.settlement?.casesHandedOverOn));

/** Paid, acknowledged in full, or before a court: an open dispute counts instead. */
const underpaidSettled = must(
  'underpaidOpen',
  ({ context }) =>
    BigInt(context.settlement?.underpaid ?? '0') >= underpaid(context) ||
    context.dispute !== null || { underpaid: `${underpaid(context)}` },
);

/**
 * What the other side still owes does not keep a case open for ever: once the time for settling is over, the proposer may
 * close with it in dispute, as the recipient may with what was underpaid (DELEGATION.md, invariant 6).
 */
const orInDispute = ({ codes, check }: Requirement) =>
  requirement(codes, (question) => {
    const { context, event } = question;
    const isLeftToCourt = event.actor.body === context.proposer && context.settlement!.isOverdue && context.dispute !== null;
    return isLeftToCourt ? [] : check(question);
  });

export const close = act('close', {
  by: bothSignatories,
  requires: [
    // In time it is the proposer who closes; the recipient may when the time for settling is over.
    must(
      'settlementNotOver',
      ({ context, event }) => event.actor.body === context.proposer || context.settlement?.isOverdue === true,
    ),
    ...[itemsReturned, fundsReturned, finalReportFiled, casesHandedOver].map(orInDispute),
    underpaidSettled,
  ],
  notifies: [notice('closed', ...bothSignatories, 'finance.financier', 'control.controller')],
});

const settlementDue = term('settlementDue', 'settlement', ({ context }) => context.settlement?.on ?? null);

const recordSettlementOverdue = recording(
  'recordSettlementOverdue',
  change(() => ({ isOverdue: true })),
  notice('settlementOverdue', ...bothSignatories),
);

/** After the end: money and things go back, the last reports come, what was underpaid is owned up to. */
export const settlement = {
  on: [
    resources,
    recordOwnTopUp,
    handOverCases,
    reportable,
    disputable,
    reviewable({}),
    returnItem,
    returnFunds,
    fileFinalReport,
    acknowledgeUnderpaid,
    accept(close, { to: 'closed' }),
  ],
  after: [{ deadline: settlementDue, also: [recordSettlementOverdue] }, reportReviewDue],
  awaits: [
    settleDispute,
    task(returnItem, { name: 'returnItems', until: allMet(itemsReturned), due: settlementDue }),
    task(returnFunds, { until: allMet(fundsReturned), due: settlementDue }),
    task(handOverCases, { until: allMet(casesHandedOver), due: settlementDue }),
    task(fileFinalReport, { until: allMet(finalReportFiled), due: settlementDue }),
    task(acknowledgeUnderpaid, { name: 'settleUnderpaid', until: allMet(underpaidSettled), due: settlementDue }),
    task(close, { name: 'closeCase', by: 'proposer.signatory', due: settlementDue }),
  ],
};
