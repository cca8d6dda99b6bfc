import type { ReasonOf } from '../declare/act.js';
import type { BudgetLineFact, PaymentFact } from '../fact-sources.js';

/** Whether money was intended for a body of the case. */
type IsOfCase = (recipient: string) => boolean;

/** Why money of a budget line cannot be for a case; what the line has free is another requirement. */
export function lineFaults(
  line: BudgetLineFact | null,
  isOfCase: IsOfCase,
): readonly ReasonOf<'budgetLineUnknown' | 'budgetLineOfOther'>[] {
  if (line === null) return [{ code: 'budgetLineUnknown', params: {} }];
  return isOfCase(line.recipient) ? [] : [{ code: 'budgetLineOfOther', params: {} }];
}

/** `held`: what the case holds of the line already, which it may use again. An unknown line is not judged. */
export function lineShareFaults(
  line: BudgetLineFact | null,
  amount: string,
  held: bigint,
): readonly ReasonOf<'budgetLineExhausted'>[] {
  const requested = BigInt(amount) - held;
  if (line === null || requested <= BigInt(line.free)) return [];
  return [{ code: 'budgetLineExhausted', params: { free: line.free, asked: `${requested}` } }];
}

export const paymentFaultCodes = [
  'paymentUnknown',
  'paymentOfOther',
  'paymentUnconfirmed',
  'paymentRepeats',
  'paymentInFuture',
  'paymentAlreadyUsed',
] as const;

/** The first reason why so much of a payment cannot be for a case on a day. */
export function paymentFaults(
  payment: PaymentFact | null,
  isOfCase: IsOfCase,
  { amount, day }: { readonly amount: string; readonly day: string },
): readonly ReasonOf<(typeof paymentFaultCodes)[number]>[] {
  if (payment === null) return [{ code: 'paymentUnknown', params: {} }];
  const { recipient, status, repeats, paidOn, free } = payment;
  if (!isOfCase(recipient)) return [{ code: 'paymentOfOther', params: {} }];
  if (status !== 'confirmed') return [{ code: 'paymentUnconfirmed', params: { status } }];
  if (repeats !== null) return [{ code: 'paymentRepeats', params: { reference: repeats } }];
  if (paidOn > day) return [{ code: 'paymentInFuture', params: { paidOn } }];
  return BigInt(amount) <= BigInt(free) ? [] : [{ code: 'paymentAlreadyUsed', params: { free, asked: amount } }];
}
