import {
  type AuthorityFact,
  type BudgetLineFact,
  IsId,
  IsListOf,
  IsLocalDate,
  IsPositiveTyiyn,
  IsText,
  IsTyiyn,
  lineFaults,
  lineShareFaults,
  type Opaque,
  type PaymentFact,
  paymentFaultCodes,
  paymentFaults,
  sumOf,
  today,
  vocabulary,
} from '#machine';
import { IsInt, Max, Min } from 'class-validator';
import { dueTo, isPaid, paidTo, type RoadContext, type Share } from './road.context.js';

export class RoadPart {
  @IsId() municipality!: string;
  @IsPositiveTyiyn() amount!: string;
}
export class RoadRequest {
  @IsText(200) title!: string;
  @IsInt() @Min(1) @Max(1_000_000) metres!: number;
  @IsLocalDate() payBy!: string;
  @IsListOf(() => RoadPart, 1, 10) parts!: RoadPart[];
}
class RoadOf {
  @IsId() body!: string;
  @IsPositiveTyiyn() amount!: string;
}
class Objection {
  @IsText(500) objection!: string;
}
class LineShare {
  @IsId() budgetLine!: string;
  @IsPositiveTyiyn() amount!: string;
}
class LineChange {
  @IsId() budgetLine!: string;
  @IsTyiyn() amount!: string;
}
class PaymentShare {
  @IsId() payment!: string;
  @IsLocalDate() dueOn!: string;
  @IsPositiveTyiyn() amount!: string;
}

interface Read {
  readonly authorities: AuthorityFact;
  readonly caseNumber: number;
  readonly line: BudgetLineFact | null;
  readonly payment: PaymentFact | null;
}

export const words = vocabulary<RoadContext, Read>()({
  parties: {
    agency: ['drafter', 'signatory'],
    municipality: ['signatory', 'registrar', 'financier'],
    finance: ['financier'],
    treasury: ['treasurer'],
  },
  rules: ['road.answer'],
});
const { act, childFinished, fact, must, notice, payloadMust, payloadRequirement } = words;

const partsDiffer = payloadMust<RoadRequest>('municipalityTwice', ({ event: { payload } }) => {
  const bodies = payload.parts.map(({ municipality }) => municipality);
  return new Set(bodies).size === bodies.length;
});
const notConsentedYet = must('consentedAlready', ({ context, event }) =>
  context.parts.some(({ municipality, consentedOn }) => municipality === event.actor.body && consentedOn === null),
);
const isSurveyed = must('surveyMissing', ({ context }) => context.surveyed !== null);
const allPaid = must(
  'moneyMissing',
  ({ context }) => isPaid(context) || { due: `${sumOf(context.parts)}`, received: `${sumOf(context.paid)}` },
);

const isMunicipality = ({ parts }: RoadContext, body: string): boolean => parts.some(({ municipality }) => municipality === body);

const lineHasEnough = payloadRequirement<LineShare>(
  ['budgetLineUnknown', 'budgetLineOfOther', 'budgetLineExhausted'],
  ({ context, event: { facts, payload } }) => {
    const own = sumOf(context.promised.filter(({ id }) => id === payload.budgetLine));
    return [
      ...lineFaults(facts.line, (body) => isMunicipality(context, body)),
      ...lineShareFaults(facts.line, payload.amount, own),
    ];
  },
);
const isPromised = ({ promised }: RoadContext, { budgetLine }: LineShare): boolean =>
  promised.some(({ id }) => id === budgetLine);
