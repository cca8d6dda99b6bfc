import { requiredAnd } from '#machine';
import {
  breachRecordable,
  costed,
  notify,
  offerWithdrawable,
  recorded,
  rescindable,
  reviewableBeforeMoney,
  withdrawable as withdrawn,
} from './transitions.js';

/** What is possible in each state before the signatures. */
const withdrawable = { ...withdrawn, ...reviewableBeforeMoney };

/** The kenesh decides by itself at any time: silence of the other side does not bind it to what it said before. */
export const keneshAnswer = [
  {
    guard: requiredAnd('keneshAccepts'),
    target: 'signing',
    actions: ['recordKeneshResolution', notify('keneshAccepted', 'proposer.signatory')],
  },
  {
    guard: requiredAnd('keneshCounters'),
    target: 'negotiating',
    actions: ['recordKeneshResolution', notify('keneshCountered', 'proposer.signatory', 'proposer.financier')],
  },
  {
    guard: requiredAnd('keneshDeclines'),
    target: 'declined',
    actions: ['recordKeneshResolution', notify('keneshDeclined', 'proposer.signatory', 'proposer.drafter')],
  },
];

const offered = {
  guard: 'required',
  target: 'keneshReview',
  actions: ['offer', notify('offered', 'recipient.registrar', 'recipient.signatory')],
};

/** From the draft to the signed and published agreement, or the act in force. */
export const proposalStates = {
  drafting: {
    on: {
      ...withdrawable,
      // The first event of a power that is carried out already; it comes with the beginning only.
      registerExisting: {
        guard: 'required',
        target: 'preparing',
        actions: [
          'registerExisting',
          notify('existingRegistered', 'proposer.signatory', 'finance.financier', 'control.controller'),
        ],
      },
      ...recorded('saveDraft'),
      submitForLegalityCheck: {
        guard: 'required',
        target: 'legalityCheck',
        actions: ['submitForLegalityCheck', notify('legalityCheckAsked', 'proposer.lawyer')],
      },
    },
  },
  legalityCheck: {
    on: {
      ...withdrawable,
      confirmLegality: {
        guard: 'required',
        target: 'costing',
        actions: ['confirmLegality', notify('costingAsked', 'proposer.financier')],
      },
      returnDraft: {
        guard: 'required',
        target: 'drafting',
        actions: ['returnDraft', notify('draftReturned', 'proposer.drafter')],
      },
      rejectAsUnlawful: {
        guard: 'required',
        target: 'unlawful',
        actions: ['rejectAsUnlawful', notify('foundUnlawful', 'proposer.drafter', 'proposer.signatory')],
      },
    },
  },
  costing: {
    on: withdrawable,
    ...costed([
      {
        guard: requiredAnd('costingMatchesConsent'),
        target: '#delegation.signing',
        actions: ['confirmCosting', notify('keneshAccepted', 'proposer.signatory', 'recipient.signatory')],
      },
      {
        guard: requiredAnd('costingForReview'),
        target: '#delegation.keneshReview',
        actions: ['confirmCosting', notify('offered', 'recipient.registrar', 'recipient.signatory')],
      },
      {
        guard: 'required',
        target: '#delegation.consulting',
        actions: ['confirmCosting', notify('costingConfirmed', 'proposer.financier', 'proposer.drafter')],
      },
    ]),
  },
  consulting: {
    on: {
      ...withdrawable,
      recordConsultation: [
        { guard: requiredAnd('isAgreement'), target: 'readyToOffer', actions: 'recordConsultation' },
        { guard: requiredAnd('isEnacted'), target: 'enacting', actions: 'recordConsultation' },
      ],
      skipConsultation: { guard: 'required', target: 'readyToOffer', actions: 'skipConsultation' },
      recordConsultationBreach: { guard: 'required', target: 'enacting', actions: 'recordConsultationBreach' },
    },
  },
  readyToOffer: { on: { ...withdrawable, offer: offered } },
  keneshReview: {
    on: { ...offerWithdrawable, ...reviewableBeforeMoney, recordKeneshResolution: keneshAnswer },
    after: {
      keneshReviewDue: {
        target: 'noResponse',
        actions: ['recordNoResponse', notify('noResponse', 'proposer.signatory', 'recipient.registrar')],
      },
    },
  },
  noResponse: { on: { ...offerWithdrawable, ...reviewableBeforeMoney, recordKeneshResolution: keneshAnswer, offer: offered } },
  signing: {
    on: { ...rescindable, ...reviewableBeforeMoney, ...recorded('signAsProposer', 'signAsRecipient') },
    after: { signingDue: { actions: notify('signingOverdue', 'proposer.signatory', 'recipient.signatory') } },
    always: { guard: 'isSigned', target: 'publishing', actions: notify('signed', 'proposer.drafter') },
  },
  publishing: {
    on: {
      ...rescindable,
      ...reviewableBeforeMoney,
      publish: {
        guard: 'required',
        target: 'preparing',
        actions: ['publish', notify('resourcesAwaited', 'finance.financier', 'treasury.treasurer')],
      },
    },
  },
  enacting: {
    on: {
      ...withdrawable,
      ...breachRecordable,
      recordEnactment: {
        guard: 'required',
        target: 'preparing',
        actions: [
          'recordEnactment',
          notify('enacted', 'recipient.registrar', 'recipient.signatory'),
          notify('resourcesAwaited', 'finance.financier', 'treasury.treasurer'),
        ],
      },
    },
  },
};
