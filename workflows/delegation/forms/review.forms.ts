import type { Forms } from '#machine';
import { resolutionFields, resolutionSection, votesSection } from './offer.forms.js';
import { texts } from './forms.texts.js';

/** Disputes between the sides; who goes on when the municipality is merged or split. */
export const reviewForms: Forms['events'] = {
  openDispute: {
    isSignificant: true,
    help: texts.review.openDispute.help,
    fields: texts.review.openDispute.fields,
  },
  recordDisputeOutcome: {
    isSignificant: true,
    help: texts.review.recordDisputeOutcome.help,
    fields: texts.review.recordDisputeOutcome.fields,
  },
  openSuccessionReview: {
    isSignificant: true,
    help: texts.review.openSuccessionReview.help,
    fields: {
      succession: {
        refersTo: { register: 'succession' },
        label: texts.review.openSuccessionReview.fields.succession.label,
        help: texts.review.openSuccessionReview.fields.succession.help,
      },
    },
  },
  recordSuccessorConsent: {
    isSignificant: true,
    help: texts.review.recordSuccessorConsent.help,
    sections: [resolutionSection, votesSection],
    fields: resolutionFields,
  },
  decideSuccession: {
    isSignificant: true,
    help: texts.review.decideSuccession.help,
    fields: {
      decision: texts.review.decideSuccession.fields.decision,
      successor: {
        refersTo: { register: 'body', kinds: ['municipality'] },
        oneOf: { lists: ['succession.successors'] },
        when: { field: 'decision', is: ['continue', 'renegotiate'] },
        isNeeded: false,
        help: texts.review.decideSuccession.fields.successor.help,
      },
      reasonText: texts.review.decideSuccession.fields.reasonText,
    },
  },
};
