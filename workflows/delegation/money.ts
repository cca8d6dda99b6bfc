import type { MoneyOfPackage } from '#machine';

/** Where finance ministries and treasuries enter the money of a delegation. */
export const money: MoneyOfPackage = {
  account: 'treasuryAccount',
  budgetCode: 'budgetCode',
  funding: 'live.funding',
  payment: { event: 'recordTranche', fields: { payment: 'payment', dueOn: 'dueOn', amount: 'amount' } },
  budgetLine: {
    event: 'recordAppropriation',
    change: 'amendAppropriation',
    fields: { budgetLine: 'budgetLine', amount: 'amount' },
  },
};
