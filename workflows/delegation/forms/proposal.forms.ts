import type { Forms } from '#machine';
import { clauseSections, standingClauses } from './clause.forms.js';
import { texts } from './forms.texts.js';

/** From the proposal to the check of its legality. */
export const proposalForms: Forms['events'] = {
  start: {
    help: texts.proposal.start.help,
    sections: [
      {
        name: 'power',
        title: texts.proposal.start.sections.power,
        fields: ['power', 'instrument', 'title'],
      },
      {
        name: 'municipality',
        title: texts.proposal.start.sections.municipality,
        fields: ['recipient', 'volumes'],
      },
      { name: 'control', title: texts.proposal.start.sections.control, fields: ['control'] },
    ],
    fields: texts.proposal.start.fields,
  },
  saveDraft: {
    help: texts.proposal.saveDraft.help,
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
        help: texts.proposal.saveDraft.fields.territory.help,
      },
      control: { beginsWith: ['control'] },
      budgetCode: {
        beginsWith: ['draft.budgetCode'],
        help: texts.proposal.saveDraft.fields.budgetCode.help,
      },
      treasuryAccount: {
        beginsWith: ['draft.treasuryAccount'],
        help: texts.proposal.saveDraft.fields.treasuryAccount.help,
      },
      effectiveDate: {
        beginsWith: ['draft.effectiveDate'],
        help: texts.proposal.saveDraft.fields.effectiveDate.help,
      },
      termEnd: {
        beginsWith: ['draft.termEnd'],
        help: texts.proposal.saveDraft.fields.termEnd.help,
      },
      publicationDays: {
        beginsWith: ['draft.publicationDays'],
        help: texts.proposal.saveDraft.fields.publicationDays.help,
      },
      suspensionAllowed: {
        beginsWith: ['draft.suspensionAllowed'],
        help: texts.proposal.saveDraft.fields.suspensionAllowed.help,
      },
    },
  },
  submitForLegalityCheck: texts.proposal.submitForLegalityCheck,
  withdraw: {
    isSignificant: true,
    help: texts.proposal.withdraw.help,
  },
  confirmLegality: {
    isSignificant: true,
    help: texts.proposal.confirmLegality.help,
    fields: texts.proposal.confirmLegality.fields,
  },
  returnDraft: texts.proposal.returnDraft,
  rejectAsUnlawful: {
    isSignificant: true,
    help: texts.proposal.rejectAsUnlawful.help,
  },
};
