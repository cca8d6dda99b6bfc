import { addMonths, yearOf } from '#machine';
import { inHand } from '../../v1/amendment.js';
import { appropriated, schedule } from '../../v1/money.js';
import { type Act, negative } from '../occasion.js';
import { vote } from './negotiation.acts.js';
import { appropriate, payment } from './resource.acts.js';

/** What is done about money of one's own accord, without being awaited. */
export const accordActs: Readonly<Record<string, Act>> = {
  decemberAppropriation: (occasion) => {
    const year = yearOf(occasion.today) + 1;
    return appropriated(occasion.data, year) > 0n ? null : appropriate(occasion, year);
  },
  amendedTransfer: (occasion) => {
    const { data, today } = occasion;
    const next = inHand(data).costing?.schedule.find(({ dueOn, amount }) => {
      return (
        dueOn > today &&
        dueOn <= addMonths(today, 12) &&
        BigInt(amount) > BigInt(schedule(data).find((each) => each.dueOn === dueOn)?.amount ?? '0')
      );
    });
    if (data.amendment === null || next === undefined) return null;
    return payment(occasion, next);
  },
  cutAppropriation: ({ data, today }) => {
    const line = data.appropriations.find(({ year }) => year === yearOf(today));
    if (line === undefined) return null;
    return { type: 'amendAppropriation', payload: { budgetLine: line.budgetLine, amount: `${BigInt(line.amount) / 2n}` } };
  },
  confirmReceipt: ({ detail }) => ({ type: 'confirmReceipt', payload: { payment: detail } }),
  contestReceipt: ({ detail }) => ({
    type: 'contestReceipt',
    payload: { payment: detail, ...negative('other', 'It is not in the account.') },
  }),
  confirmFromStatement: ({ detail }) => ({ type: 'confirmFromStatement', payload: { payment: detail, entryReference: 'S-1' } }),
  reverseTranche: ({ detail }) => ({
    type: 'reverseTranche',
    payload: { payment: detail, ...negative('other', 'Booked to a wrong account.') },
  }),
  giveUp: (occasion) => {
    const { data } = occasion;
    if (data.inForceSince !== null || data.instrument !== 'agreement' || data.existing !== null) return null;
    return {
      type: 'rescind',
      payload: { ...negative('financial', 'No money has come.'), resolution: vote(occasion, true) },
    };
  },
};
