import type { JsonSchema } from '#machine';
import { paymentActs, paymentStatuses } from '#treasury';
import { component, date, flag, id, instant, list, name, object, oneOf, orNull, text, tyiyn, whole } from './schema.js';

const money = { id, recipient: id, amount: tyiyn, free: tyiyn, createdBy: id, createdAt: instant };
const budgetLine = { ...money, act: text, classificationCode: text, year: whole };
const payment = {
  ...money,
  account: text,
  reference: text,
  paidOn: date,
  payer: id,
  status: oneOf(...paymentStatuses),
  enteredBy: orNull(id),
  confirmedBy: orNull(id),
  voidReason: orNull(text),
};
const listedPayment = { ...payment, recipientNames: name, payerNames: name, statusText: text };
const act = object({ allowed: flag, reasons: list(component('Reason')) });

export const treasurySchemas: Readonly<Record<string, JsonSchema>> = {
  BudgetLine: object(budgetLine),
  ListedBudgetLine: object({ ...budgetLine, recipientNames: name }),
  Payment: object(payment),
  ListedPayment: object(listedPayment),
  ShownPayment: object({ ...listedPayment, acts: object(Object.fromEntries(paymentActs.map((each) => [each, act]))) }),
};
