import { type Act, flat, type Question, type Recording, type Requirement } from '#machine';
import { applyAmendment, declineAmendment, proposeAmendment, withdrawAmendment } from './amending.js';
import { inHand, intoHand } from './amendment.js';
import { recordConciliation, requestConciliation } from './conciliation.js';
import { recordConsultation, recordConsultationBreach, skipConsultation } from './consultation.js';
import type { DelegationContext } from './context.js';
import { answerBreach, closeBreach, confirmBreach, recordBreach } from './control.js';
import { confirmCosting, returnCosting, submitCosting } from './costing.js';
import { withDefaults } from './defaults.js';
import { disputable } from './dispute.js';
import { saveDraft, submitForLegalityCheck, withdraw } from './draft.js';
import { recordEnactment } from './enactment.js';
import { answerRegistration, registerExisting } from './existing.js';
import { bringIntoForce, resume, suspend } from './force.js';
import { confirmLegality, rejectAsUnlawful, returnDraft } from './legality.js';
import { acceptCounterOffer, rejectCounterOffer, reviseOffer } from './negotiation.js';
import { offer, recordKeneshResolution, recordNoResponse } from './offer.js';
import { oneSideOnly, withHands } from './one-side.requirement.js';
import { recordOwnTopUp, reportable } from './report.js';
import { resources } from './resources.js';
import { acknowledgeUnderpaid, close, fileFinalReport, handOverCases, returnFunds, returnItem } from './settlement.js';
import { serveNotice } from './shortfall.js';
import { publish, rescind, signAsProposer, signAsRecipient } from './signing.js';
import { decideSuccession, noReviewOpen, openSuccessionReview, recordSuccessorConsent } from './succession.js';
import { abandon, giveNotice, withdrawNotice } from './termination.js';
import type { Recorder } from './vocabulary.js';

/** Every act, in the order in which people read them. */
export const acts = flat<Act>([
  [saveDraft, submitForLegalityCheck, withdraw],
  [confirmLegality, returnDraft, rejectAsUnlawful],
  [submitCosting, confirmCosting, returnCosting],
  [recordConsultation, skipConsultation, recordConsultationBreach],
  [offer, recordKeneshResolution],
  [acceptCounterOffer, reviseOffer, rejectCounterOffer],
  [requestConciliation, recordConciliation],
  [signAsProposer, signAsRecipient, rescind, publish],
  [recordEnactment],
  [registerExisting, answerRegistration],
  [resources],
  [bringIntoForce],
  [serveNotice],
  [suspend, resume],
  [reportable, recordOwnTopUp],
  [giveNotice, withdrawNotice, abandon],
  [recordBreach, answerBreach, closeBreach, confirmBreach],
  [proposeAmendment, declineAmendment, withdrawAmendment, applyAmendment],
  [disputable],
  [openSuccessionReview, recordSuccessorConsent, decideSuccession],
  [returnItem, handOverCases, fileFinalReport, returnFunds, acknowledgeUnderpaid, close],
]);

/** Acts of the proposal that an amendment repeats: they read and write the terms in hand. */
const onTermsInHand: readonly (Act | Recording)[] = [
  submitCosting,
  confirmCosting,
  returnCosting,
  recordKeneshResolution,
  recordNoResponse,
  signAsProposer,
  signAsRecipient,
  publish,
  recordEnactment,
];

/** While a review of succession is open, money, things, reports and the review itself go on; all else waits. */
const duringReview: readonly Act[] = [
  ...resources,
  ...reportable,
  recordOwnTopUp,
  openSuccessionReview,
  recordSuccessorConsent,
  decideSuccession,
  returnItem,
  returnFunds,
];

const ofTermsInHand = (requirement: Requirement): Requirement => ({
  ...requirement,
  check: ({ context, event }: Question<DelegationContext>) => requirement.check({ context: inHand(context), event }),
});

/** Of each act it is first required that nobody acts for both sides, and that no review makes it wait. */
export function requires(act: Act): readonly Requirement[] {
  return [
    oneSideOnly,
    ...(duringReview.includes(act) ? [] : [noReviewOpen]),
    ...(onTermsInHand.includes(act) ? act.requires.map(ofTermsInHand) : act.requires),
  ];
}

/** What stayed unpaid past its grace, and for whom the actor has acted, is remembered with whatever happens. */
export function record(of: Act | Recording, own: Recorder): Recorder {
  const isInHand = onTermsInHand.includes(of);
  return (context, event) => ({
    ...withDefaults(context, event),
    ...(isInHand ? intoHand(context, own(inHand(context), event)) : own(context, event)),
    ...withHands(context, event),
  });
}
