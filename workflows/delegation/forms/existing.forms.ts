import { eventForms } from '#machine';
import { texts } from './forms.texts.js';

/** A power that is carried out already. */
export const existingForms = eventForms(texts.existing, {
  registerExisting: {
    isSignificant: true,
    sections: [
      { name: 'power', fields: ['power', 'title', 'proposer', 'recipient', 'control'] },
      { name: 'act', fields: ['instrument', 'basisAct', 'basisNumber', 'basisDate', 'publishedOn', 'since', 'termEnd'] },
      { name: 'resources', fields: ['items', 'knownMoney'] },
    ],
    totals: [
      {
        label: texts.existing.registerExisting.totals['0'].label,
        rows: 'knownMoney',
        year: 'year',
        amount: 'amount',
      },
    ],
    fields: { proposer: { refersTo: { register: 'body', kinds: ['ministry', 'rayonAdministration'] } } },
  },
  answerRegistration: {
    isSignificant: true,
    fields: {
      reasonCode: { when: { field: 'agrees', is: [false] } },
      reasonText: { when: { field: 'agrees', is: [false] } },
    },
  },
});
