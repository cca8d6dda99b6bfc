import type { JsonSchema } from '#machine';
import { paymentStatuses } from '#treasury';
import { date, id, instant, name, object, oneOf, orNull, text, tyiyn, whole } from './schema.js';

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

export const treasurySchemas: Readonly<Record<string, JsonSchema>> = {
  BudgetLine: object(budgetLine),
  ListedBudgetLine: object({ ...budgetLine, recipientNames: name }),
  Payment: object(payment),
  ListedPayment: object({ ...payment, recipientNames: name, payerNames: name }),
};
