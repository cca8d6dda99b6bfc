import { accept, type State } from '#machine';
import { conciliation, disagreement } from './conciliation.js';
import { isAgreement, isEnacted, recordConsultation, recordConsultationBreach, skipConsultation } from './consultation.js';
import { confirmCosting, costed, costingOverdue, matchesConsent } from './costing.js';
import { saveDraft, submitForLegalityCheck, withdraw } from './draft.js';
import { recordEnactment } from './enactment.js';
import { registerExisting } from './existing.js';
import { confirmLegality, rejectAsUnlawful, returnDraft } from './legality.js';
import { negotiation } from './negotiation.js';
import {
  keneshAccepts,
  keneshCounters,
  keneshDeclines,
  keneshReviewDue,
  offer,
  offered,
  recordKeneshResolution,
  recordNoResponse,
} from './offer.js';
import { isSigned, publish, rescind, signing } from './signing.js';
import { reviewable } from './succession.js';
import { bothSignatories, condition, notice, task } from './vocabulary.js';

/** What is possible in each state before money. */
const reviewableBeforeMoney = reviewable({ to: 'withdrawn' });
const withdrawable = [accept(withdraw, { to: 'withdrawn' }), reviewableBeforeMoney];
const rescindable = [accept(rescind, { to: 'withdrawn' }), reviewableBeforeMoney];
/** Once the recipient has the offer, it is notified of the withdrawal. */
const offerWithdrawable = [
  accept(withdraw, {
    to: 'withdrawn',
    notifies: [notice('withdrawn', 'recipient.registrar', 'recipient.signatory')],
  }),
  reviewableBeforeMoney,
];

/** The kenesh decides by itself at any time: silence of the other side does not bind it to what it said before. */
const keneshAnswer = accept(
  recordKeneshResolution,
  { when: keneshAccepts, to: 'signing', notifies: [notice('keneshAccepted', 'proposer.signatory')] },
  {
    when: keneshCounters,
    to: 'negotiating',
    notifies: [notice('keneshCountered', 'proposer.signatory', 'proposer.financier')],
  },
  { when: keneshDeclines, to: 'declined', notifies: [notice('keneshDeclined', 'proposer.signatory', 'proposer.drafter')] },
);

const costingMatchesConsent = condition('costingMatchesConsent', ({ context }) => matchesConsent(context));
const costingForReview = condition('costingForReview', ({ context }) => context.costingFor !== 'consulting');
const resourcesAwaited = notice('resourcesAwaited', 'finance.financier', 'treasury.treasurer');

/** From the draft to the signed and published agreement, or the act in force. */
export const proposalStates = {
  drafting: {
    on: [
      withdrawable,
      accept(registerExisting, { to: 'preparing' }),
      saveDraft,
      accept(submitForLegalityCheck, { to: 'legalityCheck' }),
    ],
    awaits: task(submitForLegalityCheck, { name: 'completeDraft' }),
  },
  legalityCheck: {
    on: [
      withdrawable,
      accept(confirmLegality, { to: 'costing' }),
      accept(returnDraft, { to: 'drafting' }),
      accept(rejectAsUnlawful, { to: 'unlawful' }),
    ],
    awaits: task(confirmLegality, { name: 'checkLegality' }),
  },
  costing: {
    on: withdrawable,
    after: costingOverdue,
    within: costed(
      accept(
        confirmCosting,
        {
          when: costingMatchesConsent,
          to: 'signing',
          notifies: [notice('keneshAccepted', ...bothSignatories)],
        },
        { when: costingForReview, to: 'keneshReview', notifies: [offered] },
        { to: 'consulting', notifies: [notice('costingConfirmed', 'proposer.financier', 'proposer.drafter')] },
      ),
    ),
  },
  consulting: {
    on: [
      withdrawable,
      accept(recordConsultation, { when: isAgreement, to: 'readyToOffer' }, { when: isEnacted, to: 'enacting' }),
      accept(skipConsultation, { to: 'readyToOffer' }),
      accept(recordConsultationBreach, { to: 'enacting' }),
    ],
    awaits: task(recordConsultation, { name: 'consult' }),
  },
  readyToOffer: { on: [withdrawable, accept(offer, { to: 'keneshReview' })], awaits: task(offer, { name: 'makeOffer' }) },
  keneshReview: {
    on: [offerWithdrawable, keneshAnswer],
    after: { deadline: keneshReviewDue, to: 'noResponse' as const, also: [recordNoResponse] },
    awaits: task(recordKeneshResolution, { name: 'answerOffer', due: keneshReviewDue }),
  },
  noResponse: {
    on: [offerWithdrawable, keneshAnswer, accept(offer, { to: 'keneshReview' })],
    awaits: [task(recordKeneshResolution, { name: 'answerLate' }), task(offer, { name: 'offerAgain' })],
  },
  signing: {
    ...signing,
    on: [rescindable, signing.on],
    always: { when: isSigned, to: 'publishing' as const, notifies: [notice('signed', 'proposer.drafter')] },
  },
  publishing: {
    on: [rescindable, accept(publish, { to: 'preparing', notifies: [resourcesAwaited] })],
    awaits: task(publish, { name: 'publishAgreement' }),
  },
  enacting: {
    on: [
      withdrawable,
      recordConsultationBreach,
      accept(recordEnactment, {
        to: 'preparing',
        notifies: [notice('enacted', 'recipient.registrar', 'recipient.signatory'), resourcesAwaited],
      }),
    ],
    awaits: task(recordEnactment),
  },
  negotiating: { ...negotiation, on: [offerWithdrawable, keneshAnswer, negotiation.on] },
  disagreed: { ...disagreement, on: [offerWithdrawable, disagreement.on] },
  conciliating: { ...conciliation, on: [offerWithdrawable, conciliation.on] },
} satisfies Record<string, State>;
