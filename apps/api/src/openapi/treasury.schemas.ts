import type { JsonSchema } from '#machine';
import type { Described } from './described.js';
import { component, date, id, instant, object, oneOf, page, text, tyiyn, whole } from './schema.js';

const money = { id, recipient: id, amount: tyiyn, free: tyiyn, createdBy: id, createdAt: instant };

export const treasurySchemas: Readonly<Record<string, JsonSchema>> = {
  BudgetLine: object({ ...money, act: text, classificationCode: text, year: whole }),
  Payment: object({ ...money, account: text, reference: text, paidOn: date, payer: id, status: oneOf('booked') }),
};

const line = component('BudgetLine');
const payment = component('Payment');

export const treasuryOperations: Readonly<Record<string, Described>> = {
  'BudgetLines.create': { summary: 'Enters a line of a budget act', status: 201, schema: line },
  'BudgetLines.change': { summary: 'Lowers or raises a line, never below what cases hold of it', status: 200, schema: line },
  'BudgetLines.list': { summary: 'The lines that the caller may see, newest first', status: 200, schema: page(line) },
  'Payments.create': { summary: 'Enters a payment that arrived', status: 201, schema: payment },
  'Payments.list': { summary: 'The payments that the caller may see, newest first', status: 200, schema: page(payment) },
};
