import type { FieldForm, Forms, FormSection } from '#machine';
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
export const offerForms: Forms['events'] = {
  offer: {
    isSignificant: true,
    help: texts.offer.offer.help,
  },
  recordKeneshResolution: {
    isSignificant: true,
    help: texts.offer.recordKeneshResolution.help,
    sections: [
      resolutionSection,
      votesSection,
      {
        name: 'decision',
        title: texts.offer.recordKeneshResolution.sections.decision,
        fields: ['decision', 'termsHash', 'reasonCode', 'reasonText', 'counter'],
      },
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
      decision: texts.offer.recordKeneshResolution.fields.decision,
      reasonCode: { when: { field: 'decision', is: ['decline'] } },
      reasonText: { when: { field: 'decision', is: ['decline'] } },
      counter: {
        when: { field: 'decision', is: ['counter'] },
        help: texts.offer.recordKeneshResolution.fields.counter.help,
      },
      clauses: newClauses,
      years: texts.offer.recordKeneshResolution.fields.years,
      schedule: texts.offer.recordKeneshResolution.fields.schedule,
      calculation: texts.offer.recordKeneshResolution.fields.calculation,
    },
  },
  acceptCounterOffer: {
    isSignificant: true,
    help: texts.offer.acceptCounterOffer.help,
  },
  reviseOffer: {
    isSignificant: true,
    help: texts.offer.reviseOffer.help,
    sections: [
      {
        name: 'answer',
        title: texts.offer.reviseOffer.sections.answer,
        fields: ['reasonText', 'changesAmounts'],
      },
      ...clauseSections(),
    ],
    fields: {
      ...standingClauses,
      ...texts.offer.reviseOffer.fields,
    },
  },
  rejectCounterOffer: {
    isSignificant: true,
    help: texts.offer.rejectCounterOffer.help,
  },
  requestConciliation: {
    isSignificant: true,
    help: texts.offer.requestConciliation.help,
    fields: texts.offer.requestConciliation.fields,
  },
  recordConciliation: {
    isSignificant: true,
    help: texts.offer.recordConciliation.help,
    sections: [
      {
        name: 'outcome',
        title: texts.offer.recordConciliation.sections.outcome,
        fields: ['outcome', 'protocol', 'changesAmounts'],
      },
      ...clauseSections(),
    ],
    fields: {
      outcome: texts.offer.recordConciliation.fields.outcome,
      protocol: texts.offer.recordConciliation.fields.protocol,
      clauses: { ...newClauses, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
      changesAmounts: { help: recosting, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
    },
  },
};
