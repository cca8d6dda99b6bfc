import { eventForms, type FieldForm } from '#machine';
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
export const moneyForms = eventForms(texts.money, {
  changeAccount: {
    isSignificant: true,
    fields: { treasuryAccount: { beginsWith: ['changedTerms.treasuryAccount.value', 'draft.treasuryAccount'] } },
  },
  changeBudgetCode: {
    isSignificant: true,
    fields: { budgetCode: { beginsWith: ['changedTerms.budgetCode.value', 'draft.budgetCode'] } },
  },
  recordAppropriation: {
    isSignificant: true,
    fields: { budgetLine: { refersTo: { register: 'budgetLine' } } },
  },
  amendAppropriation: {
    isSignificant: true,
    fields: { budgetLine: { oneOf: { lists: ['appropriations'], value: 'budgetLine', label: '{year}: {amount:money}' } } },
  },
  recordTranche: {
    isSignificant: true,
    fields: {
      payment: { refersTo: { register: 'payment' } },
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
    fields: { payment: recordedPayment('recorded', 'stated', 'confirmed', 'contested') },
  },
  contestReceipt: {
    isSignificant: true,
    fields: { payment: recordedPayment('recorded', 'stated') },
  },
  confirmReceipt: {
    isSignificant: true,
    fields: { payment: recordedPayment('recorded', 'stated', 'contested') },
  },
  confirmFromStatement: { fields: { payment: recordedPayment('recorded', 'contested') } },
});
