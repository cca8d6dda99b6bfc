import type { CaseMoney } from '#machine';
import { texts } from './delegation.texts.js';

const { kinds, itemStates } = texts.money;

/** The money of a delegation in the order of its way, and what is handed over beside it. */
export const caseMoney: CaseMoney = {
  ledgerKinds: [
    { kind: 'due', text: kinds.due },
    { kind: 'appropriated', text: kinds.appropriated },
    { kind: 'released', text: kinds.released },
    { kind: 'received', text: kinds.received },
    { kind: 'spent', text: kinds.spent },
    {
      kind: 'ownTopUp',
      text: kinds.ownTopUp,
    },
    { kind: 'returned', text: kinds.returned },
    { kind: 'interest', text: kinds.interest },
  ],
  yearlyCost: { places: ['costing.years'], text: texts.money.yearlyCost },
  items: {
    places: ['items'],
    text: texts.money.items,
    states: {
      pending: { text: itemStates.pending, look: 'plain' },
      handedOver: {
        text: itemStates.handedOver,
        look: 'info',
      },
      acknowledged: { text: itemStates.acknowledged, look: 'success' },
      contested: { text: itemStates.contested, look: 'danger' },
      returned: { text: itemStates.returned, look: 'plain' },
    },
  },
};
