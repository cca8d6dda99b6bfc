import { type Lapse, yearOf } from '#machine';
import { amendAppropriation, recordAppropriation } from './appropriation.js';
import type { DelegationContext } from './context.js';
import { acknowledgeItem, confirmSeparateLine, contestItem, recordHandover } from './item.js';
import { changeAccount, changeBudgetCode } from './money-terms.js';
import { costedFrom, schedule } from './money.js';
import { confirmFromStatement, confirmReceipt, contestReceipt, recordTranche, reverseTranche } from './tranche.js';
import { date, notice } from './vocabulary.js';

/** Money and things: accepted in preparation, while imposed, in every live state, and while settling. */
export const resources = [
  changeAccount,
  changeBudgetCode,
  recordAppropriation,
  amendAppropriation,
  recordTranche,
  reverseTranche,
  contestReceipt,
  confirmReceipt,
  confirmFromStatement,
  recordHandover,
  acknowledgeItem,
  contestItem,
  confirmSeparateLine,
];

/** The day from which transfers and years are watched: of force, before it of effect or of registration. */
const watchedFrom = (context: DelegationContext): string => context.inForceSince ?? costedFrom(context);

/** Carries only the next transfer; the rest follows from the schedule. Like that of the year, the date never moves for days off. */
export const trancheDue: Lapse<never> = {
  deadline: date(
    'trancheDue',
    ({ context, rung }) => schedule(context).find(({ dueOn }) => dueOn > (rung ?? watchedFrom(context)))?.dueOn ?? null,
  ),
  notifies: [notice('trancheDue', 'treasury.treasurer', 'recipient.financier')],
};

export const fiscalYearStart: Lapse<never> = {
  deadline: date('fiscalYearStart', ({ context, rung }) => `${yearOf(rung ?? watchedFrom(context)) + 1}-01-01`),
  notifies: [notice('fiscalYearStarted', 'finance.financier')],
};
