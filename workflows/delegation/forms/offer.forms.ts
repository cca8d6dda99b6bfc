import { eventForms, type FieldForm, type FormSection } from '#machine';
import { clauseSections, standingClauses } from './clause.forms.js';
import { costLabel, transfersLabel } from './costing.forms.js';
import { texts } from './forms.texts.js';

/** Of a kenesh resolution, wherever one is recorded. */
export const resolutionSection: FormSection = {
  name: 'resolution',
  title: texts.resolutionSection.title,
  fields: ['number', 'adoptedOn', 'document'],
};
export const votesSection: FormSection = {
  name: 'votes',
  title: texts.votesSection.title,
  fields: ['votesFor', 'votesAgainst', 'abstained', 'deputiesElected'],
};

export const resolutionFields: Readonly<Record<string, FieldForm>> = texts.resolutionFields;

const newClauses: FieldForm = texts.newClauses;
const recosting: FieldForm['help'] = texts.recosting;

/** The offer, the kenesh's answer and what follows from it. */
export const offerForms = eventForms(texts.offer, {
  offer: { isSignificant: true },
  recordKeneshResolution: {
    isSignificant: true,
    sections: [
      resolutionSection,
      votesSection,
      { name: 'decision', fields: ['decision', 'termsHash', 'reasonCode', 'reasonText', 'counter'] },
    ],
    totals: [
      {
        label: costLabel,
        rows: 'counter.years',
        year: 'year',
        amount: 'amount',
        otherwise: ['amendment.costing.years', 'costing.years'],
      },
      {
        label: transfersLabel,
        rows: 'counter.schedule',
        year: 'dueOn',
        amount: 'amount',
        otherwise: ['amendment.costing.schedule', 'costing.schedule'],
      },
    ],
    fields: {
      ...resolutionFields,
      reasonCode: { when: { field: 'decision', is: ['decline'] } },
      reasonText: { when: { field: 'decision', is: ['decline'] } },
      counter: { when: { field: 'decision', is: ['counter'] } },
      clauses: newClauses,
    },
  },
  acceptCounterOffer: { isSignificant: true },
  reviseOffer: {
    isSignificant: true,
    sections: [{ name: 'answer', fields: ['reasonText', 'changesAmounts'] }, ...clauseSections()],
    fields: standingClauses,
  },
  rejectCounterOffer: { isSignificant: true },
  requestConciliation: { isSignificant: true },
  recordConciliation: {
    isSignificant: true,
    sections: [{ name: 'outcome', fields: ['outcome', 'protocol', 'changesAmounts'] }, ...clauseSections()],
    fields: {
      clauses: { ...newClauses, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
      changesAmounts: { help: recosting, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
    },
  },
});
