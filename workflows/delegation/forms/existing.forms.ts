import type { Forms } from '#machine';
import { texts } from './forms.texts.js';

/** A power that is carried out already. */
export const existingForms: Forms['events'] = {
  registerExisting: {
    isSignificant: true,
    help: texts.existing.registerExisting.help,
    sections: [
      {
        name: 'power',
        title: texts.existing.registerExisting.sections.power,
        fields: ['power', 'title', 'proposer', 'recipient', 'control'],
      },
      {
        name: 'act',
        title: texts.existing.registerExisting.sections.act,
        fields: ['instrument', 'basisAct', 'basisNumber', 'basisDate', 'publishedOn', 'since', 'termEnd'],
      },
      {
        name: 'resources',
        title: texts.existing.registerExisting.sections.resources.title,
        help: texts.existing.registerExisting.sections.resources.help,
        fields: ['items', 'knownMoney'],
      },
    ],
    totals: [
      {
        label: texts.existing.registerExisting.totals['0'].label,
        rows: 'knownMoney',
        year: 'year',
        amount: 'amount',
      },
    ],
    fields: {
      instrument: texts.existing.registerExisting.fields.instrument,
      proposer: {
        refersTo: { register: 'body', kinds: ['ministry', 'rayonAdministration'] },
        help: texts.existing.registerExisting.fields.proposer.help,
      },
      control: texts.existing.registerExisting.fields.control,
      basisAct: texts.existing.registerExisting.fields.basisAct,
      publishedOn: texts.existing.registerExisting.fields.publishedOn,
      termEnd: texts.existing.registerExisting.fields.termEnd,
      amount: texts.existing.registerExisting.fields.amount,
    },
  },
  answerRegistration: {
    isSignificant: true,
    help: texts.existing.answerRegistration.help,
    fields: {
      reasonCode: { when: { field: 'agrees', is: [false] } },
      reasonText: { when: { field: 'agrees', is: [false] } },
    },
  },
};
