import type { Name } from '#registry';
import type { BudgetLineView, PaymentView } from '#treasury';
import { unnamed } from './shortfall.view.js';

type Names = ReadonlyMap<string, Name>;

/** With the names of the bodies, as lists show them. */
export type NamedBudgetLineView = BudgetLineView & { readonly recipientNames: Name };
export type NamedPaymentView = PaymentView & { readonly recipientNames: Name; readonly payerNames: Name };

export function namedLine(line: BudgetLineView, names: Names): NamedBudgetLineView {
  return { ...line, recipientNames: names.get(line.recipient) ?? unnamed };
}

export function namedPayment(payment: PaymentView, names: Names): NamedPaymentView {
  return {
    ...payment,
    recipientNames: names.get(payment.recipient) ?? unnamed,
    payerNames: names.get(payment.payer) ?? unnamed,
  };
}
