import { IsId, IsListOf, IsLocalDate, IsPositiveTyiyn, IsText, IsTyiyn, type Opaque, today, vocabulary } from '#machine';
import { IsInt, Max, Min } from 'class-validator';
import { dueTo, isPaid, paidTo, type RoadContext, type Share, sum } from './road.context.js';

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

interface Line {
  readonly recipient: string;
  readonly year: number;
  readonly free: string;
}
interface Payment {
  readonly recipient: string;
  readonly status: string;
  readonly free: string;
}
interface Read {
  readonly authorities: { readonly financeMinistry: string | null; readonly treasury: string | null };
  readonly caseNumber: string;
  readonly line: Line | null;
  readonly payment: Payment | null;
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
const { act, childFinished, fact, must, notice, payloadRequirement, reason } = words;

const partsDiffer = payloadRequirement<RoadRequest>(['municipalityTwice'], ({ event }) => {
  const bodies = event.payload.parts.map(({ municipality }) => municipality);
  return new Set(bodies).size === bodies.length ? [] : [reason('municipalityTwice')];
});
const notConsentedYet = must('consentedAlready', ({ context, event }) =>
  context.parts.some(({ municipality, consentedOn }) => municipality === event.actor.body && consentedOn === null),
);
const allPaid = must(
  'moneyMissing',
  ({ context }) => isPaid(context),
  ({ context }) => ({ due: `${sum(context.parts)}`, received: `${sum(context.paid)}` }),
);

const isMunicipality = ({ parts }: RoadContext, body: string): boolean => parts.some(({ municipality }) => municipality === body);

const lineHasEnough = payloadRequirement<LineShare, 'budgetLineUnknown' | 'budgetLineOfOther' | 'budgetLineExhausted'>(
  ['budgetLineUnknown', 'budgetLineOfOther', 'budgetLineExhausted'],
  ({ context, event: { facts, payload } }) => {
    const { line } = facts;
    if (line === null) return [reason('budgetLineUnknown')];
    if (!isMunicipality(context, line.recipient)) return [reason('budgetLineOfOther')];
    const own = sum(context.promised.filter(({ id }) => id === payload.budgetLine));
    const asked = BigInt(payload.amount) - own;
    return asked <= BigInt(line.free) ? [] : [reason('budgetLineExhausted', { free: line.free, asked: `${asked}` })];
  },
);
const lineIsNew = payloadRequirement<LineShare>(['lineTwice'], ({ context, event }) =>
  context.promised.some(({ id }) => id === event.payload.budgetLine) ? [reason('lineTwice')] : [],
);
const lineIsKnown = payloadRequirement<LineShare>(['lineNotHere'], ({ context, event }) =>
  context.promised.some(({ id }) => id === event.payload.budgetLine) ? [] : [reason('lineNotHere')],
);
const paymentIsForIt = payloadRequirement<
  PaymentShare,
  | 'paymentUnknown'
  | 'paymentOfOther'
  | 'paymentUnconfirmed'
  | 'paymentAlreadyUsed'
  | 'paymentTwice'
  | 'moreThanDue'
  | 'notDueThen'
>(
  ['paymentUnknown', 'paymentOfOther', 'paymentUnconfirmed', 'paymentAlreadyUsed', 'paymentTwice', 'moreThanDue', 'notDueThen'],
  ({ context, event: { facts, payload } }) => {
    const { payment } = facts;
    if (payment === null) return [reason('paymentUnknown')];
    if (!isMunicipality(context, payment.recipient)) return [reason('paymentOfOther')];
    if (payment.status !== 'confirmed') return [reason('paymentUnconfirmed')];
    if (context.paid.some(({ id }) => id === payload.payment)) return [reason('paymentTwice')];
    if (payload.dueOn !== context.payBy) return [reason('notDueThen', { payBy: context.payBy })];
    if (BigInt(payload.amount) > BigInt(payment.free))
      return [reason('paymentAlreadyUsed', { free: payment.free, asked: payload.amount })];
    const open = dueTo(context, payment.recipient) - paidTo(context, payment.recipient);
    return BigInt(payload.amount) <= open ? [] : [reason('moreThanDue', { open: `${open}` })];
  },
);

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
  record: (_, event) => ({ publishedOn: today(event) }),
  notifies: [notice('published', 'municipality.financier', 'treasury.treasurer')],
});

const readsLine = (_: RoadContext, { budgetLine }: Partial<LineShare>) => ({ line: fact('budgetLine', budgetLine) });
const promised = (
  context: RoadContext,
  { payload: { budgetLine, amount }, facts: { line } }: { payload: LineShare; facts: { line: Line | null } },
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
  requires: [paymentIsForIt],
  record: ({ paid }, { payload: { payment, amount, dueOn }, facts }) => ({
    paid: [...paid, { id: payment, municipality: facts.payment!.recipient, amount, period: dueOn }],
  }),
});
export const takeOver = act('takeOver', { by: 'agency.signatory', requires: [allPaid] });