const lineIsNew = payloadMust<LineShare>('lineTwice', ({ context, event }) => !isPromised(context, event.payload));
const lineIsKnown = payloadMust<LineShare>('lineNotHere', ({ context, event }) => isPromised(context, event.payload));
const paymentIsForIt = payloadRequirement<PaymentShare>(paymentFaultCodes, ({ context, event }) =>
  paymentFaults(event.facts.payment, (body) => isMunicipality(context, body), {
    amount: event.payload.amount,
    day: today(event),
  }),
);
const paymentIsNew = payloadMust<PaymentShare>(
  'paymentTwice',
  ({ context, event }) => !context.paid.some(({ id }) => id === event.payload.payment),
);
const paymentIsDue = payloadMust<PaymentShare>('notDueThen', ({ context, event }) => {
  return event.payload.dueOn === context.payBy || { payBy: context.payBy };
});
const noMoreThanDue = payloadMust<PaymentShare>('moreThanDue', ({ context, event: { facts, payload } }) => {
  const recipient = facts.payment?.recipient;
  if (recipient === undefined || !isMunicipality(context, recipient)) return true;
  const open = dueTo(context, recipient) - paidTo(context, recipient);
  return BigInt(payload.amount) <= open || { open: `${open}` };
});

/** The context is what is recorded first: see `begin` of the workflow. */
export const request = act('start', {
  payload: RoadRequest,
  by: 'agency.drafter',
  requires: [partsDiffer],
  reads: () => ({ authorities: fact('authorities', null), caseNumber: fact('caseNumber', null) }),
});
export const roadOf = { recipient: RoadOf, inputFor: roadForOne };

/** The request for a road that runs through one municipality only. */
function roadForOne(input: Opaque, { body, amount }: RoadOf): object {
  return { ...input, parts: [{ municipality: body, amount }] };
}

export const consent = act('consent', {
  by: 'municipality.signatory',
  requires: [notConsentedYet],
  record: ({ parts }, event) => ({
    parts: parts.map((part) => (part.municipality === event.actor.body ? { ...part, consentedOn: today(event) } : part)),
  }),
});
export const object = act('object', {
  payload: Objection,
  by: 'municipality.signatory',
  notifies: [notice('objected', 'agency.signatory')],
});
export const withdraw = act('withdraw', { by: 'agency.drafter' });
export const surveyEnded = childFinished((_, { payload }) => ({ surveyed: payload.state }));
export const publish = act('publishTransfer', {
  by: 'agency.signatory',
  requires: [isSurveyed],
  record: (_, event) => ({ publishedOn: today(event) }),
  notifies: [notice('published', 'municipality.financier', 'treasury.treasurer')],
});

const readsLine = (_: RoadContext, { budgetLine }: Partial<LineShare>) => ({ line: fact('budgetLine', budgetLine) });
const promised = (
  context: RoadContext,
  { payload: { budgetLine, amount }, facts: { line } }: { payload: LineShare; facts: { line: BudgetLineFact | null } },
): Share[] => [
  ...context.promised.filter(({ id }) => id !== budgetLine),
  ...(amount === '0' ? [] : [{ id: budgetLine, municipality: line!.recipient, amount, period: String(line!.year) }]),
];
export const promise = act('promise', {
  payload: LineShare,
  by: 'finance.financier',
  reads: readsLine,
  requires: [lineIsNew, lineHasEnough],
  record: (context, event) => ({ promised: promised(context, event) }),
});
export const changePromise = act('changePromise', {
  payload: LineChange,
  by: 'finance.financier',
  reads: readsLine,
  requires: [lineIsKnown, lineHasEnough],
  record: (context, event) => ({ promised: promised(context, event) }),
});
export const recordPayment = act('recordPayment', {
  payload: PaymentShare,
  by: 'treasury.treasurer',
  reads: (_, { payment }) => ({ payment: fact('payment', payment) }),
  requires: [paymentIsForIt, paymentIsNew, paymentIsDue, noMoreThanDue],
  record: ({ paid }, { payload: { payment, amount, dueOn }, facts }) => ({
    paid: [...paid, { id: payment, municipality: facts.payment!.recipient, amount, period: dueOn }],
  }),
});
export const takeOver = act('takeOver', { by: 'agency.signatory', requires: [allPaid] });
