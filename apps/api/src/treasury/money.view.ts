import type { Language, Reason } from '#machine';
import type { Name } from '#registry';
import type { BudgetLineView, PaymentAct, PaymentView } from '#treasury';
import { paymentStatusTexts } from '../exports/export.texts.js';
import { type ShownReason, showReason } from '../language/shown-reason.js';
import { unnamed } from './shortfall.view.js';

type Names = ReadonlyMap<string, Name>;

/** With the names of the bodies, as lists show them. */
export type NamedBudgetLineView = BudgetLineView & { readonly recipientNames: Name };
/** `statusText` in the caller's language. */
export type NamedPaymentView = PaymentView & {
  readonly recipientNames: Name;
  readonly payerNames: Name;
  readonly statusText: string;
};

/** What the caller can do to a payment, or why not. */
export type ShownActs = Readonly<Record<PaymentAct, { readonly allowed: boolean; readonly reasons: readonly ShownReason[] }>>;
export type ShownPaymentView = NamedPaymentView & { readonly acts: ShownActs };

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
