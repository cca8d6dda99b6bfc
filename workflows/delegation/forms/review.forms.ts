import { eventForms } from '#machine';
import { resolutionFields, resolutionSection, votesSection } from './offer.forms.js';
import { texts } from './forms.texts.js';

/** Disputes between the sides; who goes on when the municipality is merged or split. */
export const reviewForms = eventForms(texts.review, {
  openDispute: { isSignificant: true },
  recordDisputeOutcome: { isSignificant: true },
  openSuccessionReview: {
    isSignificant: true,
    fields: { succession: { refersTo: { register: 'succession' } } },
  },
  recordSuccessorConsent: { isSignificant: true, sections: [resolutionSection, votesSection], fields: resolutionFields },
  decideSuccession: {
    isSignificant: true,
    fields: {
      successor: {
        refersTo: { register: 'body', kinds: ['municipality'] },
        oneOf: { lists: ['succession.successors'] },
        when: { field: 'decision', is: ['continue', 'renegotiate'] },
        isNeeded: false,
      },
    },
  },
});
