import { eventForms } from '#machine';
import { clauseSections, standingClauses } from './clause.forms.js';
import { texts } from './forms.texts.js';

/** From the proposal to the check of its legality. */
export const proposalForms = eventForms(texts.proposal, {
  start: {
    sections: [
      { name: 'power', fields: ['power', 'instrument', 'title'] },
      { name: 'municipality', fields: ['recipient', 'volumes'] },
      { name: 'control', fields: ['control'] },
    ],
  },
  saveDraft: {
    sections: clauseSections({
      subject: ['territory'],
      performance: ['control'],
      money: ['budgetCode', 'treasuryAccount'],
      term: ['effectiveDate', 'publicationDays', 'termEnd', 'suspensionAllowed'],
    }),
    fields: {
      ...standingClauses,
      territory: {
        refersTo: { register: 'territory' },
        beginsWith: ['draft.territory'],
      },
      control: { beginsWith: ['control'] },
      budgetCode: { beginsWith: ['draft.budgetCode'] },
      treasuryAccount: { beginsWith: ['draft.treasuryAccount'] },
      effectiveDate: { beginsWith: ['draft.effectiveDate'] },
      termEnd: { beginsWith: ['draft.termEnd'] },
      publicationDays: { beginsWith: ['draft.publicationDays'] },
      suspensionAllowed: { beginsWith: ['draft.suspensionAllowed'] },
    },
  },
  withdraw: { isSignificant: true },
  confirmLegality: { isSignificant: true },
  rejectAsUnlawful: { isSignificant: true },
});
