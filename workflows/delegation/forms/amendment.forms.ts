import { eventForms } from '#machine';
import { clauseSections } from './clause.forms.js';
import { texts } from './forms.texts.js';

/** New terms for a power in force. */
export const amendmentForms = eventForms(texts.amendment, {
  proposeAmendment: {
    isSignificant: true,
    sections: [
      { name: 'change', fields: ['reasonText'] },
      ...clauseSections({
        money: ['budgetCode', 'treasuryAccount'],
        term: ['termEnd', 'publicationDays', 'suspensionAllowed'],
      }),
    ],
  },
  declineAmendment: { isSignificant: true },
  withdrawAmendment: { isSignificant: true },
  applyAmendment: { isSignificant: true },
});
