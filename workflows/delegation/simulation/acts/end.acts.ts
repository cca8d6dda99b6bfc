import { unspent } from '../../v1/settlement.js';
import type { Act } from '../occasion.js';
import { vote } from './negotiation.acts.js';

const returnable = ['handedOver', 'acknowledged', 'contested'];

/** Settlement, and what a change of the municipality asks for. */
export const endActs: Readonly<Record<string, Act>> = {
  returnItems: ({ data }) => {
    const item = data.items.find(({ kind, state }) => kind !== 'training' && returnable.includes(state))?.key;
    return item === undefined ? null : { type: 'returnItem', payload: { item }, goesOn: true };
  },
  returnFunds: ({ data, number }) => {
    const amount = unspent(data);
    return amount === 0n ? null : { type: 'returnFunds', payload: { amount: `${amount}`, reference: `R-${number}` } };
  },
  handOverCases: ({ random }) => ({
    type: 'handOverCases',
    payload: { to: 'The rayon administration', count: random.below(40) },
  }),
  fileFinalReport: () => ({ type: 'fileFinalReport', payload: { narrative: 'What was done, and what it cost.' } }),
  settleUnderpaid: () => ({ type: 'acknowledgeUnderpaid', payload: { reasonText: 'The budget was cut.', interest: '0' } }),
  closeCase: () => ({ type: 'close' }),

  consentAsSuccessor: (occasion) => ({ type: 'recordSuccessorConsent', payload: vote(occasion, true) }),
  decideSuccession: ({ data, random }) => {
    const isPossible = data.instrument !== 'agreement' || (data.succession?.consents.length ?? 0) > 0;
    const decision = isPossible && random.chance(80) ? 'continue' : 'end';
    return { type: 'decideSuccession', payload: { decision, reasonText: 'The municipality was merged.' } };
  },
  decideAsSuccessor: ({ data }) => {
    const decision = data.instrument === 'agreement' ? 'end' : 'continue';
    return { type: 'decideSuccession', payload: { decision, reasonText: 'The ministry has not decided.' } };
  },
};
