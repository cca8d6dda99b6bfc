import type { FieldForm, Forms } from '#machine';
import { texts } from './forms.texts.js';

/** A payment that the case has recorded, in one of these states. */
const recordedPayment = (...states: readonly string[]): FieldForm => ({
  oneOf: {
    lists: ['tranches'],
    value: 'payment',
    label: '{dueOn:date}: {amount:money}',
    where: { property: 'state', is: states },
  },
  help: texts.recordedPayment.help,
});

/** Appropriations and transfers. */
export const moneyForms: Forms['events'] = {
  changeAccount: {
    isSignificant: true,
    help: texts.money.changeAccount.help,
    fields: {
      treasuryAccount: {
        beginsWith: ['changedTerms.treasuryAccount.value', 'draft.treasuryAccount'],
        label: texts.money.changeAccount.fields.treasuryAccount.label,
      },
    },
  },
  changeBudgetCode: {
    isSignificant: true,
    help: texts.money.changeBudgetCode.help,
    fields: {
      budgetCode: {
        beginsWith: ['changedTerms.budgetCode.value', 'draft.budgetCode'],
        label: texts.money.changeBudgetCode.fields.budgetCode.label,
      },
    },
  },
  recordAppropriation: {
    isSignificant: true,
    help: texts.money.recordAppropriation.help,
    fields: {
      budgetLine: {
        refersTo: { register: 'budgetLine' },
        help: texts.money.recordAppropriation.fields.budgetLine.help,
      },
      amount: texts.money.recordAppropriation.fields.amount,
    },
  },
  amendAppropriation: {
    isSignificant: true,
    help: texts.money.amendAppropriation.help,
    fields: {
      budgetLine: { oneOf: { lists: ['appropriations'], value: 'budgetLine', label: '{year}: {amount:money}' } },
      amount: texts.money.amendAppropriation.fields.amount,
    },
  },
  recordTranche: {
    isSignificant: true,
    help: texts.money.recordTranche.help,
    fields: {
      payment: {
        refersTo: { register: 'payment' },
        help: texts.money.recordTranche.fields.payment.help,
      },
      amount: texts.money.recordTranche.fields.amount,
      dueOn: {
        oneOf: {
          lists: ['costing.schedule', 'amendment.costing.schedule'],
          value: 'dueOn',
          label: '{dueOn:date}: {amount:money}',
        },
      },
    },
  },
  reverseTranche: {
    isSignificant: true,
    help: texts.money.reverseTranche.help,
    fields: { payment: recordedPayment('recorded', 'stated', 'confirmed', 'contested') },
  },
  contestReceipt: {
    isSignificant: true,
    help: texts.money.contestReceipt.help,
    fields: { payment: recordedPayment('recorded', 'stated') },
  },
  confirmReceipt: {
    isSignificant: true,
    help: texts.money.confirmReceipt.help,
    fields: { payment: recordedPayment('recorded', 'stated', 'contested') },
  },
  confirmFromStatement: {
    help: texts.money.confirmFromStatement.help,
    fields: {
      payment: recordedPayment('recorded', 'contested'),
      entryReference: texts.money.confirmFromStatement.fields.entryReference,
    },
  },
};
