import type { Forms } from '#machine';
import { clauseSections } from './clause.forms.js';
import { texts } from './forms.texts.js';

/** New terms for a power in force. */
export const amendmentForms: Forms['events'] = {
  proposeAmendment: {
    isSignificant: true,
    help: texts.amendment.proposeAmendment.help,
    sections: [
      {
        name: 'change',
        title: texts.amendment.proposeAmendment.sections.change,
        fields: ['reasonText'],
      },
      ...clauseSections({
        money: ['budgetCode', 'treasuryAccount'],
        term: ['termEnd', 'publicationDays', 'suspensionAllowed'],
      }),
    ],
    fields: texts.amendment.proposeAmendment.fields,
  },
  declineAmendment: {
    isSignificant: true,
    help: texts.amendment.declineAmendment.help,
  },
  withdrawAmendment: {
    isSignificant: true,
    help: texts.amendment.withdrawAmendment.help,
  },
  applyAmendment: {
    isSignificant: true,
    help: texts.amendment.applyAmendment.help,
  },
};
