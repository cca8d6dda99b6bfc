import type { Language, Reason } from '#machine';
import type { Name } from '#registry';
import { component, each, flag, list, name, object, type Static, text } from '#schema';
import {
  budgetLineProperties,
  type BudgetLineView,
  type PaymentAct,
  paymentActs,
  paymentProperties,
  type PaymentView,
} from '#treasury';
import { paymentStatusTexts } from '../exports/export.texts.js';
import { ShownReason, showReason } from '../language/shown-reason.js';
import { unnamed } from './shortfall.view.js';

type Names = ReadonlyMap<string, Name>;

/** With the names of the bodies, as lists show them. */
export const NamedBudgetLineView = component('ListedBudgetLine', object({ ...budgetLineProperties, recipientNames: name }));
export type NamedBudgetLineView = Static<typeof NamedBudgetLineView>;

/** `statusText` in the caller's language. */
const listed = { ...paymentProperties, recipientNames: name, payerNames: name, statusText: text };

export const NamedPaymentView = component('ListedPayment', object(listed));
export type NamedPaymentView = Static<typeof NamedPaymentView>;

/** What the caller can do to a payment, or why not. */
const ShownActs = object(each(paymentActs, object({ allowed: flag, reasons: list(ShownReason) })));
type ShownActs = Static<typeof ShownActs>;

export const ShownPaymentView = component('ShownPayment', object({ ...listed, acts: ShownActs }));
export type ShownPaymentView = Static<typeof ShownPaymentView>;

export function namedLine(line: BudgetLineView, names: Names): NamedBudgetLineView {
  return { ...line, recipientNames: names.get(line.recipient) ?? unnamed };
}

export function namedPayment(payment: PaymentView, names: Names, language: Language): NamedPaymentView {
  return {
    ...payment,
    recipientNames: names.get(payment.recipient) ?? unnamed,
    payerNames: names.get(payment.payer) ?? unnamed,
    statusText: paymentStatusTexts[payment.status][language],
  };
}

export function shownActs(acts: Readonly<Record<PaymentAct, readonly Reason[]>>, language: Language): ShownActs {
  const shown = (reasons: readonly Reason[]): ShownActs[PaymentAct] => ({
    allowed: reasons.length === 0,
    reasons: reasons.map((reason) => showReason(reason, language, null)),
  });
  return { confirm: shown(acts.confirm), void: shown(acts.void) };
}
