import { requiredAnd } from '#machine';
import { keneshAnswer } from './proposal.states.js';
import { notify, offerWithdrawable, reviewableBeforeMoney } from './transitions.js';

const always = { ...offerWithdrawable, ...reviewableBeforeMoney };
const offered = notify('offered', 'recipient.registrar', 'recipient.signatory');
const costingAsked = notify('costingAsked', 'proposer.financier');
const notAgreed = { target: 'notAgreed', actions: notify('notAgreed', 'proposer.signatory', 'recipient.signatory') };

/** The kenesh has answered with terms of its own: they are accepted, answered by others, or a conciliator is asked. */
export const negotiationStates = {
  negotiating: {
    on: {
      ...always,
      recordKeneshResolution: keneshAnswer,
      acceptCounterOffer: [
        {
          guard: requiredAnd('counterChangesAmounts'),
          target: 'costing',
          actions: ['acceptCounterOffer', costingAsked],
        },
        {
          guard: 'required',
          target: 'signing',
          actions: ['acceptCounterOffer', notify('counterAccepted', 'recipient.signatory', 'recipient.registrar')],
        },
      ],
      reviseOffer: [
        { guard: requiredAnd('newTermsChangeAmounts'), target: 'costing', actions: ['reviseOffer', costingAsked] },
        { guard: 'required', target: 'keneshReview', actions: ['reviseOffer', offered] },
      ],
      rejectCounterOffer: {
        guard: 'required',
        target: 'disagreed',
        actions: ['rejectCounterOffer', notify('counterRejected', 'recipient.signatory', 'recipient.registrar')],
      },
    },
    // It never answers for the ministry.
    after: { counterOfferDue: { actions: notify('counterOverdue', 'proposer.signatory', 'recipient.registrar') } },
  },
  disagreed: {
    on: {
      ...always,
      requestConciliation: {
        guard: 'required',
        target: 'conciliating',
        actions: [
          'requestConciliation',
          notify('conciliationAsked', 'proposer.signatory', 'recipient.signatory', 'third.registrar'),
        ],
      },
    },
    after: { conciliationRequestDue: notAgreed },
  },
  conciliating: {
    on: {
      ...always,
      recordConciliation: [
        { guard: requiredAnd('agreedOnAmounts'), target: 'costing', actions: ['agreeOnNewTerms', costingAsked] },
        { guard: requiredAnd('agreedOnClauses'), target: 'keneshReview', actions: ['agreeOnNewTerms', offered] },
        {
          guard: requiredAnd('disagreementIsShared'),
          ...notAgreed,
          actions: ['recordConciliation', notAgreed.actions],
        },
        {
          guard: 'required',
          actions: ['recordConciliation', notify('conciliationRecorded', 'proposer.signatory', 'recipient.signatory')],
        },
      ],
    },
    after: { conciliationDue: notAgreed },
  },
};
