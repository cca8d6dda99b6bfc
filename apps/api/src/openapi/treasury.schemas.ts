import type { JsonSchema } from '#machine';
import { date, id, instant, object, oneOf, text, tyiyn, whole } from './schema.js';

const money = { id, recipient: id, amount: tyiyn, free: tyiyn, createdBy: id, createdAt: instant };

export const treasurySchemas: Readonly<Record<string, JsonSchema>> = {
  BudgetLine: object({ ...money, act: text, classificationCode: text, year: whole }),
  Payment: object({ ...money, account: text, reference: text, paidOn: date, payer: id, status: oneOf('booked') }),
};
